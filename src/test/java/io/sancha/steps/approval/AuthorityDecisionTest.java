package io.sancha.steps.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.DecisionTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row for each row and boundary of {@code determine-authority} (APR-02, APR-04, APR-05). */
class AuthorityDecisionTest {
    private final DecisionTable table = DecisionTable.of("approval", "determine-authority");

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} months, restricted {5}, {6}: {7} {8}")
    @CsvSource({
        "NATURAL_PERSON,  A,   SURETY,    PERSONAL_CONSUMPTION, 48,  false, 200000.00,   approver-branch,      NONE,     APR-02",
        "NATURAL_PERSON,  BBB, UNSECURED, PERSONAL_CONSUMPTION, 48,  false, 500000.00,   approver-branch,      NONE,     APR-02",
        "NATURAL_PERSON,  AAA, REAL,      PERSONAL_CONSUMPTION, 48,  false, 500000.01,   approver-head-office, NONE,     APR-02",
        "SOLE_PROPRIETOR, A,   REAL,      WORKING_CAPITAL,      12,  false, 500000.00,   approver-branch,      NONE,     APR-02",
        "SOLE_PROPRIETOR, A,   REAL,      WORKING_CAPITAL,      12,  true,  500000.00,   approver-branch,      REQUIRED, APR-04",
        "SOLE_PROPRIETOR, A,   REAL,      WORKING_CAPITAL,      12,  false, 500000.01,   approver-head-office, NONE,     APR-02",
        "ENTERPRISE,      A,   REAL,      WORKING_CAPITAL,      12,  false, 5000000.00,  approver-branch,      NONE,     APR-02",
        "ENTERPRISE,      AA,  REAL,      WORKING_CAPITAL,      12,  true,  5000000.00,  approver-branch,      REQUIRED, APR-04",
        "ENTERPRISE,      A,   REAL,      WORKING_CAPITAL,      12,  false, 5000000.01,  approver-head-office, NONE,     APR-02",
        "ENTERPRISE,      AAA, SURETY,    WORKING_CAPITAL,      12,  false, 2000000.00,  approver-branch,      NONE,     APR-02",
        "ENTERPRISE,      AAA, SURETY,    WORKING_CAPITAL,      12,  true,  2000000.00,  approver-branch,      REQUIRED, APR-04",
        "ENTERPRISE,      AAA, SURETY,    WORKING_CAPITAL,      12,  false, 2000000.01,  approver-head-office, NONE,     APR-02",
        "ENTERPRISE,      AA,  UNSECURED, WORKING_CAPITAL,      12,  false, 500000.00,   approver-branch,      NONE,     APR-02",
        "ENTERPRISE,      AA,  UNSECURED, WORKING_CAPITAL,      12,  true,  500000.00,   approver-branch,      REQUIRED, APR-04",
        "ENTERPRISE,      AA,  UNSECURED, WORKING_CAPITAL,      12,  false, 500000.01,   approver-head-office, NONE,     APR-02",
        "ENTERPRISE,      BBB, REAL,      WORKING_CAPITAL,      12,  false, 2500000.00,  approver-branch,      NONE,     APR-02",
        "ENTERPRISE,      BBB, REAL,      WORKING_CAPITAL,      12,  true,  2500000.00,  approver-branch,      REQUIRED, APR-04",
        "ENTERPRISE,      BBB, REAL,      WORKING_CAPITAL,      12,  false, 2500000.01,  approver-head-office, NONE,     APR-02",
        "ENTERPRISE,      BBB, SURETY,    WORKING_CAPITAL,      12,  false, 1000000.00,  approver-branch,      NONE,     APR-02",
        "ENTERPRISE,      BBB, SURETY,    WORKING_CAPITAL,      12,  true,  1000000.00,  approver-branch,      REQUIRED, APR-04",
        "ENTERPRISE,      BBB, SURETY,    WORKING_CAPITAL,      12,  false, 1000000.01,  approver-head-office, NONE,     APR-02",
        "ENTERPRISE,      BBB, UNSECURED, WORKING_CAPITAL,      12,  false, 250000.00,   approver-branch,      NONE,     APR-02",
        "ENTERPRISE,      BBB, UNSECURED, WORKING_CAPITAL,      12,  true,  250000.00,   approver-branch,      REQUIRED, APR-04",
        "ENTERPRISE,      BBB, UNSECURED, WORKING_CAPITAL,      12,  false, 250000.01,   approver-head-office, NONE,     APR-02",
        "ENTERPRISE,      A,   REAL,      WORKING_CAPITAL,      12,  false, 30000000.00, approver-head-office, NONE,     APR-02",
        "ENTERPRISE,      A,   REAL,      WORKING_CAPITAL,      12,  true,  30000000.00, approver-president,   REQUIRED, APR-04",
        "ENTERPRISE,      AAA, REAL,      WORKING_CAPITAL,      12,  false, 30000000.01, approver-president,   REQUIRED, APR-02",
        "ENTERPRISE,      BB,  REAL,      WORKING_CAPITAL,      12,  false, 100.00,      approver-president,   REQUIRED, APR-02",
        "ENTERPRISE,      B,   REAL,      WORKING_CAPITAL,      12,  false, 100.00,      approver-president,   REQUIRED, APR-02",
        "ENTERPRISE,      AAA, REAL,      FIXED_ASSETS,         120, false, 5000000.00,  approver-branch,      NONE,     APR-02",
        "ENTERPRISE,      AAA, REAL,      FIXED_ASSETS,         121, false, 5000000.00,  approver-head-office, NONE,     DIS-10",
        "ENTERPRISE,      AAA, REAL,      FIXED_ASSETS,         121, true,  5000000.00,  approver-president,   REQUIRED, APR-04"})
    void levelAndConsultation(String kind, String rating, String security, String product, int months, boolean restricted, BigDecimal aggregate, String level,
                              String consultation, String rule) {
        Map<String, Object> facts = new HashMap<>(Map.of("customerKind", kind, "rating", rating, "security", security, "product", product, "termMonths", months,
            "restrictedIndustry", restricted, "aggregate", aggregate));

        assertThat(table.rows(LocalDate.of(2024, 3, 1), facts)).singleElement().satisfies(row ->
            assertThat(row).containsEntry("level", level).containsEntry("consultation", consultation).containsEntry("rule", rule));
    }
}
