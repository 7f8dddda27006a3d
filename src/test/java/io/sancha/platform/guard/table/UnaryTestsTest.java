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
import org.junit.jupiter.api.Test;
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

    /** Every shape of a test, of every two literals of one kind. */
    @Test
    void everyTestThatIsReadSaysWhatTheInterpreterSays() {
        List<List<String>> kinds = List.of(List.of("0", "0.40", "-1", "90", "359"), List.of("\"A\"", "\"AA\"", "\"\""), List.of("true", "false"),
            List.of("date and time(\"2019-12-31T00:00:00\")", "date and time(\"2020-01-01T00:00:00\")"));
        List<String> shapes = List.of("1", "< 1", "<=1", "> 1", ">= 1", "not(1)", "not(< 1)", "1, 2", "1,> 2",
            "< 1, > 2", "[1..2]", "(1..2)", "]1..2[", "[1..2)",
            "[1..2], 1", "not(1, 2)", "not([1..2])", "not(> 1, 2)",
            "list contains(?, 1)", "not(list contains(?, 1))", "list contains(?, 1), list contains(?, 2)");
        int read = 0;
        for (List<String> literals : kinds) {
            for (String first : literals) {
                for (String second : literals) {
                    for (String shape : shapes) {
                        String text = shape.replace("1", "FIRST").replace("2", second).replace("FIRST", first);
                        if (Cell.of(text).isPresent()) {
                            read++;
                            saysWhatTheInterpreterSays(text);
                        }
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(650);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> limit", "income", "1 2", "> > 1", "not 1", "[1..", "[1 2]", "\"A", "\"A\" \"B\"", ",1", "1,", "not(not(1))", "1 + 1", "()", "..",
        "list contains(?)", "function(x) x", "${x}", "x", "? > 1", "> 1 and < 2",
        // FEEL orders words by their letters, and a date is no date and time
        "> \"A\"", "\"A\", >= \"B\"", "[\"A\"..\"B\"]", "not(< \"A\")",
        "> true", "not(true)", "true, true", "not(false)", "date(\"2020-01-01\")", ">= date(\"2020-01-01\")"})
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
