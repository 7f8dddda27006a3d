package io.sancha.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.kernel.schedule.Vectors;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The day counts and business days of OpenGamma Strata, every one of them. */
class StrataVectorsTest {

    private static final Map<String, DayCount> NAMES = Map.of(
            "ACT/ACT ISDA", DayCount.ACT_ACT_ISDA,
            "ACT/365 actual", DayCount.ACT_365_ACTUAL,
            "ACT/360", DayCount.ACT_360,
            "ACT/365F", DayCount.ACT_365,
            "30/360 ISDA", DayCount.THIRTY_360,
            "30E/360", DayCount.THIRTY_E_360);

    private static Stream<JsonNode> rows(String name) {
        return Vectors.items(Vectors.file("daycount-businessday-strata.json").get(name));
    }

    static Stream<JsonNode> yearFractions() {
        return rows("year_fractions");
    }

    static Stream<JsonNode> days() {
        return rows("days");
    }

    static Stream<JsonNode> adjustments() {
        return rows("business_day_adjustments");
    }

    @ParameterizedTest
    @MethodSource("yearFractions")
    void sharesOfAYear(JsonNode row) {
        YearFraction share = dayCount(row).fraction(date(row, "start"), date(row, "end"));
        BigDecimal ours = BigDecimal.valueOf(share.numerator()).divide(BigDecimal.valueOf(share.denominator()), 12, RoundingMode.HALF_UP);
        assertThat(ours).isCloseTo(new BigDecimal(row.get("expected_year_fraction").asText()), within(new BigDecimal("0.000000000001")));
    }

    @ParameterizedTest
    @MethodSource("days")
    void countedDays(JsonNode row) {
        assertThat(dayCount(row).days(date(row, "start"), date(row, "end"))).isEqualTo(row.get("expected_days").asLong());
    }

    @ParameterizedTest
    @MethodSource("adjustments")
    void movesDatesOffWeekends(JsonNode row) {
        BusinessDayConvention convention = BusinessDayConvention.valueOf(row.get("convention").asText());
        assertThat(convention.adjust(date(row, "input"), HolidayCalendar.WEEKENDS)).isEqualTo(date(row, "expected"));
    }

    private static DayCount dayCount(JsonNode row) {
        return NAMES.get(row.get("convention").asText());
    }

    private static LocalDate date(JsonNode row, String field) {
        return LocalDate.parse(row.get(field).asText());
    }
}
