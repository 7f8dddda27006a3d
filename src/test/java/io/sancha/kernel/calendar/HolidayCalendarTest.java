package io.sancha.kernel.calendar;

import static io.sancha.kernel.calendar.HolidayCalendar.Kind.HOLIDAY;
import static io.sancha.kernel.calendar.HolidayCalendar.Kind.WORKING_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sancha.kernel.calendar.HolidayCalendar.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** National Day 2024: 1 to 7 October off, Sunday 29 September and Saturday 12 October worked (国办发明电〔2023〕7号). */
class HolidayCalendarTest {

    private static final HolidayCalendar NATIONAL_DAY = new HolidayCalendar(Stream.concat(
            LocalDate.of(2024, 10, 1).datesUntil(LocalDate.of(2024, 10, 8)).map(day -> new Row(day, HOLIDAY)),
            Stream.of("2024-09-29", "2024-10-12").map(day -> new Row(LocalDate.parse(day), WORKING_DAY))).toList());

    @ParameterizedTest
    @CsvSource({"2024-09-28, false", "2024-09-29, true", "2024-09-30, true", "2024-10-01, false", "2024-10-07, false", "2024-10-08, true",
        "2024-10-12, true", "2024-10-13, false"})
    void knowsMakeUpDaysFromWeekends(LocalDate day, boolean working) {
        assertThat(NATIONAL_DAY.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "NO_ADJUST,          2024-10-03, 2024-10-03",
        "FOLLOWING,          2024-10-03, 2024-10-08",
        "FOLLOWING,          2024-09-29, 2024-09-29",
        "FOLLOWING,          2024-09-28, 2024-09-29",
        "PRECEDING,          2024-10-03, 2024-09-30",
        "MODIFIED_FOLLOWING, 2024-10-03, 2024-10-08",
        "MODIFIED_PRECEDING, 2024-10-03, 2024-10-08",
        "FOLLOWING,          2024-10-12, 2024-10-12",
    })
    void movesDatesOverTheHoliday(BusinessDayConvention convention, LocalDate due, LocalDate adjusted) {
        assertThat(convention.adjust(due, NATIONAL_DAY)).isEqualTo(adjusted);
    }

    @Test
    void refusesADayThatIsBoth() {
        LocalDate day = LocalDate.of(2024, 10, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new HolidayCalendar(List.of(new Row(day, HOLIDAY), new Row(day, WORKING_DAY))));
    }
}
