package io.sancha.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept between two decisions changes no answer: every cell of the bank's tables says what the engine's own FEEL says. */
class PreparedFeelTest {
    private static final List<Object> VALUES = Arrays.asList(new BigDecimal("-1"), new BigDecimal("0.40"), 1, 90L, new BigDecimal("359.5"), 3_000_000, "BBB",
        "", "小", true, false, null, Date.from(LocalDate.of(2024, 1, 1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant()), List.of("CREDIT"), List.of());
    private final FeelEngine own = new ScalaFeelEngine(List.of());
    private final FeelEngine prepared = new PreparedFeel();

    @Test
    void everyCellSaysWhatTheEnginesOwnFeelSays() {
        Set<String> cells = new TreeSet<>(Set.of("not(1)", "\"A\",1", "> 1 and < 2", "list contains(?, \"CREDIT\")", "nothing", "1 / 0"));
        tables().flatMap(table -> table.getModelElementsByType(InputEntry.class).stream()).forEach(cell -> cells.add(cell.getTextContent().strip()));
        cells.removeIf(text -> text.isEmpty() || text.equals("-"));
        assertThat(cells.size()).isGreaterThan(60);
        for (String cell : cells) {
            for (Object value : VALUES) {
                assertThat(test(prepared, cell, value)).as(cell + " of " + value).isEqualTo(test(own, cell, value));
            }
        }
    }

    @Test
    void everyInputAndAnswerIsWhatTheEnginesOwnFeelMakesOfIt() {
        Set<String> texts = new TreeSet<>(Set.of("1 + 1", "amount / 0", "nobody", "\"a\" + 1"));
        tables().forEach(table -> {
            table.getModelElementsByType(InputExpression.class).forEach(input -> texts.add(input.getText().getTextContent().strip()));
            table.getModelElementsByType(OutputEntry.class).forEach(answer -> texts.add(answer.getTextContent().strip()));
        });
        texts.remove("");
        VariableContext variables = Variables.createVariables().putValue("termMonths", 12).putValue("termCapMonths", 36)
            .putValue("amount", new BigDecimal("5000000.00")).putValue("product", "WORKING_CAPITAL").asVariableContext();
        for (String text : texts) {
            assertThat(answer(prepared, text, variables)).as(text).isEqualTo(answer(own, text, variables));
        }
    }

    /** Wherever the machine believes itself to be. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"})
    void aRowThatBeginsOnADayHoldsOnThatDayAndNotTheDayBefore(String zone) {
        String fromNewYear = ">= date and time(\"2027-01-01T00:00:00\")";
        TimeZone machines = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            BankZone.keep();
            assertThat(test(prepared, fromNewYear, Decisions.asTablesReadIt(LocalDate.of(2027, 1, 1)))).isEqualTo(true);
            assertThat(test(prepared, fromNewYear, Decisions.asTablesReadIt(LocalDate.of(2026, 12, 31)))).isEqualTo(false);
        } finally {
            TimeZone.setDefault(machines);
        }
    }

    @Test
    void whatIsNoFeelIsToldEachTime() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> prepared.evaluateSimpleUnaryTests("> > 1", "cellInput", Variables.createVariables().asVariableContext()))
                .isInstanceOf(FeelException.class).hasMessageContaining("> > 1");
        }
    }

    private static Object test(FeelEngine feel, String cell, Object value) {
        try {
            return feel.evaluateSimpleUnaryTests(cell, "cellInput", Variables.createVariables().putValue("cellInput", value).asVariableContext());
        } catch (FeelException e) {
            return "refused";
        }
    }

    private static Object answer(FeelEngine feel, String text, VariableContext variables) {
        try {
            Object answer = feel.evaluateSimpleExpression(text, variables);
            return answer == null ? "null" : answer;
        } catch (FeelException e) {
            return "refused";
        }
    }

    private static Stream<DmnModelInstance> tables() {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).toList().stream().map(file -> Dmn.readModelFromFile(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
