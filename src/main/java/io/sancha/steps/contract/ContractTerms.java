package io.sancha.steps.contract;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.approval.Approval;

/**
 * The terms that an officer prepares for the main contract.
 *
 * @param amount in yuan
 * @param rate per cent a year
 */
public record ContractTerms(Money amount, int termMonths, Rate rate, DayCount dayCount, Settlement settlement, RepaymentMethod repaymentMethod) {
    /**
     * @param agreedMethod the application's
     * @throws Refusal by CON-02 for a term that is missing or does not fit another
     */
    static ContractTerms prepared(PrepareEntry entry, Approval approval, RepaymentMethod agreedMethod) {
        if (entry.dayCount() == null) {
            throw missing("dayCount", "计息基础", "the day count");
        }
        if (entry.settlement() == null) {
            throw missing("settlement", "结息方式", "how interest is settled");
        }
        RepaymentMethod method = entry.repaymentMethod() == null ? agreedMethod : entry.repaymentMethod();
        if (!entry.settlement().fits(method)) {
            throw Refusal.by("CON-02", "结息方式 " + entry.settlement().chinese() + " 与还款方式 " + method + " 不符，利随本清只用于一次还本付息",
                "settlement " + entry.settlement() + " does not fit repayment " + method + "; interest at maturity goes with repayment in one sum")
                .atField("settlement");
        }
        return new ContractTerms(entry.amount() == null ? approval.amount() : entry.amount(), entry.termMonths() == null ? approval.termMonths()
            : entry.termMonths(),
            entry.annualRatePercent() == null ? approval.rate() : entry.annualRatePercent(), entry.dayCount(), entry.settlement(), method);
    }

    private static Refusal missing(String field, String chinese, String english) {
        return Refusal.by("CON-02", "合同须写明" + chinese, "a contract states " + english).atField(field);
    }

    /** @throws Refusal by CON-05 where the terms differ from the approval to the bank's disadvantage, or the method from the application */
    void checkAgainst(Approval approval, RepaymentMethod agreedMethod) {
        if (!amount.isPositive() || amount.compareTo(approval.amount()) > 0) {
            throw differs("amount", "合同金额 " + plain(amount) + " 元，批准 " + plain(approval.amount()) + " 元，不得超过",
                "the contract's amount is " + plain(amount) + ", approved are " + plain(approval.amount()));
        }
        if (termMonths < 1 || termMonths > approval.termMonths()) {
            throw differs("termMonths", "合同期限 " + termMonths + " 个月，批准 " + approval.termMonths() + " 个月，不得超过",
                "the contract's term is " + termMonths + " months, approved are " + approval.termMonths());
        }
        if (rate.compareTo(approval.rate()) < 0) {
            throw differs("annualRatePercent", "合同利率 " + rate + "，批准 " + approval.rate() + "，不得低于",
                "the contract's rate is " + rate + ", approved is " + approval.rate());
        }
        if (repaymentMethod != agreedMethod) {
            throw differs("repaymentMethod", "还款方式 " + repaymentMethod + " 与申请并经审批的 " + agreedMethod + " 不一致",
                "repayment " + repaymentMethod + " is not the " + agreedMethod + " that was applied for and approved");
        }
    }

    private static Refusal differs(String field, String chinese, String english) {
        return Refusal.by("CON-05", chinese + "。请按批复修改", english + ". Change it to what was approved").atField(field);
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }
}
