package io.sancha.kernel.schedule;

import io.sancha.kernel.money.Rate;
import java.math.BigDecimal;

/**
 * Penalty interest (罚息): the contract rate raised by an agreed share. Source: PBC 银发〔2003〕251 号 (INT-03). The due date itself is the
 * first day that costs penalty: it did not count in the term (算头不算尾), and the loan is overdue from the day after (COL-04).
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
     * @throws InvalidTerms if the share lies outside what INT-03 allows, or has more decimals than people agree
     */
    public Rate rate(Rate contract, BigDecimal upliftPercent) {
        if (upliftPercent.compareTo(least) < 0 || upliftPercent.compareTo(most) > 0) {
            throw new InvalidTerms("upliftPercent", "INT-03", "罚息利率的加收比例应在 " + least + "% 至 " + most + "% 之间",
                    "the uplift of a penalty rate lies between " + least + " and " + most + " per cent, not " + upliftPercent);
        }
        if (upliftPercent.stripTrailingZeros().scale() > Rate.AGREED_DECIMALS) {
            throw new InvalidTerms("upliftPercent", "INT-03", "罚息利率的加收比例至多 " + Rate.AGREED_DECIMALS + " 位小数",
                    "the uplift of a penalty rate has at most " + Rate.AGREED_DECIMALS + " decimals, not " + upliftPercent);
        }
        return contract.raisedBy(upliftPercent);
    }

    /** Overdue and misused at once: never both, the higher rate applies (INT-03). */
    public static Rate higher(Rate overdue, Rate misuse) {
        return overdue.compareTo(misuse) >= 0 ? overdue : misuse;
    }
}
