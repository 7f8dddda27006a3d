package io.sancha.steps.postloan;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.DecisionTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PLM-02, PLM-03, PLM-04, PLM-08: a row per rule and per boundary. */
class PlanInspectionTest {
    private final DecisionTable table = DecisionTable.of("postloan", "plan-inspection");

    @ParameterizedTest(name = "{0} {1} {2} for {3} months, rated {4}, {5}, warned {6}: {7} months, {8} days by {11}")
    @CsvSource({
        "FIRST, NORMAL, 9000000.00, 12, A, WORKING_CAPITAL,, 1, 30, 15, 0, PLM-02",
        "FIRST, SUBSTANDARD, 99000000.00, 6, B, FIXED_ASSETS, RED, 1, 30, 15, 0, PLM-02",
        "ROUTINE, NORMAL, 49999999.99, 12, A, WORKING_CAPITAL,, 3, 92, 15, 15, PLM-03",
        "ROUTINE, NORMAL, 50000000.00, 12, A, WORKING_CAPITAL,, 1, 31, 15, 15, PLM-04",
        "ROUTINE, NORMAL, 9000000.00, 6, A, WORKING_CAPITAL,, 1, 31, 15, 15, PLM-04",
        "ROUTINE, NORMAL, 9000000.00, 7, BB, WORKING_CAPITAL,, 3, 92, 15, 15, PLM-03",
        "ROUTINE, NORMAL, 9000000.00, 12, B, PERSONAL_BUSINESS,, 1, 31, 15, 15, PLM-04",
        "ROUTINE, NORMAL, 9000000.00, 60, A, FIXED_ASSETS,, 2, 61, 15, 15, PLM-04",
        "ROUTINE, NORMAL, 9000000.00, 60, B, FIXED_ASSETS,, 1, 31, 15, 15, PLM-04",
        "ROUTINE, NORMAL, 9000000.00, 12,,,, 3, 92, 15, 15, PLM-03",
        "KEY, NORMAL, 9000000.00, 12, A, WORKING_CAPITAL,, 1, 31, 15, 15, PLM-08",
        "KEY, NORMAL, 9000000.00, 12, A, WORKING_CAPITAL, ORANGE, 1, 31, 15, 15, PLM-08",
        "KEY, LOSS, 9000000.00, 12, A, WORKING_CAPITAL, RED, 1, 16, 10, 5, PLM-08",
        "KEY, SPECIAL_MENTION, 9000000.00, 12, A, WORKING_CAPITAL,, 1, 31, 15, 15, PLM-03",
        "KEY, SUBSTANDARD, 9000000.00, 12, A, WORKING_CAPITAL,, 1, 31, 15, 15, PLM-03",
        "KEY, DOUBTFUL, 9000000.00, 12, A, WORKING_CAPITAL,, 1, 31, 15, 15, PLM-03",
        "KEY, LOSS, 9000000.00, 12, A, WORKING_CAPITAL,, 3, 92, 15, 15, PLM-03"})
    void saysHowOftenALoanIsInspected(String kind, String riskClass, BigDecimal outstanding, int term, String rating, String product, String warning,
        int months, int days, int before, int after, String rule) {
        var facts = new HashMap<String, Object>(Map.of("kind", kind, "riskClass", riskClass, "outstanding", outstanding, "termMonths", term));
        facts.put("rating", rating);
        facts.put("product", product);
        facts.put("warning", warning);

        assertThat(table.rows(LocalDate.parse("2024-03-18"), facts)).singleElement().satisfies(row -> assertThat(row).containsEntry("months", months)
            .containsEntry("days", days).containsEntry("opensBefore", before).containsEntry("closesAfter", after).containsEntry("rule", rule));
    }
}
