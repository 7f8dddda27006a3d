package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;

/** What an inspector of the garment maker's loan sees: one workshop as security, one surety, figures as at the approval. */
public final class Seen {
    static final SecuritySeen WORKSHOP = new SecuritySeen("C1", true, "生产厂区", SecurityState.SOUND, "厂长", null);
    static final GuarantorSeen SURETY = new GuarantorSeen("G1", GuarantorAbility.ABLE, false, null);

    private Seen() {
    }

    /** Whole, with these words. @param collateral remark on the workshop */
    public static EvidenceEntry at(LocalDate day, String place, String operations, String management, String collateral, String statements,
        String interestAndDunning, FundsUse use, Money misused, String useOfFunds) {
        return with(day, place, operations, management, false, null, statements, null, use, misused, useOfFunds,
            List.of(new SecuritySeen("C1", true, place, SecurityState.SOUND, "厂长", collateral)), List.of(SURETY), interestAndDunning);
    }

    static EvidenceEntry with(LocalDate day, String place, String operations, String management, Boolean delivered, PeriodStatement statement,
        String statements, String explained, FundsUse use, Money misused, String useOfFunds, List<SecuritySeen> security, List<GuarantorSeen> guarantors,
        String interestAndDunning) {
        return new EvidenceEntry(day, place, operations, management, delivered, statement, statements, explained, use, misused, useOfFunds, security,
            guarantors, RepaymentAbility.SUFFICIENT, "订单回款，" + operations, null, interestAndDunning);
    }
}
