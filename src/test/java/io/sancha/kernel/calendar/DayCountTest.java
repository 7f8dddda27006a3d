package io.sancha.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DayCountTest {

    @ParameterizedTest(name = "{0} {1} to {2}: {3} days")
    @CsvSource({
        "MONTHLY_RATE, 2019-03-07, 2019-06-07, 90",
        "MONTHLY_RATE, 2019-06-07, 2019-09-12, 95",
        "MONTHLY_RATE, 2024-01-31, 2024-02-29, 30",
        "MONTHLY_RATE, 2023-01-31, 2023-02-28, 30",
        "MONTHLY_RATE, 2023-01-31, 2023-02-27, 27",
        "MONTHLY_RATE, 2023-01-31, 2023-03-01, 31",
        "MONTHLY_RATE, 2023-02-28, 2023-03-31, 33",
        "MONTHLY_RATE, 2023-12-15, 2024-12-15, 360",
        "MONTHLY_RATE, 2024-05-05, 2024-05-05, 0",
        "ACT_360,      2024-02-28, 2024-03-01, 2",
        "ACT_365,      2023-02-28, 2023-03-01, 1",
        "THIRTY_360,   2025-01-31, 2025-02-28, 28",
        "THIRTY_360,   2024-01-30, 2024-03-31, 60",
        "THIRTY_360,   2024-01-29, 2024-03-31, 62",
        "THIRTY_E_360, 2024-01-29, 2024-03-31, 61",
        "ACT_ACT_END,  2023-12-12, 2024-01-12, 31",
    })
    void countsDays(DayCount dayCount, LocalDate from, LocalDate to, long days) {
        assertThat(dayCount.days(from, to)).isEqualTo(days);
    }

    @ParameterizedTest(name = "{0} {1} to {2}: {3}/365 + {4}/366")
    @CsvSource({
        "ACT_ACT_ISDA, 2023-12-12, 2024-01-12, 20, 11",
        "ACT_ACT_END,  2023-12-12, 2024-01-12, 19, 12",
        "ACT_ACT_ISDA, 2023-12-31, 2024-01-01, 1, 0",
        "ACT_ACT_END,  2023-12-31, 2024-01-01, 0, 1",
        "ACT_ACT_ISDA, 2023-12-31, 2025-01-01, 1, 366",
        "ACT_ACT_END,  2023-12-31, 2025-01-01, 1, 366",
        "ACT_ACT_END,  2024-12-31, 2025-01-01, 1, 0",
    })
    void sharesDaysAmongTheirYears(DayCount dayCount, LocalDate from, LocalDate to, int common, int leap) {
        YearFraction share = dayCount.fraction(from, to);
        BigDecimal expected = part(common, 365).add(part(leap, 366));
        assertThat(part(share.numerator(), share.denominator()).subtract(expected).abs()).isLessThan(new BigDecimal("1e-30"));
    }

    @ParameterizedTest
    @EnumSource(value = DayCount.class, names = {"ACT_360", "ACT_365", "ACT_ACT_ISDA", "ACT_ACT_END"})
    void partsOfAStretchSumToTheWhole(DayCount dayCount) {
        LocalDate from = LocalDate.of(2019, 11, 5);
        LocalDate to = LocalDate.of(2029, 2, 17);
        YearFraction whole = dayCount.fraction(from, to);
        for (LocalDate cut = from; cut.isBefore(to); cut = cut.plusDays(37)) {
            assertThat(dayCount.fraction(from, cut).numerator() + dayCount.fraction(cut, to).numerator()).isEqualTo(whole.numerator());
        }
    }

    private static BigDecimal part(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), new MathContext(40));
    }
}
