package io.sancha.platform.guard.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test of a cell says the same as the interpreter that evaluates the table when it runs. */
class UnaryTestsTest {
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final List<Object> VALUES = Arrays.asList(new BigDecimal("-1"), new BigDecimal("0"), new BigDecimal("0.40"), new BigDecimal("0.4"),
        new BigDecimal("1"), new BigDecimal("90.000"), new BigDecimal("359"), new BigDecimal("360"), "A", "AA", "", "小", true, false, null,
        LocalDate.of(2019, 12, 31).atStartOfDay(), LocalDate.of(2020, 1, 1).atStartOfDay(), List.of(), List.of("A"), List.of("A", "AA"));

    @ParameterizedTest
    @ValueSource(strings = {"-", "1", "0.40", "-1", "< 1", "<= 0.4", "> 0", ">= 360", "[90..359]", "(90..360)", "]90..360[", "[90..360)", "\"A\"",
        "\"A\", \"AA\"", "\"小\"", "\"A\",1", "true", "false", "not(1)", "not(\"A\")", "not(\"A\",\"AA\")", "< 0, > 90", "not(< 1)", "not([1..360])",
        "list contains(?, \"A\")", "list contains(?, \"B\")", "date and time(\"2020-01-01T00:00:00\")", ">= date and time(\"2020-01-01T00:00:00\")",
        "< date and time(\"2020-01-01T00:00:00\")"})
    void saysWhatTheInterpreterSays(String text) {
        Cell cell = Cell.of(text).orElseThrow();
        for (Object value : VALUES) {
            EvaluationResult feel = FEEL.evaluateUnaryTests(text, value, Map.<String, Object>of());
            assertThat(cell.test().test(value)).as(text + " of " + value).isEqualTo(feel.isSuccess() && Boolean.TRUE.equals(feel.result()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"> limit", "income", "1 2", "> > 1", "not 1", "[1..", "[1 2]", "\"A", "\"A\" \"B\"", ",1", "1,", "not(not(1))", "1 + 1", "()", "..",
        "list contains(?)", "function(x) x", "${x}", "x", "? > 1", "> 1 and < 2"})
    void whatCannotBeJudgedIsNotRead(String text) {
        assertThat(Cell.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"A\"", "12", "-1", "true"})
    void anAnswerIsALiteral(String text) {
        assertThat(Cell.of(text).orElseThrow().literal()).isPresent();
        assertThat(Cell.of(text).orElseThrow().literals()).isEqualTo(Set.of(Cell.of(text).orElseThrow().literal().orElseThrow()));
    }
}
