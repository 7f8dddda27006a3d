package io.sancha.platform.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.engine.PastDecisions.Past;
import io.sancha.platform.engine.RecordedValue;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.Trees;
import io.sancha.platform.guard.table.TableAnswers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of one past decision: the same, worded otherwise, otherwise, or open with the reason. */
class ComparisonTest {
    private static final String COMMITTEE = "committee/determine-committee.dmn";
    private static final String ELIGIBILITY = "acceptance/check-eligibility.dmn";
    private static final String UP_TO = "企业贷款不超过 100 万元，免于贷审会审议 / up to 1,000,000 yuan for an enterprise: exempt";
    private static final Map<String, String> COLUMNS = Map.of("kind", "customerKind", "amount", "amount");

    @Test
    void anAnswerThatStaysIsTheSameHoweverItsFigureIsWritten() {
        assertThat(verdict(table(COMMITTEE, "determine-committee"), committee(new BigDecimal("900000.00"), "EXEMPT", UP_TO), COLUMNS))
            .isEqualTo(new Verdict.Same());
        TableAnswers points = table("relationship/rate-by-model.dmn", "grade-by-points");
        Past past = past(Map.of("points", new BigDecimal("77.0")), List.of(Map.of("grade", "A", "rule", "CUS-13")));
        assertThat(verdict(points, past, Map.of("points", "points"))).isEqualTo(new Verdict.Same());
    }

    @Test
    void whatOnlySaysItOtherwiseIsToldApartFromWhatSteersOtherwise() {
        TableAnswers reworded = changed(COMMITTEE, "determine-committee", "免于贷审会审议", "无须贷审会审议");
        Verdict worded = verdict(reworded, committee(new BigDecimal("900000"), "EXEMPT", UP_TO), COLUMNS);
        assertThat(worded).isInstanceOfSatisfying(Verdict.Otherwise.class, one -> assertThat(one.worded()).isTrue());
        Verdict otherwise = verdict(reworded, committee(new BigDecimal("900000"), "NEEDED", UP_TO), COLUMNS);
        assertThat(otherwise).isInstanceOfSatisfying(Verdict.Otherwise.class, one -> {
            assertThat(one.worded()).isFalse();
            assertThat(one.was()).contains("\"need\":\"NEEDED\"");
            assertThat(one.now()).contains("\"need\":\"EXEMPT\"");
        });
    }

    /** Of a table that collects only the rows that come or go are told. */
    @Test
    void rowsThatComeAndGoAreToldOfATableThatCollects() {
        TableAnswers eligibility = table(ELIGIBILITY, "check-eligibility");
        Map<String, Object> facts = new HashMap<>(Map.of("area", false, "capacity", false, "restricted", false, "purpose", true, "category", "OPERATING",
            "term", false, "arrears", BigDecimal.ZERO, "expired", BigDecimal.ZERO, "missing", BigDecimal.ONE));
        Map<String, String> columns = Map.of("area", "inServiceArea", "capacity", "overCapacityIndustry", "restricted", "restrictedIndustry", "purpose",
            "purposeAllowed", "category", "purposeCategory", "term", "termMonths > termCapMonths", "arrears", "arrears", "expired", "expiredDocuments",
            "missing", "missingArchiveItems");
        Map<String, Object> area = new HashMap<>(Map.of("item", "x", "effect", "BLOCK", "rule", "ACC-01", "zh", "z", "en", "e"));
        Verdict verdict = verdict(eligibility, past(facts, List.of(area)), columns);
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Otherwise.class, one -> {
            assertThat(one.was()).contains("\"item\":\"x\"");
            assertThat(one.now()).contains("CUS-02").contains("ACC-01");
        });
    }

    @Test
    void theBankDateIsKnownFromTheTimeOfTheDecision() {
        TableAnswers later = changed(COMMITTEE, "determine-committee", "2000-01-01", "2024-03-02");
        Past past = committee(new BigDecimal("900000"), "EXEMPT", UP_TO);
        assertThat(verdict(later, past, COLUMNS)).isInstanceOfSatisfying(Verdict.Otherwise.class, one -> assertThat(one.now()).isEqualTo("[]"));
    }

    @Test
    void whatCannotBeToldSaysWhy() {
        TableAnswers table = table(COMMITTEE, "determine-committee");
        Past past = committee(new BigDecimal("900000"), "EXEMPT", UP_TO);
        assertThat(verdict(table, past, Map.of("kind", "customerKind"))).isEqualTo(open(OpenReason.Kind.INPUT, "amount"));
        assertThat(new Comparison(table, table, ZoneId.of("Asia/Shanghai")).of(past, Optional.empty())).isEqualTo(open(OpenReason.Kind.VERSION, ""));
        Past unreadable = past(new HashMap<>(Map.of("kind", "ENTERPRISE", "amount", RecordedValue.UNREADABLE)), past.rows());
        assertThat(verdict(table, unreadable, COLUMNS)).isEqualTo(open(OpenReason.Kind.INPUT, "amount"));
        Past silent = past(past.inputs(), List.of(Map.of("need", "EXEMPT")));
        assertThat(verdict(table, silent, COLUMNS)).isEqualTo(open(OpenReason.Kind.ANSWER, "rule"));
        TableAnswers overlapping = changed(COMMITTEE, "determine-committee", "&lt;= 1000000", "&lt;= 2000000");
        assertThat(verdict(overlapping, committee(new BigDecimal("1500000"), "NEEDED", UP_TO), COLUMNS)).isEqualTo(open(OpenReason.Kind.SEVERAL, ""));
        for (OpenReason.Kind kind : OpenReason.Kind.values()) {
            var reason = new OpenReason(kind, "a:b");
            assertThat(OpenReason.of(reason.code())).isEqualTo(reason);
            assertThat(reason.chinese() + reason.english()).isNotBlank();
        }
    }

    private static Verdict open(OpenReason.Kind kind, String of) {
        return new Verdict.Open(new OpenReason(kind, of));
    }

    private static Verdict verdict(TableAnswers proposed, Past past, Map<String, String> columns) {
        return new Comparison(proposed, proposed, ZoneId.of("Asia/Shanghai")).of(past, Optional.of(columns));
    }

    private static Past committee(BigDecimal amount, String need, String reason) {
        return past(Map.of("kind", "ENTERPRISE", "amount", amount), List.of(Map.of("need", need, "rule", "CMT-01", "reason", reason)));
    }

    private static Past past(Map<String, Object> inputs, List<Map<String, Object>> rows) {
        return new Past("id", Instant.parse("2024-03-01T02:00:00Z"), "definition", "case", "0101", "step", "committee:1", inputs, rows);
    }

    private static TableAnswers table(String file, String decision) {
        return TableAnswers.of(new SourceFile(file, Trees.text(file).getBytes(StandardCharsets.UTF_8)), decision).orElseThrow();
    }

    private static TableAnswers changed(String file, String decision, String word, String other) {
        return TableAnswers.of(new SourceFile(file, Trees.changed(file, word, other).getBytes(StandardCharsets.UTF_8)), decision).orElseThrow();
    }
}
