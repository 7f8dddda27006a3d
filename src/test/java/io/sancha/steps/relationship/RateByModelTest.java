package io.sancha.steps.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** CUS-13: the decision tables of the rating models, each band at its boundary and just beyond it. */
class RateByModelTest {
    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Map<String, DmnDecision> DECISIONS = read();

    private static Map<String, DmnDecision> read() {
        try (InputStream table = Files.newInputStream(Path.of("processes/relationship/rate-by-model.dmn"))) {
            return ENGINE.parseDecisions(table).stream().collect(Collectors.toMap(DmnDecision::getKey, decision -> decision));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> ask(String decision, Map<String, Object> facts) {
        var inputs = new HashMap<>(facts);
        inputs.put("bankDate", Date.from(LocalDate.of(2024, 3, 1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant()));
        return ENGINE.evaluateDecision(DECISIONS.get(decision), inputs).getSingleResult().getEntryMap();
    }

    private static Map<String, Object> score(String item, String value) {
        var facts = new HashMap<String, Object>();
        facts.put("item", item);
        facts.put("value", value == null ? null : new BigDecimal(value));
        return ask("rate-by-model", facts);
    }

    @ParameterizedTest
    @CsvSource({
        "DEBT_TO_ASSETS, 0.4000, 15, 0.4001, 13", "DEBT_TO_ASSETS, 0.5000, 13, 0.5001, 11", "DEBT_TO_ASSETS, 0.6000, 11, 0.6001, 7",
            "DEBT_TO_ASSETS, 0.7000, 7, 0.7001, 3",
        "DEBT_TO_ASSETS, 0.8000, 3, 0.8001, 0", "CURRENT_RATIO, 2.0000, 10, 1.9999, 8", "CURRENT_RATIO, 1.5000, 8, 1.4999, 7",
        "CURRENT_RATIO, 1.2000, 7, 1.1999, 5",
        "CURRENT_RATIO, 1.0000, 5, 0.9999, 2", "CURRENT_RATIO, 0.8000, 2, 0.7999, 0", "QUICK_RATIO, 1.0000, 10, 0.9999, 8", "QUICK_RATIO, 0.8000, 8, 0.7999, 6",
        "QUICK_RATIO, 0.6000, 6, 0.5999, 3", "QUICK_RATIO, 0.4000, 3, 0.3999, 0", "RECEIVABLES_TURNOVER, 8, 8, 7.9999, 7",
        "RECEIVABLES_TURNOVER, 6, 7, 5.9999, 6",
        "RECEIVABLES_TURNOVER, 4, 6, 3.9999, 5", "RECEIVABLES_TURNOVER, 3, 5, 2.9999, 3", "RECEIVABLES_TURNOVER, 2, 3, 1.9999, 0",
        "SALES_MARGIN, 0.1500, 10, 0.1499, 8",
        "SALES_MARGIN, 0.1000, 8, 0.0999, 7", "SALES_MARGIN, 0.0600, 7, 0.0599, 4", "SALES_MARGIN, 0.0300, 4, 0.0299, 2", "SALES_MARGIN, 0.0001, 2, 0.0000, 0",
        "SALES_GROWTH, 0.2000, 7, 0.1999, 6", "SALES_GROWTH, 0.1000, 6, 0.0999, 5", "SALES_GROWTH, 0.0500, 5, 0.0499, 3", "SALES_GROWTH, 0.0000, 3, -0.0001, 1",
        "SALES_GROWTH, -0.1000, 1, -0.1001, 0", "YEARS_IN_BUSINESS, 10, 8, 9, 6", "YEARS_IN_BUSINESS, 5, 6, 4, 4", "YEARS_IN_BUSINESS, 3, 4, 2, 2",
        "YEARS_IN_BUSINESS, 1, 2, 0, 0",
        "YEARS_WITH_BANK, 5, 8, 4, 6", "YEARS_WITH_BANK, 3, 6, 2, 4", "YEARS_WITH_BANK, 1, 4, 0, 0", "CREDIT_HISTORY, 0, 14, 1, 8",
        "CREDIT_HISTORY, 2, 4, 3, 0",
        "MANAGEMENT, 3, 5, 2, 3", "MANAGEMENT, 2, 3, 1, 0", "INDUSTRY, 3, 5, 2, 3", "INDUSTRY, 2, 3, 1, 0", "DEBT_SERVICE_TO_INCOME, 0.3000, 35, 0.3001, 28",
        "DEBT_SERVICE_TO_INCOME, 0.4000, 28, 0.4001, 20", "DEBT_SERVICE_TO_INCOME, 0.5000, 20, 0.5001, 10", "DEBT_SERVICE_TO_INCOME, 0.6000, 10, 0.6001, 0",
        "YEARS_IN_OCCUPATION, 5, 25, 4, 20", "YEARS_IN_OCCUPATION, 3, 20, 2, 12", "YEARS_IN_OCCUPATION, 1, 12, 0, 0", "PERSONAL_CREDIT_HISTORY, 0, 25, 1, 15",
        "PERSONAL_CREDIT_HISTORY, 2, 6, 3, 0", "PROPERTY_TO_INCOME, 3, 15, 2.9999, 10", "PROPERTY_TO_INCOME, 1, 10, 0.9999, 5",
        "PROPERTY_TO_INCOME, 0.0001, 5, 0, 0"})
    void eachBandHoldsToItsBoundary(String item, String at, int pointsAt, String beyond, int pointsBeyond) {
        assertThat(score(item, at)).as(item + " " + at).containsEntry("points", pointsAt).containsEntry("rule", "CUS-13");
        assertThat(score(item, beyond)).as(item + " " + beyond).containsEntry("points", pointsBeyond);
    }

    @ParameterizedTest
    @EnumSource(RatingItem.class)
    void whatCannotBeComputedEarnsNothing(RatingItem item) {
        assertThat(score(item.name(), null)).containsEntry("points", 0);
    }

    @ParameterizedTest
    @EnumSource(RatingModel.class)
    void theItemsOfAModelSumToAHundred(RatingModel model) {
        assertThat(RatingItem.of(model).stream().mapToInt(item -> (Integer) score(item.name(), null).get("maximum")).sum()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"100, AAA", "90, AAA", "89, AA", "80, AA", "79, A", "70, A", "69, BBB", "60, BBB", "59, BB", "50, BB", "49, B", "0, B"})
    void thePointsGiveTheGrade(int points, Grade grade) {
        assertThat(ask("grade-by-points", Map.of("points", points))).containsEntry("grade", grade.name());
    }
}
