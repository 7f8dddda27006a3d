package io.sancha.steps.diligence;

import io.sancha.kernel.money.Money;
import io.sancha.lending.collateral.LoanToValue;
import io.sancha.lending.collateral.Security;
import io.sancha.platform.audit.Refusal;
import java.util.function.BooleanSupplier;

/**
 * What may be recommended: not more than was measured (INV-07) or asked for (INV-03), and only with security that carries it (APP-05,
 * GUA-04, GUA-08). A report that advises against lending is never refused here.
 *
 * @param need null for products whose need is not measured
 * @param mayBorrowUnsecured asked only where there is no security: whether the customer's rating allows a loan without security
 */
record RecommendationRules(LoanAsked asked, FundingNeed need, Security security, BooleanSupplier mayBorrowUnsecured) {

    void check(ReportEntry.Opinion opinion) {
        if (!opinion.recommend()) {
            return;
        }
        if (asked.isWorkingCapital()) {
            checkNeed(opinion.amount());
        }
        checkAsked(opinion);
        checkSecurity(opinion.amount());
    }

    private void checkNeed(Money amount) {
        if (need == null || need.newLoan().isEmpty()) {
            String why = need == null ? "" : need.notMeasured().map(reason -> "（" + reason + "）").orElse("");
            throw Refusal.by("INV-07", "流动资金需求未能测算" + why + "，不得建议发放流动资金贷款",
                "the need for working capital could not be measured, so no working-capital loan can be recommended")
                .atField("conclusion.amount");
        }
        Money most = need.newLoan().get();
        if (amount.compareTo(most) > 0) {
            throw Refusal.by("INV-07", "建议金额 " + yuan(amount) + " 元超过测算的新增流动资金贷款额度 " + yuan(most) + " 元，请按测算额度调整",
                "the amount of " + yuan(amount) + " is above the measured need of " + yuan(most) + "; recommend no more than that")
                .atField("conclusion.amount");
        }
    }

    private void checkAsked(ReportEntry.Opinion opinion) {
        if (opinion.amount().compareTo(asked.amount()) > 0) {
            throw Refusal.by("INV-03", "建议金额 " + yuan(opinion.amount()) + " 元超过申请金额 " + yuan(asked.amount()) + " 元",
                "the amount of " + yuan(opinion.amount()) + " is above the " + yuan(asked.amount()) + " that was applied for").atField("conclusion.amount");
        }
        if (opinion.termMonths() > asked.termMonths()) {
            throw Refusal.by("INV-03", "建议期限 " + opinion.termMonths() + " 个月超过申请期限 " + asked.termMonths() + " 个月",
                "the term of " + opinion.termMonths() + " months is longer than the " + asked.termMonths() + " that were applied for")
                .atField("conclusion.termMonths");
        }
    }

    private void checkSecurity(Money amount) {
        if (security.isNone()) {
            if (!mayBorrowUnsecured.getAsBoolean()) {
                throw Refusal.by("APP-05", "客户不符合信用贷款条件，须提供担保。请补充担保或建议不予贷款",
                    "the customer may not borrow unsecured and there is no security. Add some, or advise against lending").atField("conclusion.recommend");
            }
        } else if (security.collateral().isEmpty()) {
            checkSurety(amount);
        } else {
            checkLoanToValue(security.loanToValue(amount).orElseThrow());
        }
    }

    private void checkSurety(Money amount) {
        if (amount.compareTo(security.suretyCapacity()) > 0) {
            throw Refusal.by("GUA-08", "保证人代偿能力合计 " + yuan(security.suretyCapacity()) + " 元，不足以担保 " + yuan(amount) + " 元。请降低金额或补充担保",
                "the sureties can answer for " + yuan(security.suretyCapacity()) + " at most, not for " + yuan(amount) + ". Lower the amount or add security")
                .atField("conclusion.amount");
        }
    }

    private static void checkLoanToValue(LoanToValue ltv) {
        if (!ltv.withinCeiling()) {
            throw Refusal.by("GUA-04", "抵质押率 " + ltv.percent() + "% 超过上限 " + ltv.ceilingPercent() + "%，押品最多担保 " + yuan(ltv.lendable()) + " 元。请降低金额或补充押品",
                "the loan to value of " + ltv.percent() + " % is above " + ltv.ceilingPercent() + " %: the collateral carries " + yuan(ltv.lendable())
                    + " at most. Lower the amount or add collateral").atField("conclusion.amount");
        }
    }

    private static String yuan(Money money) {
        return money.amount().toPlainString();
    }
}
