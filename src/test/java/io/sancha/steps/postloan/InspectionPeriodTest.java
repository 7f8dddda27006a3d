package io.sancha.steps.postloan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.audit.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PLM-07, SEQ-03, SEQ-06. */
class InspectionPeriodTest {
    private final InspectionPeriod june = new InspectionPeriod(LocalDate.parse("2024-06-05"), LocalDate.parse("2024-07-05"));

    @ParameterizedTest
    @CsvSource({"2024-06-05, 2024-06-05", "2024-07-05, 2024-07-05", "2024-06-05, 2024-06-20"})
    void takesAVisitInsideThePeriod(LocalDate visited, LocalDate today) {
        assertThatCode(() -> june.checkVisit(visited, today)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"2024-06-04, 2024-06-20, SEQ-06", "2024-06-21, 2024-06-20, SEQ-03", "2024-07-06, 2024-07-06, SEQ-06"})
    void refusesAVisitOutsideThePeriodOrInTheFuture(LocalDate visited, LocalDate today, String rule) {
        assertThatThrownBy(() -> june.checkVisit(visited, today)).isInstanceOf(Refusal.class).extracting("rule").isEqualTo(rule);
    }

    /** PLM-07: in March nobody makes the report of June. */
    @ParameterizedTest
    @CsvSource({"2024-03-10", "2024-06-04"})
    void refusesAnInspectionInAdvance(LocalDate today) {
        assertThatThrownBy(() -> june.checkOpen(today)).isInstanceOf(Refusal.class).extracting("rule").isEqualTo("PLM-07");
    }
}
