package io.sancha.tools.calculator;

import static io.sancha.tools.calculator.Figures.unsignedAmount;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.WorkingCapitalNeed;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much working capital does a business need, and how much of it should a new loan carry (流动资金贷款需求量测算)?
 *
 * @param opening balances at the beginning of the year
 * @param closing balances at its end
 * @param sales net sales of the year, above zero
 * @param costOfSales cost of sales, above zero
 * @param profitBeforeTax profit before tax, negative for a loss
 * @param expectedGrowth the expected growth of sales as a fraction: 0.20 for 20 per cent
 * @param ownFunds own funds in working capital
 * @param existingLoans working-capital loans that exist
 * @param otherFunds means from other sources
 */
public record WorkingCapitalQuestion(Balances opening, Balances closing, String sales, String costOfSales, String profitBeforeTax,
        String expectedGrowth, String ownFunds, String existingLoans, String otherFunds) {

    private static final int GROWTH_DECIMALS = 10;
    private static final int DAYS_DECIMALS = 3;
    private static final int TURNS_DECIMALS = 4;

    /** The five balances, in yuan. */
    public record Balances(String inventory, String receivables, String prepayments, String payables, String advancesReceived) {
    }

    /** Turnover of each item in days, to three decimals. */
    public record Days(BigDecimal inventory, BigDecimal receivables, BigDecimal prepayments, BigDecimal payables, BigDecimal advancesReceived) {
    }

    /**
     * What it needs.
     *
     * @param days the days that each item turns over in
     * @param cycle the days of the whole cycle, to three decimals
     * @param turns how often the capital turns over in a year, to four decimals
     * @param need the working capital needed
     * @param newLoan what a new loan should carry; negative when the other means exceed the need
     */
    public record Answer(Days days, BigDecimal cycle, BigDecimal turns, Money need, Money newLoan) {
    }

    Answer answer() {
        WorkingCapitalNeed.Year year = new WorkingCapitalNeed.Year(Figures.positiveAmount("sales", sales),
                Figures.positiveAmount("costOfSales", costOfSales), Figures.amount("profitBeforeTax", profitBeforeTax));
        WorkingCapitalNeed.Sources sources = new WorkingCapitalNeed.Sources(unsignedAmount("ownFunds", ownFunds),
                unsignedAmount("existingLoans", existingLoans), unsignedAmount("otherFunds", otherFunds));
        WorkingCapitalNeed need = WorkingCapitalNeed.of(balances("opening", opening), balances("closing", closing), year,
                Figures.decimal("expectedGrowth", expectedGrowth, GROWTH_DECIMALS), sources);
        WorkingCapitalNeed.Days days = need.days();
        return new Answer(new Days(shown(days.inventory()), shown(days.receivables()), shown(days.prepayments()), shown(days.payables()),
                shown(days.advancesReceived())), shown(need.cycle()), need.turns().setScale(TURNS_DECIMALS, RoundingMode.HALF_UP),
                need.need(), need.newLoan());
    }

    private static WorkingCapitalNeed.Balances balances(String path, Balances balances) {
        Figures.given(path, balances);
        return new WorkingCapitalNeed.Balances(unsignedAmount(path + ".inventory", balances.inventory()),
                unsignedAmount(path + ".receivables", balances.receivables()), unsignedAmount(path + ".prepayments", balances.prepayments()),
                unsignedAmount(path + ".payables", balances.payables()), unsignedAmount(path + ".advancesReceived", balances.advancesReceived()));
    }

    private static BigDecimal shown(BigDecimal days) {
        return days.setScale(DAYS_DECIMALS, RoundingMode.HALF_UP);
    }
}
