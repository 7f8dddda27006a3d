package io.sancha.lending.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.schedule.MonthEnd;
import io.sancha.kernel.schedule.Term;
import io.sancha.lending.account.books.RateTier;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EXT-02, EXT-05: how far all extensions together may go, by the contract's months and not by days. */
class ExtensionLimitTest {
    private static final int MOST_MONTHS = 36;

    @ParameterizedTest
    @CsvSource({
        // disbursed, matures, month end, the last day to which it may be extended
        "2023-08-31, 2024-02-29, CLAMP, 2024-08-29", "2023-08-31, 2024-02-29, STICK, 2024-08-31", "2024-02-29, 2025-02-28, CLAMP, 2026-02-28",
        "2024-02-29, 2025-02-28, STICK, 2026-02-28", "2023-02-28, 2024-02-29, STICK, 2025-02-28", "2023-03-31, 2023-09-30, CLAMP, 2024-03-30",
        "2023-03-31, 2023-09-30, STICK, 2024-03-31", "2023-12-31, 2024-01-31, CLAMP, 2024-02-29", "2024-03-18, 2025-03-18, CLAMP, 2026-03-18",
        "2023-08-31, 2024-02-15, CLAMP, 2024-07-30",
        // longer than a year: half the term, an odd month's half is fifteen days
        "2023-02-28, 2024-02-29, CLAMP, 2024-08-29", "2022-08-31, 2024-02-29, CLAMP, 2024-11-29", "2022-08-31, 2024-02-29, STICK, 2024-11-30",
        "2023-01-31, 2024-02-29, CLAMP, 2024-09-13",
        // never by more than thirty-six months
        "2016-02-29, 2024-02-29, CLAMP, 2027-02-28", "2015-08-31, 2024-02-29, STICK, 2027-02-28"})
    void isCountedInTheMonthsOfTheContract(LocalDate disbursed, LocalDate matures, MonthEnd monthEnd, LocalDate latest) {
        assertThat(ExtensionRules.latest(disbursed, matures, monthEnd, MOST_MONTHS)).isEqualTo(latest);
    }

    @ParameterizedTest
    @CsvSource({"2023-02-28, 2024-02-29, STICK, UP_TO_ONE_YEAR", "2023-02-28, 2024-02-29, CLAMP, UP_TO_FIVE_YEARS",
        "2024-02-29, 2025-02-28, CLAMP, UP_TO_ONE_YEAR",
        "2024-02-29, 2025-03-01, CLAMP, UP_TO_FIVE_YEARS", "2019-02-28, 2024-02-29, STICK, UP_TO_FIVE_YEARS", "2019-02-28, 2024-03-01, STICK, OVER_FIVE_YEARS"})
    void soIsTheTierOfTheRate(LocalDate disbursed, LocalDate matures, MonthEnd monthEnd, RateTier tier) {
        assertThat(RateTier.of(Term.between(disbursed, matures, monthEnd))).isEqualTo(tier);
    }
}
