package io.sancha.kernel.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A term is counted in months as the contract says it, also where a month lacks the day. */
class TermTest {
    @ParameterizedTest
    @CsvSource({
        // from, to, month end, months, days beyond
        "2024-01-15, 2024-07-15, CLAMP, 6, 0", "2024-01-15, 2024-07-14, CLAMP, 5, 29", "2024-01-15, 2024-07-16, CLAMP, 6, 1",
        "2023-08-31, 2024-02-29, CLAMP, 6, 0", "2023-08-31, 2024-02-29, STICK, 6, 0", "2022-08-31, 2023-02-28, CLAMP, 6, 0",
        "2023-08-31, 2024-02-28, CLAMP, 5, 28", "2023-08-31, 2024-03-01, CLAMP, 6, 1", "2023-08-30, 2024-02-29, CLAMP, 6, 0",
        "2024-02-29, 2025-02-28, CLAMP, 12, 0", "2024-02-29, 2025-02-28, STICK, 12, 0", "2024-02-29, 2028-02-29, CLAMP, 48, 0",
        "2023-02-28, 2024-02-28, CLAMP, 12, 0", "2023-02-28, 2024-02-29, STICK, 12, 0", "2023-02-28, 2024-02-29, CLAMP, 12, 1",
        "2024-04-30, 2024-10-31, STICK, 6, 0", "2024-04-30, 2024-10-30, STICK, 6, 0", "2024-04-30, 2024-10-31, CLAMP, 6, 1",
        "2024-01-31, 2024-02-29, CLAMP, 1, 0", "2024-01-30, 2024-02-29, CLAMP, 1, 0", "2024-12-31, 2025-02-28, CLAMP, 2, 0",
        "2024-05-05, 2024-05-05, CLAMP, 0, 0", "2024-05-31, 2024-06-30, CLAMP, 1, 0", "2024-06-30, 2024-07-31, STICK, 1, 0"})
    void countsWholeMonthsAndTheDaysBeyondThem(LocalDate from, LocalDate to, MonthEnd monthEnd, int months, int days) {
        assertThat(Term.between(from, to, monthEnd)).isEqualTo(new Term(months, days));
    }

    @ParameterizedTest
    @CsvSource({"6, 0, 2024-02-29, CLAMP, 2024-08-29", "6, 0, 2024-02-29, STICK, 2024-08-31", "12, 0, 2025-02-28, CLAMP, 2026-02-28",
        "12, 0, 2023-02-28, STICK, 2024-02-29", "1, 0, 2024-01-31, CLAMP, 2024-02-29", "0, 45, 2024-02-29, STICK, 2024-04-14"})
    void endsWhereTheContractsMonthsEnd(int months, int days, LocalDate from, MonthEnd monthEnd, LocalDate end) {
        assertThat(new Term(months, days).after(from, monthEnd)).isEqualTo(end);
    }

    @Test
    void aTermThatIsWholeMonthsEndsAgainWhereItEnded() {
        for (LocalDate from = LocalDate.parse("2023-01-01"); from.getYear() < 2025; from = from.plusDays(1)) {
            for (MonthEnd monthEnd : MonthEnd.values()) {
                for (int months = 0; months < 40; months++) {
                    LocalDate to = Every.month().after(from, months, monthEnd);
                    assertThat(Term.between(from, to, monthEnd)).as(from + " to " + to).isEqualTo(new Term(months, 0));
                }
            }
        }
    }

    @Test
    void halfAMonthIsFifteenDays() {
        assertThat(new Term(18, 0).half()).isEqualTo(new Term(9, 0));
        assertThat(new Term(13, 7).half()).isEqualTo(new Term(6, 18));
        assertThatThrownBy(() -> Term.between(LocalDate.parse("2024-02-02"), LocalDate.parse("2024-02-01"), MonthEnd.CLAMP))
            .isInstanceOf(IllegalArgumentException.class);
    }
}
