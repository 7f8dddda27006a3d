package io.sancha.lending.exposure;

import io.sancha.kernel.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A connected customer's exposure measured against the limits on related parties, all in yuan, the request included (LIM-05). Without security
 * nothing is lent to them at all (LIM-06).
 *
 * @param party what the customer would owe and have reserved
 * @param group the same of the customer's group
 * @param all the same of all connected customers together
 * @param unsecured whether nothing secures the loan
 */
public record RelatedLimits(Connection connection, Money party, Money group, Money all, Money partyLimit, Money groupLimit, Money allLimit, boolean unsecured) {
    /**
     * @param netCapital of the bank @param percents of it for one party, for a group, for all @param before exposures without the request,
     * in the same order
     */
    static RelatedLimits of(Connection connection, Money requested, Money[] before, Money netCapital, BigDecimal[] percents, boolean unsecured) {
        return new RelatedLimits(connection, before[0].plus(requested), before[1].plus(requested), before[2].plus(requested), share(netCapital, percents[0]),
            share(netCapital, percents[1]), share(netCapital, percents[2]), unsecured);
    }

    private static Money share(Money capital, BigDecimal percent) {
        return capital.multipliedBy(percent.movePointLeft(2)).rounded(RoundingMode.DOWN);
    }

    /** The first rule that would be broken; to reach a limit exactly is allowed. */
    public Optional<Limits.Breach> breach() {
        if (unsecured) {
            return Optional.of(unsecured(connection));
        }
        if (party.compareTo(partyLimit) > 0) {
            return exceeded("对一个关联方的授信", "exposure to one related party", party, partyLimit);
        }
        if (group.compareTo(groupLimit) > 0) {
            return exceeded("对一个关联方所在集团的授信", "exposure to a related party's group", group, groupLimit);
        }
        return all.compareTo(allLimit) > 0 ? exceeded("对全部关联方的授信", "exposure to all related parties", all, allLimit) : Optional.empty();
    }

    /** LIM-06: no loan without security to a connected person. */
    public static Limits.Breach unsecured(Connection connection) {
        return new Limits.Breach("LIM-06", "客户为本行关系人（" + connection.name() + "：" + connection.chinese() + "），不得发放信用贷款，须提供担保",
            "the customer is connected to the bank (" + connection.name() + ": " + connection.english() + ") and is lent nothing without security");
    }

    private static Optional<Limits.Breach> exceeded(String chinese, String english, Money found, Money limit) {
        return Optional.of(new Limits.Breach("LIM-05", chinese + "将达 " + found.amount().toPlainString() + " 元，超过限额 " + limit.amount().toPlainString() + " 元",
            english + " would be " + found.amount().toPlainString() + " yuan, above the limit of " + limit.amount().toPlainString()));
    }
}
