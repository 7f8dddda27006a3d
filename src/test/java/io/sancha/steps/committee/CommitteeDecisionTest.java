package io.sancha.steps.committee;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.DecisionTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row for each row and boundary of {@code determine-committee}. */
class CommitteeDecisionTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private final DecisionTable table = DecisionTable.of("committee", "determine-committee");

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE,      1000000.00, EXEMPT", "ENTERPRISE,      1000000.01, NEEDED", "ENTERPRISE,      9000000.00, NEEDED",
        "SOLE_PROPRIETOR,  500000.00, EXEMPT", "SOLE_PROPRIETOR,  500000.01, NEEDED",
        "NATURAL_PERSON,  1000000.00, EXEMPT", "NATURAL_PERSON,  1000000.01, NEEDED", "NATURAL_PERSON,   200000.00, EXEMPT"})
    void thresholdByKindOfCustomer(String kind, BigDecimal amount, String need) {
        assertThat(table.rows(DAY, Map.of("customerKind", kind, "amount", amount))).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("need", need).containsEntry("rule", "CMT-01");
            assertThat((String) row.get("reason")).isNotBlank();
        });
    }

    @Test
    void holdsOnlyFromItsDay() {
        assertThat(table.rows(LocalDate.of(1999, 12, 31), Map.of("customerKind", "ENTERPRISE", "amount", BigDecimal.ONE))).isEmpty();
    }
}
