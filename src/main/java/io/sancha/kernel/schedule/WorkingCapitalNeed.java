package io.sancha.kernel.schedule;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Unrounded;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much working capital a business needs and how much of it a new loan should carry (流动资金贷款需求量测算). Source: annex of
 * the measures on working-capital loans (流动资金贷款管理暂行办法).
 *
 * <pre>
 * 周转天数 days  = 360 × average balance ÷ turnover       receivables and advances received on sales; inventory, prepayments, payables on cost
 * 营运周期 cycle = inventory + receivables + prepayments − payables − advances received
 * 周转次数 turns = 360 ÷ cycle
 * 营运资金量 need = sales × (1 − profit ÷ sales) × (1 + growth) ÷ turns
 * 新增额度 new   = need − own funds − existing working-capital loans − other sources
 * </pre>
 *
 * @param days the days that each item turns over in
 * @param cycle the days from paying suppliers to being paid, to ten places
 * @param turns how often the capital turns over in a year, to ten places
 * @param need the working capital needed, rounded half up
 * @param newLoan what a new loan should carry, rounded half up; negative when the other sources exceed the need
 */
public record WorkingCapitalNeed(Days days, BigDecimal cycle, BigDecimal turns, Money need, Money newLoan) {

    private static final BigDecimal YEAR = BigDecimal.valueOf(360);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int SHOWN = 10;

    /** The balances of the five items at one end of the year. */
    public record Balances(Money inventory, Money receivables, Money prepayments, Money payables, Money advancesReceived) {
    }

    /**
     * The statement figures of last year.
     *
     * @param sales net sales, above zero
     * @param costOfSales cost of sales, above zero
     * @param profitBeforeTax profit before tax, negative for a loss, not above sales
     */
    public record Year(Money sales, Money costOfSales, Money profitBeforeTax) {
    }

    /** The means that the business has without the new loan. */
    public record Sources(Money ownFunds, Money existingLoans, Money otherFunds) {
    }

    /** Turnover in days of each item, to ten places. */
    public record Days(BigDecimal inventory, BigDecimal receivables, BigDecimal prepayments, BigDecimal payables, BigDecimal advancesReceived) {
    }

    /**
     * Measures the need.
     *
     * @param opening balances at the beginning of the year
     * @param closing balances at its end
     * @param year the statement figures
     * @param expectedGrowth the expected growth of sales as a fraction: 0.20 for 20 per cent; above −1
     * @param sources the means at hand
     */
    public static WorkingCapitalNeed of(Balances opening, Balances closing, Year year, BigDecimal expectedGrowth, Sources sources) {
        check(year, expectedGrowth);
        Money sales = year.sales();
        Money cost = year.costOfSales();
        Quotient inventory = days(opening.inventory(), closing.inventory(), cost);
        Quotient receivables = days(opening.receivables(), closing.receivables(), sales);
        Quotient prepayments = days(opening.prepayments(), closing.prepayments(), cost);
        Quotient payables = days(opening.payables(), closing.payables(), cost);
        Quotient advances = days(opening.advancesReceived(), closing.advancesReceived(), sales);
        Quotient cycle = inventory.plus(prepayments).minus(payables).plus(receivables.minus(advances));
        checkCycle(cycle);
        BigDecimal turnedOver = sales.minus(year.profitBeforeTax()).amount().multiply(BigDecimal.ONE.add(expectedGrowth));
        Money need = new Unrounded(turnedOver.multiply(cycle.dividend), cycle.divisor.multiply(YEAR), sales.currency())
                .rounded(RoundingMode.HALF_UP);
        Money newLoan = need.minus(sources.ownFunds()).minus(sources.existingLoans()).minus(sources.otherFunds());
        Days days = new Days(inventory.shown(), receivables.shown(), prepayments.shown(), payables.shown(), advances.shown());
        return new WorkingCapitalNeed(days, cycle.shown(), new Quotient(YEAR.multiply(cycle.divisor), cycle.dividend).shown(), need, newLoan);
    }

    /** 360 × the mean of both balances ÷ the yearly flow, exact. */
    private static Quotient days(Money opening, Money closing, Money flow) {
        return new Quotient(YEAR.multiply(opening.plus(closing).amount()), TWO.multiply(flow.amount()));
    }

    private static void check(Year year, BigDecimal expectedGrowth) {
        if (!year.sales().isPositive()) {
            throw new InvalidTerms("sales", "sales-positive", "销售收入须大于零", "sales must be above zero");
        }
        if (!year.costOfSales().isPositive()) {
            throw new InvalidTerms("costOfSales", "cost-positive", "销售成本须大于零", "the cost of sales must be above zero");
        }
        if (year.profitBeforeTax().compareTo(year.sales()) > 0) {
            throw new InvalidTerms("profitBeforeTax", "profit-below-sales", "利润总额不得超过销售收入", "the profit is larger than sales");
        }
        if (expectedGrowth.compareTo(BigDecimal.ONE.negate()) <= 0 || expectedGrowth.compareTo(BigDecimal.TEN) > 0) {
            throw new InvalidTerms("expectedGrowth", "growth-range", "预计增长率以小数表示(0.20 即 20%),应大于 -1 且不超过 10",
                    "growth is a fraction (0.20 is 20 per cent) above -1 and up to 10, not " + expectedGrowth.toPlainString());
        }
    }

    private static void checkCycle(Quotient cycle) {
        if (cycle.dividend.signum() <= 0) {
            throw new InvalidTerms("payables", "cycle-positive", "营运周期须大于零,公式不适用",
                    "suppliers and customers carry the whole cycle: the formula does not apply");
        }
    }

    /** An exact quotient; its divisor is above zero. */
    private record Quotient(BigDecimal dividend, BigDecimal divisor) {

        Quotient plus(Quotient other) {
            return divisor.equals(other.divisor) ? new Quotient(dividend.add(other.dividend), divisor)
                    : new Quotient(dividend.multiply(other.divisor).add(other.dividend.multiply(divisor)), divisor.multiply(other.divisor));
        }

        Quotient minus(Quotient other) {
            return plus(new Quotient(other.dividend.negate(), other.divisor));
        }

        BigDecimal shown() {
            return dividend.divide(divisor, SHOWN, RoundingMode.HALF_UP);
        }
    }
}
