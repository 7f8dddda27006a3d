package io.sancha.lending.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.platform.audit.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people type in percent is refused in percent. */
class SharesInPercentTest {
    private static Shareholder owner(String share) {
        return new Shareholder("某某", null, null, new BigDecimal(share));
    }

    @Test
    void moreThanTheWholeIsNamedAsItWasTyped() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> EntryRules.shareholders(List.of(owner("0.7956"), owner("0.50"))));

        assertThat(refusal.chinese()).contains("129.56 %", "不得超过 100 %").doesNotContain("1.2956");
        assertThat(refusal.english()).contains("129.56 %", "at most 100 %").doesNotContain("1.2956");
        EntryRules.shareholders(List.of(owner("0.7956"), owner("0.2044")));
    }
}
