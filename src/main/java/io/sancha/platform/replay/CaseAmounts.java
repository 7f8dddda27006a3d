package io.sancha.platform.replay;

import io.sancha.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What cases were about, in money, when something was decided in them. Told by the layer that knows loans. */
public interface CaseAmounts {
    /** When something was decided in a case. */
    record Moment(String caseId, Instant at) {
    }

    /** @return by the place of the moment in the list; none where the case had, and came to have, no amount */
    Map<Integer, Money> at(List<Moment> moments);
}
