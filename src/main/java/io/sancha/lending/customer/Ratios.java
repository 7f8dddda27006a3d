package io.sancha.lending.customer;

import io.sancha.kernel.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Financial ratios (财务比率), to four decimals, half up. A ratio whose denominator is nothing, or that needs the year before
 * and has none, is empty: it is not nought.
 */
public final class Ratios {
    private static final int DECIMALS = 4;
    private final FinancialStatement now;
    private final FinancialStatement before;

    private Ratios(FinancialStatement now, FinancialStatement before) {
        this.now = now;
        this.before = before;
    }

    /** @param before the statement of the year before, for averages and growth; null where there is none */
    public static Ratios of(FinancialStatement now, FinancialStatement before) {
        return new Ratios(now, before);
    }

    /** Ratios of each year-end, given statements the oldest first. An interim statement has none: its sales are not of a year. */
    public static List<Ratios> ofYears(List<FinancialStatement> statements) {
        var all = new ArrayList<Ratios>();
        FinancialStatement previous = null;
        for (FinancialStatement statement : statements) {
            if (statement.asOf().getMonthValue() != 12 || statement.asOf().getDayOfMonth() != 31) {
                continue;
            }
            boolean follows = previous != null && previous.asOf().getYear() == statement.asOf().getYear() - 1;
            all.add(new Ratios(statement, follows ? previous : null));
            previous = statement;
        }
        return all;
    }

    /** The statement of which these are the ratios. */
    public FinancialStatement statement() {
        return now;
    }

    /** 资产负债率 = liabilities / assets (a fraction). */
    public Optional<BigDecimal> debtToAssets() {
        return quotient(now.totalLiabilities(), now.totalAssets().amount());
    }

    /** 流动比率 = current assets / current liabilities. */
    public Optional<BigDecimal> currentRatio() {
        return quotient(now.currentAssets(), now.currentLiabilities().amount());
    }

    /** 速动比率 = (current assets − inventory) / current liabilities. */
    public Optional<BigDecimal> quickRatio() {
        return quotient(now.currentAssets().minus(now.inventory()), now.currentLiabilities().amount());
    }

    /** 应收账款周转率 = net sales / average receivables (times a year). */
    public Optional<BigDecimal> receivablesTurnover() {
        return average(FinancialStatement::receivables).flatMap(mean -> quotient(now.sales(), mean));
    }

    /** 存货周转率 = cost of sales / average inventory (times a year). */
    public Optional<BigDecimal> inventoryTurnover() {
        return average(FinancialStatement::inventory).flatMap(mean -> quotient(now.costOfSales(), mean));
    }

    /** 销售利润率 = profit before tax / net sales (a fraction). */
    public Optional<BigDecimal> salesMargin() {
        return quotient(now.profitBeforeTax(), now.sales().amount());
    }

    /** 资产利润率 = profit before tax / average total assets (a fraction). */
    public Optional<BigDecimal> returnOnAssets() {
        return average(FinancialStatement::totalAssets).flatMap(mean -> quotient(now.profitBeforeTax(), mean));
    }

    /** 销售增长率 = growth of sales on the year before (a fraction). */
    public Optional<BigDecimal> salesGrowth() {
        return before == null ? Optional.empty() : quotient(now.sales().minus(before.sales()), before.sales().amount());
    }

    private Optional<BigDecimal> average(java.util.function.Function<FinancialStatement, Money> item) {
        return before == null ? Optional.empty() : Optional.of(item.apply(now).plus(item.apply(before)).amount().multiply(new BigDecimal("0.5")));
    }

    private static Optional<BigDecimal> quotient(Money dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? Optional.empty() : Optional.of(dividend.amount().divide(divisor, DECIMALS, RoundingMode.HALF_UP));
    }
}
