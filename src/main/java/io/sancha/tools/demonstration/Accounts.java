package io.sancha.tools.demonstration;

import io.sancha.kernel.money.Money;
import io.sancha.lending.customer.FinancialStatement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** Two years' balances of a company to which a loan of that size is of use: the proportions of a clothing maker's, larger or smaller, better or worse. */
final class Accounts {
    /** The loan that a company of these figures needs, in units of 10,000 yuan. */
    private static final int NEED = 908;
    private static final int WHOLE = 100;
    private static final List<Integer> EARLIER = List.of(4980, 2508, 865, 1056, 1, 2390, 2190, 801, 1, 3460, 2550, 331, 248);
    private static final List<Integer> LATER = List.of(5236, 2691, 1079, 1016, 250, 2264, 2064, 643, 1, 3804, 2783, 375, 281);

    private Accounts() {
    }

    static List<FinancialStatement> of(int lastYear, int tenThousands, Draw draw) {
        // a company asks for less than it needs, also where its margin leaves it more of its own
        int size = tenThousands * draw.between(118, 145);
        int profit = draw.between(60, 150);
        return List.of(statement(lastYear - 1, EARLIER, size, profit), statement(lastYear, LATER, size, profit));
    }

    private static FinancialStatement statement(int year, List<Integer> of, int size, int profit) {
        List<Money> sums = of.stream().map(sum -> scaled(sum, size)).toList();
        return new FinancialStatement(LocalDate.of(year, Month.DECEMBER, 31), true, sums.get(0), sums.get(1), sums.get(2), sums.get(3), sums.get(4),
            sums.get(5), sums.get(6), sums.get(7), sums.get(8), sums.get(9), sums.get(10), scaled(of.get(11) * profit / WHOLE, size),
            scaled(of.get(12) * profit / WHOLE, size));
    }

    private static Money scaled(int tenThousands, int size) {
        BigDecimal yuan = BigDecimal.valueOf(10_000L * tenThousands).multiply(BigDecimal.valueOf(size))
            .divide(BigDecimal.valueOf((long) NEED * WHOLE), 2, RoundingMode.HALF_UP);
        return Money.of(yuan, Money.CNY);
    }
}
