package io.sancha.steps.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.DecisionTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EligibilityDecisionTest {
    private static final LocalDate DAY = LocalDate.parse("2024-03-01");
    private final DecisionTable table = DecisionTable.of("acceptance", "check-eligibility");

    static List<Arguments> rowsAndBoundaries() {
        return List.of(
            Arguments.of("missingArchiveItems", 1, "BLOCK CUS-02"),
            Arguments.of("expiredDocuments", 1, "BLOCK CUS-04"),
            Arguments.of("inServiceArea", false, "BLOCK ACC-01"),
            Arguments.of("overCapacityIndustry", true, "BLOCK ACC-01"),
            Arguments.of("restrictedIndustry", true, "CONSULT ACC-01"),
            Arguments.of("purposeAllowed", false, "BLOCK ACC-01"),
            Arguments.of("purposeCategory", "EQUITY", "BLOCK ACC-01"),
            Arguments.of("purposeCategory", "SPECULATION", "BLOCK ACC-01"),
            Arguments.of("purposeCategory", "FIXED_INVESTMENT", null),
            Arguments.of("termMonths", 36, null),
            Arguments.of("termMonths", 37, "BLOCK DIS-10"),
            Arguments.of("arrears", new BigDecimal("0.00"), null),
            Arguments.of("arrears", new BigDecimal("0.01"), "BLOCK APP-03"));
    }

    @ParameterizedTest
    @MethodSource("rowsAndBoundaries")
    void findsWhatFails(String fact, Object value, String expected) {
        Map<String, Object> facts = everythingInOrder();
        facts.put(fact, value);
        assertThat(table.rows(DAY, facts)).extracting(row -> row.get("effect") + " " + row.get("rule"))
            .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void findsNothingWhileTheOfficerHasNotAnswered() {
        Map<String, Object> facts = everythingInOrder();
        List.of("overCapacityIndustry", "restrictedIndustry", "purposeAllowed").forEach(question -> facts.put(question, null));
        assertThat(table.rows(DAY, facts)).isEmpty();
    }

    @Test
    void findsEverythingThatFailsAtOnce() {
        Map<String, Object> facts = everythingInOrder();
        facts.putAll(Map.of("missingArchiveItems", 2, "expiredDocuments", 1, "inServiceArea", false, "purposeCategory", "EQUITY", "termMonths", 60, "arrears",
            BigDecimal.TEN));
        assertThat(table.rows(DAY, facts)).extracting(row -> row.get("item"))
            .containsExactly("missing-archive-items", "expired-documents", "service-area", "purpose-category", "term", "arrears");
    }

    private static Map<String, Object> everythingInOrder() {
        return new HashMap<>(Map.of("inServiceArea", true, "overCapacityIndustry", false, "restrictedIndustry", false, "purposeAllowed", true,
            "purposeCategory", "OPERATING",
            "termMonths", 36, "termCapMonths", 36, "arrears", BigDecimal.ZERO, "expiredDocuments", 0, "missingArchiveItems", 0));
    }
}
