package io.sancha.steps.diligence;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.InvalidTerms;
import io.sancha.kernel.schedule.WorkingCapitalNeed;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.customer.FinancialStatement;
import java.util.Comparator;
import java.util.List;

/**
 * Measures the need for working capital from the last two year-ends (INV-07). Own funds (自有资金) are current assets less
 * current liabilities at the last year-end, nothing when that is negative: short-term debt that pays for plant is no reason to lend more.
 */
final class NeedMeasurement {
    private NeedMeasurement() {
    }

    /** @param statements any order @param plan null where nothing was entered */
    static FundingNeed of(Stamp stamp, long investigationId, List<FinancialStatement> statements, VisitEntry.WorkingCapital plan) {
        List<FinancialStatement> years = statements.stream().filter(NeedMeasurement::isYearEnd)
            .sorted(Comparator.comparing(FinancialStatement::asOf).reversed()).toList();
        if (years.isEmpty()) {
            return FundingNeed.notMeasured(stamp, investigationId, "档案中没有年度报表，无法测算 No statements of a year in the credit file");
        }
        if (plan == null) {
            return FundingNeed.notMeasured(stamp, investigationId, "未录入预计增长率等测算参数 The expected growth was not entered");
        }
        FinancialStatement closing = years.get(0);
        FinancialStatement opening = years.stream().skip(1).findFirst().filter(y -> y.asOf().getYear() == closing.asOf().getYear() - 1).orElse(closing);
        Money ownFunds = closing.workingFunds().max(Money.zero(Money.CNY));
        try {
            var year = new WorkingCapitalNeed.Year(closing.sales(), closing.costOfSales(), closing.profitBeforeTax());
            var sources = new WorkingCapitalNeed.Sources(ownFunds, plan.existingLoans(), plan.otherFunds());
            var result = WorkingCapitalNeed.of(balances(opening), balances(closing), year, plan.expectedGrowth(), sources);
            return FundingNeed.measured(stamp, investigationId, opening, closing, plan, ownFunds, result);
        } catch (InvalidTerms doesNotApply) {
            return FundingNeed.notMeasured(stamp, investigationId, doesNotApply.getMessage());
        }
    }

    private static boolean isYearEnd(FinancialStatement statement) {
        return statement.asOf().getDayOfYear() == statement.asOf().lengthOfYear();
    }

    private static WorkingCapitalNeed.Balances balances(FinancialStatement at) {
        return new WorkingCapitalNeed.Balances(at.inventory(), at.receivables(), at.prepayments(), at.payables(), at.advancesReceived());
    }
}
