package io.sancha.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class TrailTest extends IntegrationTest {
    @Autowired
    Trail trail;
    @Autowired
    TrailAudit audit;
    @Autowired
    TrailStore store;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    TransactionTemplate transaction;

    @Value("${spring.datasource.hikari.maximum-pool-size}")
    int connections;

    private final String caseId = "trail-test-" + UUID.randomUUID();

    @Test
    void chainsTheRecordsOfACaseAcrossTransactions() {
        write(3);
        write(2);

        List<TrailRecord> records = trail.of(caseId, 0, 100);
        assertThat(records).extracting(TrailRecord::seq).containsExactly(1, 2, 3, 4, 5);
        assertThat(records).allMatch(r -> r.computeHash().equals(r.hash()));
        assertThat(IntStream.range(1, 5)).allMatch(i -> records.get(i).previousHash().equals(records.get(i - 1).hash()));
        assertThat(breaksOfThisCase()).isEmpty();
    }

    /** What was meant to be told would be lost. */
    @Test
    void nothingIsNotedOutsideAnAct() {
        for (Runnable note : List.<Runnable>of(() -> trail.about("loan-event", "1", null), () -> trail.answered("AGREED"), () -> trail.because("CUS-01", "x"),
            () -> trail.alsoSaying("x"), () -> trail.entered("0".repeat(64)))) {
            assertThatThrownBy(note::run).isInstanceOf(IllegalStateException.class).hasMessageContaining("outside an act");
        }
    }

    @Test
    void aKeyOfAnyCharactersLeavesTheChainWholeAndReadable() {
        List<Reference> odd = Stream.of("A|B", "A\nB", "A\r\nB", "A\\pB", "A\0B", "A\ud800B", "还款", "a|b|c\u2028")
            .map(key -> new Reference("loan-event", key, null)).toList();
        transaction.executeWithoutResult(s -> trail.record("li", place(1), "DONE", null, null, odd));
        assertThat(trail.of(caseId, 0, 10)).singleElement().satisfies(record -> assertThat(record.references()).isEqualTo(odd));
        assertThat(breaksOfThisCase()).isEmpty();
    }

    /** The record is written as it was when keys were joined without escaping, with its hash over that text. */
    @Test
    void aRecordFromBeforeKeysWereEscapedStaysWhole() {
        for (String refs : List.of("loan-event|J1/A|B|", "loan-event|J1/A\nB|", "report|C:\\u0041\\p|")) {
            writeAsStored(refs);
        }
        assertThat(breaksOfThisCase()).isEmpty();
        assertThat(trail.of(caseId, 0, 10)).hasSize(3).allSatisfy(record -> assertThat(record.references()).isNotEmpty());
    }

    private void writeAsStored(String refs) {
        transaction.executeWithoutResult(s -> store.append(List.of(new TrailRecord(caseId, 0, clock.instant().truncatedTo(ChronoUnit.MILLIS),
            LocalDate.now(clock), "li", place(1), "DONE", null, null, new References(refs), null, null, null))));
    }

    /** The recipe of the page on the trail, followed step by step without our own code. */
    @Test
    void anybodyRecomputesARecordFromItsRow() throws Exception {
        transaction.executeWithoutResult(s -> trail.record("li", place(1), "DONE", "CUS-01", "第一步\t\"\\\n",
            List.of(new Reference("a|b", "c\nd", null))));
        Map<String, Object> row = sql.queryForMap("select * from trail_record where case_id = ?", caseId);
        String at = sql.queryForObject("select at from trail_record where case_id = ?", Timestamp.class, caseId).toInstant().toString();
        var text = new StringBuilder();
        for (String[] line : new String[][] {{"previous", "previous_hash"}, {"case", "case_id"}, {"seq", "seq"}, {"at", "at"}, {"bankDate", "bank_date"},
            {"actor", "actor"}, {"duty", "duty"}, {"task", "task"}, {"taskId", "task_id"}, {"diagram", "diagram"}, {"outcome", "outcome"}, {"rule", "rule"},
            {"message", "message"}, {"references", "refs"}, {"entered", "entered_sha256"}}) {
            Object value = line[1].equals("at") ? at : row.get(line[1]);
            text.append(line[0]).append('=').append(value == null ? "null" : quoted(String.valueOf(value))).append('\n');
        }
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(row.get("hash"));
    }

    private static String quoted(String value) {
        Map<Character, String> known = Map.of('"', "\\\"", '\\', "\\\\", '\n', "\\n", '\r', "\\r", '\t', "\\t");
        return value.chars().mapToObj(c -> known.getOrDefault((char) c, c < ' ' ? String.format("\\u%04x", c) : String.valueOf((char) c)))
            .collect(Collectors.joining("", "\"", "\""));
    }

    @Test
    void writesNothingWhenTheActRollsBack() {
        write(1);
        assertThatThrownBy(() -> transaction.executeWithoutResult(s -> {
            note(7);
            throw new IllegalStateException("the act failed");
        })).hasMessage("the act failed");
        assertThat(trail.of(caseId, 0, 100)).hasSize(1);
    }

    @Test
    void writesARefusedTryAfterTheRollback() {
        write(1);
        var refusal = Refusal.by("REV-02", "不得审查", "may not review").happenedAt(place(9));
        assertThatThrownBy(() -> transaction.executeWithoutResult(s -> {
            note(8);
            trail.refused(refusal, "zhang");
            throw refusal;
        })).isSameAs(refusal);
        trail.refused(refusal, "zhang");

        List<TrailRecord> records = trail.of(caseId, 0, 100);
        assertThat(records).hasSize(2);
        assertThat(records.get(1)).extracting(TrailRecord::outcome, TrailRecord::rule, TrailRecord::actor).containsExactly("REFUSED", "REV-02", "zhang");
    }

    @Test
    void whoIsRefusedWaitsForNoSecondConnection() throws Exception {
        theirConnectionsAreOpen();
        var everybodyHoldsOne = new CyclicBarrier(connections);
        ExecutorService people = Executors.newFixedThreadPool(connections);
        try {
            List<Future<?>> tries = IntStream.range(0, connections).<Future<?>>mapToObj(i -> people.submit(() -> refusedInATransaction(everybodyHoldsOne)))
                .toList();
            for (Future<?> one : tries) {
                one.get(1, TimeUnit.MINUTES);
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(trail.of(caseId, 0, 500)).hasSize(connections).allMatch(record -> record.outcome().equals("REFUSED"));
        assertThat(breaksOfThisCase()).isEmpty();
    }

    /** They are opened one after the other: on a busy machine whoever waits for the last would lose patience. */
    private void theirConnectionsAreOpen() throws SQLException {
        DataSource source = sql.getDataSource();
        var held = new ArrayDeque<Connection>();
        try {
            while (held.size() < connections) {
                held.push(source.getConnection());
            }
        } finally {
            while (!held.isEmpty()) {
                held.pop().close();
            }
        }
    }

    private void refusedInATransaction(CyclicBarrier everybodyHoldsOne) {
        var refusal = Refusal.by("TSK-02", "无此岗位", "not the duty").happenedAt(place(1));
        assertThatThrownBy(() -> transaction.executeWithoutResult(s -> {
            sql.queryForObject("select 1", Integer.class);
            await(everybodyHoldsOne);
            trail.refused(refusal, "zhang");
            throw refusal;
        })).isSameAs(refusal);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRefusalAmidMereReadingIsWrittenAndTheConnectionIsAsItWas() {
        var reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        var refusal = Refusal.by("BRN-01", "没有", "nothing").happenedAt(place(1));
        assertThatThrownBy(() -> reading.executeWithoutResult(s -> {
            sql.queryForObject("select 1", Integer.class);
            trail.refused(refusal, "zhang");
            throw refusal;
        })).isSameAs(refusal);
        assertThat(trail.of(caseId, 0, 10)).singleElement().satisfies(record -> assertThat(record.rule()).isEqualTo("BRN-01"));
        write(1);
        assertThat(trail.of(caseId, 0, 10)).hasSize(2);
        assertThatThrownBy(() -> reading.executeWithoutResult(s -> sql.update("update trail_head set seq = seq where case_id = ?", caseId)))
            .hasMessageContaining("read-only");
    }

    @Test
    void theApplicationsOwnRoleCannotChangeOrRemoveARecord() {
        write(2);
        assertThatThrownBy(() -> sql.update("update trail_record set actor = 'x' where case_id = ?", caseId)).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.update("delete from trail_record where case_id = ?", caseId)).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.execute("truncate trail_record")).hasStackTraceContaining("permission denied");
    }

    @Test
    void theAuditNamesTheFirstRecordThatWasTamperedWith() {
        write(5);
        assertThat(whileTampered("update trail_record set outcome = 'APPROVED' where case_id = ? and seq = 3")).singleElement()
            .satisfies(b -> assertThat(b.seq()).isEqualTo(3)).satisfies(b -> assertThat(b.english()).contains("changed"));
        assertThat(whileTampered("delete from trail_record where case_id = ? and seq = 2")).singleElement()
            .satisfies(b -> assertThat(b.seq()).isEqualTo(2)).satisfies(b -> assertThat(b.english()).contains("removed"));
        assertThat(whileTampered("delete from trail_record where case_id = ? and seq > 3")).singleElement().satisfies(b -> assertThat(b.seq()).isEqualTo(4));
        assertThat(whileTampered("update trail_record set seq = case seq when 2 then 4 else 2 end where case_id = ? and seq in (2, 4)")).singleElement()
            .satisfies(b -> assertThat(b.seq()).isEqualTo(2)).satisfies(b -> assertThat(b.english()).contains("reordered"));
        assertThat(breaksOfThisCase()).isEmpty();
    }

    /** Does as somebody would who owns the database, looks, and undoes it. */
    private List<TrailAudit.Break> whileTampered(String statement) {
        return transaction.execute(status -> {
            sql.execute("grant update, delete on trail_record to current_user");
            sql.execute("alter table trail_record disable trigger trail_record_is_append_only");
            sql.execute("alter table trail_record drop constraint trail_record_pkey");
            sql.update(statement, caseId);
            List<TrailAudit.Break> found = breaksOfThisCase();
            status.setRollbackOnly();
            return found;
        });
    }

    private List<TrailAudit.Break> breaksOfThisCase() {
        return audit.verify(caseId);
    }

    private void write(int records) {
        transaction.executeWithoutResult(s -> IntStream.range(0, records).forEach(this::note));
    }

    private void note(int i) {
        trail.record("li", place(i), "DONE", null, "第 " + i + " 步\n\"完成\"", List.of(new Reference("report", String.valueOf(i), "0".repeat(64))));
    }

    private ActPlace place(int i) {
        return new ActPlace(caseId, "review-case", "t" + i, "test:1", "reviewer");
    }
}
