package io.sancha.steps.postloan;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.DecisionTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PLM-02, PLM-03, PLM-04: a row per rule and per boundary. */
class PlanInspectionTest {
    private final DecisionTable table = DecisionTable.of("postloan", "plan-inspection");

    @ParameterizedTest(name = "{0} {1} {2}: {3} months, {4} days by {7}")
    @CsvSource({
        "FIRST, NORMAL, 9000000.00, 1, 30, 15, 0, PLM-02",
        "FIRST, SUBSTANDARD, 99000000.00, 1, 30, 15, 0, PLM-02",
        "ROUTINE, NORMAL, 49999999.99, 3, 92, 15, 15, PLM-03",
        "ROUTINE, NORMAL, 50000000.00, 1, 31, 15, 15, PLM-04",
        "KEY, SPECIAL_MENTION, 9000000.00, 1, 31, 15, 15, PLM-03",
        "KEY, SUBSTANDARD, 9000000.00, 1, 31, 15, 15, PLM-03",
        "KEY, DOUBTFUL, 9000000.00, 1, 31, 15, 15, PLM-03",
        "KEY, LOSS, 9000000.00, 3, 92, 15, 15, PLM-03"})
    void saysHowOftenALoanIsInspected(String kind, String riskClass, BigDecimal outstanding, int months, int days, int before, int after, String rule) {
        var rows = table.rows(LocalDate.parse("2024-03-18"), Map.of("kind", kind, "riskClass", riskClass, "outstanding", outstanding));

        assertThat(rows).singleElement().satisfies(row -> assertThat(row).containsEntry("months", months).containsEntry("days", days)
            .containsEntry("opensBefore", before).containsEntry("closesAfter", after).containsEntry("rule", rule));
    }
}
