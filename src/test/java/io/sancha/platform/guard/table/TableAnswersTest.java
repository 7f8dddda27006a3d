package io.sancha.platform.guard.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.Trees;
import io.sancha.platform.guard.table.TableAnswers.Answer;
import io.sancha.platform.guard.table.TableAnswers.NotKnown;
import io.sancha.platform.guard.table.TableAnswers.Rows;
import io.sancha.platform.guard.table.TableAnswers.Several;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a table answers without the engine is what the engine answers. */
class TableAnswersTest {
    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final String COMMITTEE = "committee/determine-committee.dmn";
    /** The interpreter takes its time: more tries by {@code -Dtable.tries=1000}. */
    private static final int TRIES = Integer.getInteger("table.tries", 15);

    static Stream<String> decisions() {
        return TableTerms.ofTheBank().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void answersAsTheEngineDoesWhateverItIsGiven(String decision) {
        SourceFile file = file(decision);
        TableAnswers answers = TableAnswers.of(file, decision).orElseThrow();
        DmnDecision asked = ENGINE.parseDecision(decision, new ByteArrayInputStream(file.content()));
        var random = new Random(decision.hashCode());
        Set<Object> literals = literals(file);
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < TRIES; i++) {
            Map<String, Object> facts = facts(decision, literals, random);
            List<Map<String, Object>> engine = ENGINE.evaluateDecision(asked, variables(facts)).getResultList();
            Answer own = answers.to(facts);
            assertThat(own).as("%s of %s", decision, facts).isInstanceOf(Rows.class);
            assertThat(plain(((Rows) own).rows(), answers.answers())).as("%s of %s", decision, facts).isEqualTo(plain(engine, answers.answers()));
            seen.add(plain(engine, answers.answers()));
        }
        assertThat(seen).as("the tries reach more than one row").hasSizeGreaterThan(1);
    }

    /** What the inputs can be, at and around every figure that the table names; now and then nothing, whether the caller may know nothing or not. */
    private static Map<String, Object> facts(String decision, Set<Object> literals, Random random) {
        Map<String, Object> facts = new LinkedHashMap<>();
        TableTerms.ofTheBank().get(decision).inputs().forEach((input, of) -> {
            List<Object> samples = of.of().samples(literals);
            facts.put(input, random.nextInt(12) == 0 ? null : samples.get(random.nextInt(samples.size())));
        });
        return facts;
    }

    private static Set<Object> literals(SourceFile file) {
        Set<Object> literals = new HashSet<>();
        Stream.of(new String(file.content(), StandardCharsets.UTF_8).replace("&gt;", ">").replace("&lt;", "<").split("<text>"))
            .map(part -> part.replaceAll("(?s)</text>.*", "")).forEach(text -> Cell.of(text).ifPresent(cell -> literals.addAll(cell.literals())));
        return literals;
    }

    private static Map<String, Object> variables(Map<String, Object> facts) {
        Map<String, Object> variables = new HashMap<>();
        facts.forEach((input, value) -> {
            if (input.equals("termMonths > termCapMonths")) {
                variables.put("termMonths", value == null ? null : Boolean.TRUE.equals(value) ? 13 : 12);
                variables.put("termCapMonths", value == null ? null : 12);
            } else {
                variables.put(input, value instanceof LocalDateTime day ? Date.from(day.atZone(ZoneId.systemDefault()).toInstant()) : value);
            }
        });
        return variables;
    }

    private static List<Map<String, Object>> plain(List<Map<String, Object>> rows, List<String> names) {
        List<Map<String, Object>> plain = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            Map<String, Object> one = new LinkedHashMap<>();
            names.forEach(name -> one.put(name, row.get(name) instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros()
                : row.get(name)));
            plain.add(one);
        }
        return plain;
    }

    @Test
    void whatHangsOnAFactThatIsNotKnownIsNotAnswered() {
        TableAnswers committee = TableAnswers.of(file("determine-committee"), "determine-committee").orElseThrow();
        LocalDateTime day = LocalDateTime.of(2024, 3, 1, 0, 0);
        assertThat(committee.to(Map.of("customerKind", "ENTERPRISE", "bankDate", day))).isEqualTo(new NotKnown("amount"));
        assertThat(committee.to(Map.of("amount", new BigDecimal("2"), "bankDate", day))).isEqualTo(new NotKnown("customerKind"));
    }

    @Test
    void aFactThatNoRowThatFitsLooksAtNeedNotBeKnown() {
        TableAnswers authority = TableAnswers.of(file("determine-authority"), "determine-authority").orElseThrow();
        Map<String, Object> facts = Map.of("aggregate", new BigDecimal("31000000"), "bankDate", LocalDateTime.of(2024, 3, 1, 0, 0));
        assertThat(authority.to(facts)).isInstanceOf(Rows.class);
        assertThat(((Rows) authority.to(facts)).rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("level", "approver-president"));
    }

    @Test
    void severalRowsWhereOneIsAskedForAreTold() {
        SourceFile overlapping = changed("&lt;= 1000000", "&lt;= 2000000");
        TableAnswers committee = TableAnswers.of(overlapping, "determine-committee").orElseThrow();
        Map<String, Object> facts = Map.of("customerKind", "ENTERPRISE", "amount", new BigDecimal("1500000"), "bankDate",
            LocalDateTime.of(2024, 3, 1, 0, 0));
        assertThat(committee.to(facts)).isEqualTo(new Several(2));
    }

    @Test
    void tablesAreTheSameThatSayTheSame() {
        TableAnswers committee = TableAnswers.of(file("determine-committee"), "determine-committee").orElseThrow();
        assertThat(committee.saysTheSameAs(TableAnswers.of(changed("label=\"客户类别", "label=\"客户种类"), "determine-committee").orElseThrow())).isTrue();
        assertThat(committee.saysTheSameAs(TableAnswers.of(changed("&gt; 1000000", "&gt; 999999.99"), "determine-committee").orElseThrow())).isFalse();
        assertThat(committee.saysTheSameAs(TableAnswers.of(changed("须经贷审会", "须过贷审会"), "determine-committee").orElseThrow())).isFalse();
    }

    @Test
    void whatTheGuardCannotJudgeIsNotAsked() {
        assertThat(TableAnswers.of(changed("&gt; 1000000", "&gt; limit"), "determine-committee")).isEmpty();
        assertThat(TableAnswers.of(file("determine-committee"), "plan-inspection")).isEmpty();
        assertThat(TableAnswers.decisionsOf(file("rate-by-model"))).containsExactlyInAnyOrder("rate-by-model", "grade-by-points");
        assertThat(TableAnswers.decisionsOf(new SourceFile(COMMITTEE, "garbage".getBytes(StandardCharsets.UTF_8)))).isEmpty();
    }

    private static SourceFile file(String decision) {
        String name = TableTerms.ofTheBank().get(decision).file();
        return new SourceFile(name, Trees.text(name).getBytes(StandardCharsets.UTF_8));
    }

    private static SourceFile changed(String word, String other) {
        return new SourceFile(COMMITTEE, Trees.changed(COMMITTEE, word, other).getBytes(StandardCharsets.UTF_8));
    }
}
