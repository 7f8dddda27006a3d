package io.sancha.lending.exposure;

import io.sancha.kernel.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A customer's exposure measured against the bank's capital, all in yuan.
 *
 * @param requested what is asked for now, not yet in the exposures
 * @param customerExposure loans and reservations of the customer in other cases
 * @param groupExposure the same of the whole group, the customer included
 * @param netCapital capital that LIM-01 is measured on
 * @param tier1NetCapital capital that LIM-02 and LIM-03 are measured on
 * @param loanLimit the most that one borrower may be lent (LIM-01)
 * @param exposureLimit the most exposure to one customer (LIM-02)
 * @param groupLimit the most exposure to a group (LIM-03)
 */
public record Limits(Money requested, Money customerExposure, Money groupExposure, Money netCapital, Money tier1NetCapital, Money loanLimit,
    Money exposureLimit,
                     Money groupLimit) {
    /** A limit that would be exceeded. */
    public record Breach(String rule, String chinese, String english) {
        /** The reason in both languages. */
        public String reason() {
            return chinese + " / " + english;
        }
    }

    /** @param loanPercent of net capital @param exposurePercent of tier-1 net capital @param groupPercent of tier-1 net capital */
    static Limits of(Money requested, Money customer, Money group, Money netCapital, Money tier1, BigDecimal loanPercent, BigDecimal exposurePercent,
                     BigDecimal groupPercent) {
        return new Limits(requested, customer, group, netCapital, tier1, share(netCapital, loanPercent), share(tier1, exposurePercent),
            share(tier1, groupPercent));
    }

    /** A limit is cut off after the fen, never rounded up. */
    private static Money share(Money capital, BigDecimal percent) {
        return capital.multipliedBy(percent.movePointLeft(2)).rounded(RoundingMode.DOWN);
    }

    /** What the customer would owe and have reserved in all. */
    public Money customerTotal() {
        return customerExposure.plus(requested);
    }

    /** What the group would owe and have reserved in all. */
    public Money groupTotal() {
        return groupExposure.plus(requested);
    }

    /** The tighter of the two limits on one customer. */
    public Money customerLimit() {
        return loanLimit.min(exposureLimit);
    }

    /** What could still be lent beyond the request; negative where a limit is exceeded. */
    public Money headroom() {
        return customerLimit().minus(customerTotal()).min(groupLimit.minus(groupTotal()));
    }

    /** The first limit that is exceeded; to reach a limit exactly is allowed. */
    public Optional<Breach> breach() {
        if (customerTotal().compareTo(loanLimit) > 0) {
            return exceeded("LIM-01", "对同一借款人的贷款", "loans to one borrower", customerTotal(), loanLimit);
        }
        if (customerTotal().compareTo(exposureLimit) > 0) {
            return exceeded("LIM-02", "对单一客户的风险暴露", "exposure to one customer", customerTotal(), exposureLimit);
        }
        if (groupTotal().compareTo(groupLimit) > 0) {
            return exceeded("LIM-03", "对一组关联客户的风险暴露", "exposure to a group of connected customers", groupTotal(), groupLimit);
        }
        return Optional.empty();
    }

    private static Optional<Breach> exceeded(String rule, String chinese, String english, Money found, Money limit) {
        return Optional.of(new Breach(rule, chinese + "将达 " + plain(found) + " 元，超过限额 " + plain(limit) + " 元",
            english + " would be " + plain(found) + " yuan, above the limit of " + plain(limit)));
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }
}
