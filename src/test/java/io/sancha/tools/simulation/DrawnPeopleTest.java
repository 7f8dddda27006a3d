package io.sancha.tools.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.platform.database.UnusableSetting;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.task.HumanTask;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is drawn for a simulated bank: all sorts of payers, officers who mostly come in time; the same from the same seed. */
class DrawnPeopleTest {
    private static final LocalDate CAME = LocalDate.of(2024, 3, 4);
    private static final HolidayCalendar WORKING = HolidayCalendar.WEEKENDS;

    @Test
    void amongAHundredBorrowersEveryHabitIsThereAndTheSameSeedDrawsTheSame() {
        List<Habit> habits = habits(1);

        assertThat(habits).contains(Habit.values()).isEqualTo(habits(1)).isNotEqualTo(habits(2));
    }

    private static List<Habit> habits(long seed) {
        return IntStream.rangeClosed(1, 100).mapToObj(number -> new Payer(seed, number).habit()).toList();
    }

    @Test
    void mostOfficersComeInTimeOnAWorkingDayAndSomeLate() {
        Map<Course.Kind, List<Course>> courses = courses("recheck-inspection");

        assertThat(courses.get(Course.Kind.IN_TIME)).hasSizeBetween(780, 900)
            .allSatisfy(course -> assertThat(course.on()).isBetween(CAME, CAME.plusDays(10)).matches(WORKING::isWorkingDay));
        assertThat(courses.get(Course.Kind.LATE)).hasSizeBetween(100, 220).allSatisfy(course -> assertThat(course.on()).isAfter(CAME.plusDays(10)));
        assertThat(courses).doesNotContainKey(Course.Kind.NEVER);
    }

    @Test
    void nobodyComesOnlyWhereItPassesByItself() {
        assertThat(courses("collect-evidence").get(Course.Kind.NEVER)).hasSizeBetween(20, 90);
        assertThat(courses("demand-payment").get(Course.Kind.NEVER)).isNotEmpty();
    }

    private static Map<Course.Kind, List<Course>> courses(String key) {
        var task = new HumanTask("1", key, key, "inspection", "inspection:1", "0101-1", "inspector", null, null,
            CAME.atTime(9, 0).atZone(BankClock.CHINA).toInstant(), CAME.plusDays(10).atTime(17, 0).atZone(BankClock.CHINA).toInstant(), null, 0, null);
        return IntStream.rangeClosed(1, 1000).mapToObj(number -> Course.of(5, number, task, WORKING))
            .collect(Collectors.groupingBy(Course::kind, () -> new EnumMap<>(Course.Kind.class), Collectors.toList()));
    }

    @Test
    void aPlanThatNoCalendarCoversIsRefused() {
        assertThatThrownBy(() -> new Plan(10, 48, 1)).isInstanceOf(UnusableSetting.class).hasMessageContaining("48");
        assertThatThrownBy(() -> new Plan(0, 12, 1)).isInstanceOf(UnusableSetting.class).hasMessageContaining("--loans");
        assertThat(new Plan(300, 36, 1).last()).isEqualTo(LocalDate.of(2026, 1, 2));
    }
}
