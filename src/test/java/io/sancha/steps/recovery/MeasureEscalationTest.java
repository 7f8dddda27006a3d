package io.sancha.steps.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.engine.Decisions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the escalation looks again, whatever a reviewer has made of its table. */
class MeasureEscalationTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-03-18");

    /** FLO-13: where nobody is to do anything the machine looks again on another day, never at once. */
    @ParameterizedTest
    @CsvSource({"NONE, 30, 2025-04-07", "NONE, 5, 2025-03-19", "NONE, 10, 2025-03-19", "NONE, 0, 2025-03-19", "DEMAND, 5, 2025-03-13"})
    void looksAgainOnAnotherDayWhereNobodyIsToDoAnything(String measure, int nextLevel, LocalDate nextOn) {
        Decisions table = mock(Decisions.class);
        when(table.only(eq("choose-measure"), any())).thenReturn(Map.of("measure", measure, "method", "NONE", "measureLevel", 0, "rule", "COL-05",
            "nextLevel", nextLevel, "repeatAfter", 0));
        var stamp = new Stamp("0101-20250318-000001", Instant.parse("2025-03-18T02:00:00Z"), "system", TODAY);

        RecoveryMeasure next = new MeasureEscalation(table).next(stamp, new Arrears("1", TODAY.minusDays(10), 10), List.of());

        assertThat(next.nextOn()).isEqualTo(nextOn);
        assertThat(next.overtakenOn()).as("what lies open is never overtaken at once, COL-05").isAfter(TODAY);
    }
}
