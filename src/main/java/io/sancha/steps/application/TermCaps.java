package io.sancha.steps.application;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.policy.Policy;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How long a loan of a product may be at most (DIS-10), as the bank's policy says on the day. */
@Component
public class TermCaps {
    private final Policy policy;

    TermCaps(Policy policy) {
        this.policy = policy;
    }

    /** In months. @param longCycle whether the borrower's cash cycle is long */
    public int months(Product product, boolean longCycle, LocalDate on) {
        return policy.months(product.cap(longCycle), on);
    }

    /** @param field JSON path of the term @throws Refusal DIS-10 if the term is longer than the product's cap */
    public void check(Product product, boolean longCycle, int months, LocalDate on, String field) {
        int cap = months(product, longCycle, on);
        if (months > cap) {
            throw Refusal.by("DIS-10", "期限 " + months + " 个月，超过该产品最长期限 " + cap + " 个月，请缩短期限",
                "the term of " + months + " months is above the product's cap of " + cap + "; shorten it").atField(field);
        }
    }
}
