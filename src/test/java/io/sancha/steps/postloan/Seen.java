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
        return new EvidenceEntry(day, place, operations, management, delivered, statement, statements, explained, use, misused, useOfFunds, paid(), null,
            List.of(), security, guarantors, RepaymentAbility.SUFFICIENT, "订单回款，" + operations, null, interestAndDunning);
    }

    /** The garment maker paid both whom it said that it would, on the day on which it got the money; told the same at every inspection. */
    static List<OwnPayment> paid() {
        LocalDate day = LocalDate.parse("2024-03-18");
        return List.of(new OwnPayment(day, "某纺织面料有限公司", "6228480000000000011", Money.cny("6000000.00"), "面料款", "FP-0001"),
            new OwnPayment(day, "某印染有限公司", "6228480000000000029", Money.cny("3000000.00"), "印染加工费", "FP-0002"));
    }

    /** The same, of a loan whose payees the bank paid, or another system did. */
    public static EvidenceEntry paidByTheBank(EvidenceEntry seen) {
        return spent(seen, List.of(), null, List.of());
    }

    static EvidenceEntry spent(EvidenceEntry seen, List<OwnPayment> payments, String lacking, List<MoneyBack> back) {
        return new EvidenceEntry(seen.visitedOn(), seen.place(), seen.operations(), seen.management(), seen.statementDelivered(), seen.statement(),
            seen.statements(), seen.changesExplained(), seen.fundsUse(), seen.misusedAmount(), seen.useOfFunds(), payments, lacking, back, seen.security(),
            seen.guarantors(), seen.repaymentAbility(), seen.repaymentSource(), seen.secondSource(), seen.interestAndDunning());
    }

    /** With the vouchers of both payments seen. */
    public static ReportEntry report(String finding, String signals, String followUp, Boolean classInDoubt, String justification) {
        return new ReportEntry(finding, signals, followUp, classInDoubt, justification, List.of(new VoucherSeen(1, true, "发票、付款回单"),
            new VoucherSeen(2, true, "发票、付款回单")));
    }

    public static ReportEntry reportWithoutVouchers(String finding, String justification) {
        return new ReportEntry(finding, null, null, false, justification, List.of());
    }

    public static RecheckEntry recheck(ReportOutcome outcome, Boolean classInDoubt, String opinion) {
        return new RecheckEntry(outcome, classInDoubt, opinion, null, null, null);
    }
}
