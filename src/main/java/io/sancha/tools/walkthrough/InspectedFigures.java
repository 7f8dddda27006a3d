package io.sancha.tools.walkthrough;

import io.sancha.kernel.money.Money;
import io.sancha.lending.customer.FinancialStatement;
import io.sancha.steps.postloan.PeriodStatement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** The statement that a business of a dossier delivers at an inspection: its last one, moved a little with the quarter, and the sales of the year so far. */
final class InspectedFigures {
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int QUARTERS = 4;
    private static final int FEN = 2;

    private InspectedFigures() {
    }

    /** As of the last quarter's end before that day; empty of who has no statements. */
    static Optional<PeriodStatement> of(Dossier dossier, LocalDate seen) {
        return dossier.statements().stream().max(Comparator.comparing(FinancialStatement::asOf)).map(last -> {
            LocalDate thisQuarter = LocalDate.of(seen.getYear(), (seen.getMonthValue() - 1) / MONTHS_OF_A_QUARTER * MONTHS_OF_A_QUARTER + 1, 1);
            LocalDate asOf = thisQuarter.minusDays(1);
            int quarters = asOf.getMonthValue() / MONTHS_OF_A_QUARTER;
            BigDecimal moved = new BigDecimal("1.0" + quarters);
            return new PeriodStatement(asOf, times(last.totalAssets(), moved), times(last.currentAssets(), moved), times(last.inventory(), moved),
                last.totalLiabilities(), last.currentLiabilities(), part(last.sales(), quarters), part(last.profitBeforeTax(), quarters));
        });
    }

    private static Money times(Money whole, BigDecimal factor) {
        return Money.cny(whole.amount().multiply(factor).setScale(FEN, RoundingMode.HALF_UP).toPlainString());
    }

    private static Money part(Money ofAYear, int quarters) {
        BigDecimal soFar = ofAYear.amount().multiply(BigDecimal.valueOf(quarters)).divide(BigDecimal.valueOf(QUARTERS), FEN, RoundingMode.HALF_UP);
        return Money.cny(soFar.toPlainString());
    }
}
