package io.sancha.lending.account;

import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The best class that a loan may have by its days past due (CLS-02): the decision table {@code classify-loans}. */
@Component
public class ClassFloor {
    private final Decisions decisions;

    ClassFloor(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * A floor with the rule that set it.
     *
     * @param riskClass no better class is allowed
     * @param rule the rule's id
     */
    public record Floor(RiskClass riskClass, String rule) {
    }

    /** @param daysPastDue days since the oldest unpaid due date of principal or interest, whichever is longer (CLS-03) */
    public Floor at(int daysPastDue) {
        Map<String, Object> row = decisions.only("classify-loans", Map.of("daysPastDue", daysPastDue));
        return new Floor(RiskClass.valueOf((String) row.get("riskClass")), (String) row.get("rule"));
    }
}
