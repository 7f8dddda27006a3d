package io.sancha.steps.approval;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.committee.Proposal;
import java.math.BigDecimal;

/**
 * The terms on which a loan is approved, complete and within what was investigated and reviewed.
 *
 * @param amount in yuan
 * @param rate per cent a year
 * @param overdueUplift per cent of the rate
 * @param misuseUplift per cent of the rate
 */
public record Terms(Money amount, int termMonths, Rate rate, BigDecimal overdueUplift, BigDecimal misuseUplift) {
    /** @throws Refusal by APR-06 for a missing term, by APR-07 above the proposal, by INT-03 for an uplift outside its range or too fine */
    static Terms approved(ApprovalEntry entry, Proposal proposal, Uplifts allowed) {
        present(entry.amount(), "amount", "金额", "the amount");
        present(entry.termMonths(), "termMonths", "期限", "the term");
        present(entry.annualRatePercent(), "annualRatePercent", "年利率", "the rate");
        present(entry.overdueUpliftPercent(), "overdueUpliftPercent", "逾期罚息上浮比例", "the uplift when overdue");
        present(entry.misuseUpliftPercent(), "misuseUpliftPercent", "挪用罚息上浮比例", "the uplift on misuse");
        if (!entry.amount().isPositive()) {
            throw Refusal.by("APR-06", "批准金额须大于零", "the amount must be above zero").atField("amount");
        }
        if (entry.termMonths() < 1) {
            throw Refusal.by("APR-06", "批准期限至少一个月", "the term is at least one month").atField("termMonths");
        }
        if (entry.annualRatePercent().compareTo(Rate.ZERO) == 0) {
            throw Refusal.by("APR-06", "年利率须大于零", "the rate must be above zero").atField("annualRatePercent");
        }
        within(entry, proposal);
        range(entry.overdueUpliftPercent(), allowed.overdue(), "overdueUpliftPercent", "逾期罚息", "overdue");
        range(entry.misuseUpliftPercent(), allowed.misuse(), "misuseUpliftPercent", "挪用罚息", "misuse");
        return new Terms(entry.amount(), entry.termMonths(), entry.annualRatePercent(), entry.overdueUpliftPercent(), entry.misuseUpliftPercent());
    }

    private static void present(Object value, String field, String chinese, String english) {
        if (value == null) {
            throw Refusal.by("APR-06", "批准须写明" + chinese, "an approval states " + english).atField(field);
        }
    }

    private static void within(ApprovalEntry entry, Proposal proposal) {
        if (entry.amount().compareTo(proposal.amount()) > 0) {
            throw Refusal.by("APR-07", "批准金额 " + entry.amount().amount().toPlainString() + " 元超过经调查审查的 " + proposal.amount().amount().toPlainString()
                + " 元；如需增加，请退回重新调查", "the amount is above the " + proposal.amount().amount().toPlainString()
                + " that was investigated and reviewed; to lend more, return the case").atField("amount");
        }
        if (entry.termMonths() > proposal.termMonths()) {
            throw Refusal.by("APR-07", "批准期限 " + entry.termMonths() + " 个月超过经调查审查的 " + proposal.termMonths() + " 个月；如需延长，请退回重新调查",
                "the term is above the " + proposal.termMonths() + " months that were investigated and reviewed; for longer, return the case")
                .atField("termMonths");
        }
    }

    private static void range(BigDecimal percent, Uplifts.Range allowed, String field, String chinese, String english) {
        if (!allowed.holds(percent)) {
            String from = allowed.from().toPlainString();
            String to = allowed.to().toPlainString();
            throw Refusal.by("INT-03", chinese + "上浮 " + percent.toPlainString() + "%，应在 " + from + "% 至 " + to + "% 之间",
                "the uplift for " + english + " is " + percent.toPlainString() + " per cent; it lies between " + from + " and " + to).atField(field);
        }
        if (percent.stripTrailingZeros().scale() > Rate.AGREED_DECIMALS) {
            throw Refusal.by("INT-03", chinese + "上浮 " + percent.toPlainString() + "%，至多 " + Rate.AGREED_DECIMALS + " 位小数",
                "the uplift for " + english + " is " + percent.toPlainString() + " per cent; it has at most " + Rate.AGREED_DECIMALS + " decimals")
                .atField(field);
        }
    }
}
