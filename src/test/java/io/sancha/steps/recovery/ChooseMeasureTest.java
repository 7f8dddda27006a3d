package io.sancha.steps.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.DecisionTable;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** COL-05: the escalation of measures, a row per level and per boundary. */
class ChooseMeasureTest {
    private final DecisionTable table = DecisionTable.of("recovery", "choose-measure");

    @ParameterizedTest(name = "{0} days overdue, last level {1}, {2} days ago: {3} {4}")
    @CsvSource({
        "0, 0, 0, NONE, NONE, 0, 1, 0",
        "1, 0, 0, DEMAND, TELEPHONE, 1, 7, 0",
        "6, 0, 0, DEMAND, TELEPHONE, 1, 7, 0",
        "6, 1, 5, NONE, NONE, 0, 7, 0",
        "7, 1, 6, DEMAND, LETTER, 7, 30, 0",
        "29, 7, 22, NONE, NONE, 0, 30, 0",
        "30, 7, 23, DEMAND, VISIT, 30, 60, 0",
        "59, 30, 29, NONE, NONE, 0, 60, 0",
        "60, 30, 30, DEMAND, LAWYERS_LETTER, 60, 90, 0",
        "89, 60, 29, NONE, NONE, 0, 90, 0",
        "90, 60, 30, SUIT, DECISION, 90, 360, 90",
        "179, 90, 89, NONE, NONE, 0, 360, 90",
        "180, 90, 90, DEMAND, LETTER, 90, 360, 90",
        "359, 90, 89, NONE, NONE, 0, 360, 90",
        "360, 90, 1, WRITE_OFF, DECISION, 360, 0, 90",
        "400, 0, 0, WRITE_OFF, DECISION, 360, 0, 90",
        "449, 360, 89, NONE, NONE, 0, 0, 90",
        "450, 360, 90, WRITE_OFF, DECISION, 360, 0, 90",
        "45, 0, 0, DEMAND, VISIT, 30, 60, 0"})
    void escalatesByDaysOverdue(int days, int lastLevel, int since, String measure, String method, int measureLevel, int nextLevel, int repeatAfter) {
        var rows = table.rows(LocalDate.parse("2025-03-18"), Map.of("daysOverdue", days, "lastLevel", lastLevel, "daysSinceLast", since));

        assertThat(rows).singleElement().satisfies(row -> assertThat(row).containsEntry("measure", measure).containsEntry("method", method)
            .containsEntry("measureLevel", measureLevel).containsEntry("nextLevel", nextLevel).containsEntry("repeatAfter", repeatAfter));
    }
}
