package io.sancha.kernel.schedule;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.money.Unrounded;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Penalty interest (罚息) and compound interest (复利): contract rates raised by an agreed share. Source: PBC 银发〔2003〕251 号
 * (INT-03, INT-04) and 人民币利率管理规定 article 20 (INT-02). The due date itself is the first day that costs penalty: it did not
 * count in the term (算头不算尾), and the loan is overdue from the day after (COL-04).
 */
public enum Penalty {

    /** Not repaid when due (逾期): 30 to 50 per cent on top of the contract rate. */
    OVERDUE(30, 50),

    /** Used for something else than agreed (挪用): 50 to 100 per cent on top of the contract rate. */
    MISUSE(50, 100);

    private final BigDecimal least;
    private final BigDecimal most;

    Penalty(int least, int most) {
        this.least = BigDecimal.valueOf(least);
        this.most = BigDecimal.valueOf(most);
    }

    /**
     * The penalty rate of a contract.
     *
     * @param contract the contract rate
     * @param upliftPercent the agreed share on top, in per cent: 50 makes 9.18 % of 6.12 %
     * @throws InvalidTerms if the share lies outside what INT-03 allows
     */
    public Rate rate(Rate contract, BigDecimal upliftPercent) {
        if (upliftPercent.compareTo(least) < 0 || upliftPercent.compareTo(most) > 0) {
            throw new InvalidTerms("upliftPercent", "INT-03", "罚息利率的加收比例应在 " + least + "% 至 " + most + "% 之间",
                    "the uplift of a penalty rate lies between " + least + " and " + most + " per cent, not " + upliftPercent);
        }
        return contract.raisedBy(upliftPercent);
    }

    /** Overdue and misused at once: never both, the higher rate applies (INT-03). */
    public static Rate higher(Rate overdue, Rate misuse) {
        return overdue.compareTo(misuse) >= 0 ? overdue : misuse;
    }

    /** Penalty interest on principal that was due and not paid, until the day of payment. */
    public static Unrounded interest(Money overduePrincipal, Rate penaltyRate, DayCount dayCount, LocalDate dueOn, LocalDate paidOn) {
        return Interest.of(overduePrincipal, penaltyRate, dayCount, dueOn, paidOn);
    }

    /**
     * Compound interest on interest that was settled and not paid. In term the rate is the contract rate or the penalty rate as the
     * contract says (INT-02, INT-04), after maturity the penalty rate. Compound interest itself bears none.
     */
    public static Unrounded compound(Money unpaidInterest, Rate compoundRate, DayCount dayCount, LocalDate settledOn, LocalDate paidOn) {
        return Interest.of(unpaidInterest, compoundRate, dayCount, settledOn, paidOn);
    }

    /** After maturity: penalty rate on principal and unpaid interest together, (本金 + 应付未付利息) × 实际天数 × 日罚息利率. */
    public static Unrounded afterMaturity(Money principal, Money unpaidInterest, Rate penaltyRate, DayCount dayCount,
            LocalDate maturedOn, LocalDate paidOn) {
        return interest(principal, penaltyRate, dayCount, maturedOn, paidOn)
                .plus(compound(unpaidInterest, penaltyRate, dayCount, maturedOn, paidOn));
    }
}
