package io.sancha.kernel.schedule;

import io.sancha.kernel.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** What the terms of a loan must keep to before anything is calculated. */
final class LoanRules {

    private LoanRules() {
    }

    static void check(List<Drawdown> drawdowns, LocalDate disbursedOn, RoundingMode rounding, int interestOnly, Money paymentStep) {
        given("rounding", rounding, "舍入方式未填");
        if (rounding == RoundingMode.UNNECESSARY) {
            throw new InvalidTerms("rounding", "rounding-named", "须指明舍入方式", "interest has to be rounded in some way");
        }
        if (interestOnly < 0) {
            throw new InvalidTerms("interestOnly", "interest-only-range", "只还息期数不得为负", "the interest-only periods cannot be negative");
        }
        if (!paymentStep.isPositive()) {
            throw new InvalidTerms("paymentStep", "payment-step-positive", "还款额的取整单位须大于零", "payments are rounded to a step above zero");
        }
        checkDrawdowns(drawdowns, disbursedOn);
    }

    static void given(String field, Object value, String zh) {
        if (value == null) {
            throw new InvalidTerms(field, "field-given", zh, field + " is missing");
        }
    }

    private static void checkDrawdowns(List<Drawdown> drawdowns, LocalDate disbursedOn) {
        LocalDate before = disbursedOn;
        Money sum = Money.zero(drawdowns.get(0).amount().currency());
        for (Drawdown drawdown : drawdowns) {
            if (!drawdown.amount().isPositive()) {
                throw new InvalidTerms("principal", "principal-positive", "本金须大于零", "the principal must be above zero, not " + drawdown.amount());
            }
            if (drawdown.on().isBefore(before)) {
                throw new InvalidTerms("drawdowns", "dates-in-order", "提款日须依次排列", "drawdowns come in order of their days, from the disbursement on");
            }
            before = drawdown.on();
            sum = sum.plus(drawdown.amount());
        }
        if (!drawdowns.get(0).on().equals(disbursedOn)) {
            throw new InvalidTerms("drawdowns", "first-drawdown", "首次提款须在放款日", "the first drawdown is on the day of disbursement");
        }
        if (sum.amount().compareTo(Money.LARGEST_PRINCIPAL) > 0) {
            throw new InvalidTerms("principal", "principal-range", "本金不得超过 10 的 15 次方", "the principal is at most 10^15, not " + sum);
        }
    }
}
