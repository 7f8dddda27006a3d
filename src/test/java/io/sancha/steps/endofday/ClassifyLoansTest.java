package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.DecisionTable;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CLS-02: a row per rule and per boundary. */
class ClassifyLoansTest {
    private final DecisionTable table = DecisionTable.of("endofday", "classify-loans");

    @ParameterizedTest(name = "{0} days past due: {1} at best")
    @CsvSource({"-1, NORMAL", "0, NORMAL", "1, SPECIAL_MENTION", "90, SPECIAL_MENTION", "91, SUBSTANDARD", "270, SUBSTANDARD", "271, DOUBTFUL", "360, DOUBTFUL",
        "361, LOSS",
        "5000, LOSS"})
    void noBetterClassThanTheDaysPastDueAllow(int daysPastDue, String riskClass) {
        assertThat(table.rows(LocalDate.parse("2024-03-18"), Map.of("daysPastDue", daysPastDue))).singleElement()
            .satisfies(row -> assertThat(row).containsEntry("riskClass", riskClass).containsEntry("rule", "CLS-02"));
    }
}
