package io.sancha.steps.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("APP-08: three audited years or since founding, and the latest interim period")
class StatementPeriodsTest {
    private final StatementPeriods periods = new StatementPeriods(3, 6, 3);

    @ParameterizedTest(name = "founded {0}, asked on {1}, handed in {2}: asked for {3}")
    @CsvSource(nullValues = "-", value = {
        "1998-05-18, 2024-03-01, 2023,    2023 2022 2021",
        "1998-05-18, 2024-03-01, -,       2022 2021 2020",
        "1998-05-18, 2024-06-30, -,       2022 2021 2020",
        "1998-05-18, 2024-07-01, -,       2023 2022 2021",
        "2022-01-01, 2024-07-01, -,       2023 2022",
        "2023-11-30, 2024-03-01, 2023,    2023",
        "2023-11-30, 2024-03-01, -,       -",
        "2024-02-01, 2024-07-01, -,       -"})
    void asksForTheYears(LocalDate founded, LocalDate on, String handedIn, String asked) {
        Set<LocalDate> there = handedIn == null ? Set.of() : Set.of(yearEnd(handedIn));
        String years = periods.yearEnds(founded, on, there).stream().map(end -> String.valueOf(end.getYear())).collect(Collectors.joining(" "));
        assertThat(years).isEqualTo(asked == null ? "" : asked);
    }

    @Test
    void namesYearEnds() {
        assertThat(periods.yearEnds(LocalDate.parse("1998-05-18"), LocalDate.parse("2024-08-01"), Set.of()))
            .isEqualTo(Arrays.asList(yearEnd("2023"), yearEnd("2022"), yearEnd("2021")));
        assertThat(periods.interimFrom(LocalDate.parse("2024-03-31"))).isEqualTo("2023-12-01");
    }

    private static LocalDate yearEnd(String year) {
        return LocalDate.parse(year + "-12-31");
    }
}
