package io.sancha.steps.postloan;

import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The bank's figures for payments that the borrower makes itself (DIS-14). */
@Component
class OwnPaymentPolicy {
    private final Policy policy;

    OwnPaymentPolicy(Policy policy) {
        this.policy = policy;
    }

    OwnPaymentSample sample(String seed, LocalDate drawnOn, LocalDate on) {
        return new OwnPaymentSample(seed, policy.amount("own-payment.sampled-above", on), drawnOn.plusDays(policy.days("own-payment.sampled-within", on)),
            policy.percent("own-payment.sampled-share", on));
    }

    /** Per cent of what was drawn above which money that comes back is a red flag. */
    BigDecimal returnedAbove(LocalDate on) {
        return policy.percent("own-payment.returned-above", on);
    }

    /** Days after the drawdown or a payment in which it comes back. */
    int returnedWithin(LocalDate on) {
        return policy.days("own-payment.returned-within", on);
    }
}
