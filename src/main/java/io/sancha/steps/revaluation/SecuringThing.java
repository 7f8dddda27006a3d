package io.sancha.steps.revaluation;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Unrounded;
import io.sancha.lending.collateral.CollateralKind;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A thing that secures a loan, as last valued and accepted.
 *
 * @param approvedValue in yuan, as approved; of a supplement as accepted
 * @param value in yuan, as last accepted
 * @param priorClaims what others may take out of it before the bank, in yuan
 * @param condition null until it was valued anew for the first time; so are the two days
 * @param supplemented whether it came after the approval
 */
public record SecuringThing(String mark, CollateralKind kind, String description, String certificate, Money approvedValue, LocalDate approvedOn,
                            Money value, Money priorClaims, LocalDate valuedOn, ThingCondition condition, LocalDate insuredUntil, LocalDate registeredUntil,
                            boolean supplemented) {

    /** What is left of it for the bank, in yuan; never below zero. */
    Money net() {
        return value.minus(priorClaims).max(Money.zero(Money.CNY));
    }

    /** What may be lent on it at most. @param ceilingPercent of its kind */
    Unrounded lendable(BigDecimal ceilingPercent) {
        return net().multipliedBy(ceilingPercent.movePointLeft(2));
    }
}
