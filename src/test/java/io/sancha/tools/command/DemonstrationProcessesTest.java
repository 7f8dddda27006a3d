package io.sancha.tools.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.database.Database;
import io.sancha.platform.database.DatabaseAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The demonstration bank as a fresh installation has it: left out, made, killed in the middle, gone on with, and whole. */
@Tag("long")
class DemonstrationProcessesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** On a machine that has nothing else to do it takes two minutes. */
    private static final long PATIENCE_SECONDS = 1200;
    @TempDir
    private Path data;
    private int port;
    private ChildJvm server;

    @AfterEach
    void end() throws Exception {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void aBankIsMadeBesideTheServerAndGoneOnWithAfterAKill() throws Exception {
        serve("serve", "--no-demo");
        assertThat(progress().get("state").asText()).as("left out").isEqualTo("NONE");
        assertThat(bank().sql("select count(*) from credit_case").query(Long.class).single()).isZero();
        server.stop();

        serve("serve");
        until(progress -> progress.get("state").asText().equals("MAKING"));
        somebodyBeginsACase();
        until(progress -> progress.get("state").asText().equals("MAKING") && progress.get("done").asInt() >= 20 && !waitingTasks().isEmpty());
        server.kill();

        serve("serve", "--no-demo");
        JsonNode left = progress();
        assertThat(left.get("state").asText()).as("half a bank says so").isEqualTo("STOPPED");
        refusesEverybody();
        Thread.sleep(TimeUnit.SECONDS.toMillis(5));
        assertThat(progress()).as("whoever made it has ended with the server that was killed").isEqualTo(left);
        server.stop();

        serve("serve");
        until(progress -> progress.get("state").asText().equals("WHOLE"));
        everyStateIsThere();
        theLastNightIsDone();
        trailIsWhole();
    }

    private void serve(String... command) throws Exception {
        port = ChildJvm.freePort();
        server = ChildJvm.start(data, port, "http://localhost:" + port + "/", command).untilReady();
    }

    private void until(Predicate<JsonNode> wanted) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        JsonNode progress = progress();
        while (!wanted.test(progress)) {
            assertThat(System.nanoTime()).as("still %s\n%s", progress, server.said()).isLessThan(deadline);
            assertThat(progress.get("state").asText()).as(server.said()).isNotEqualTo("STOPPED");
            Thread.sleep(500);
            progress = progress();
        }
    }

    /** Before the process that makes the bank has even started: it makes it all the same. */
    private void somebodyBeginsACase() throws Exception {
        HttpResponse<String> begun = send("relationship-manager", "POST", "/engine-rest/process-definition/key/credit-lifecycle/start", "{}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        assertThat(bank().sql("select count(*) from demonstration").query(Long.class).single()).as("written down before").isOne();
    }

    /** A task of a bank that is not whole is nobody's. */
    private void refusesEverybody() throws Exception {
        Map<String, String> waiting = waitingTasks();
        assertThat(waiting).as("somebody's task waits at a fifth of the way").isNotEmpty();
        Map.Entry<String, String> task = waiting.entrySet().iterator().next();
        HttpResponse<String> claimed = send(task.getValue(), "POST", "/api/tasks/" + task.getKey() + "/claim");
        assertThat(claimed.statusCode()).as(claimed.body()).isBetween(400, 499);
        assertThat(claimed.body()).contains("SEQ-01");
    }

    /** Tasks of branch 0101 that nobody holds, by id, with the person whose duty each is. */
    private Map<String, String> waitingTasks() {
        Map<String, String> waiting = new HashMap<>();
        bank().sql("""
            select t.id_, w.duty from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ join act_ru_execution p on p.id_ = e.root_proc_inst_id_
              join credit_case c on c.id = p.business_key_ join task_duty w on w.task = t.task_def_key_
             where c.branch = '0101' and c.rehearsed_in is not null and t.assignee_ is null and w.answer is null and w.duty <> 'committee-member'
             limit 1""").query(row -> {
                 waiting.put(row.getString(1), row.getString(2));
             });
        return waiting;
    }

    private void everyStateIsThere() {
        Map<String, Long> open = counted("select t.task_def_key_, count(*) from act_ru_task t group by 1");
        assertThat(open.keySet()).contains("identify-customer", "collect-credit-file", "survey-credit-standing", "propose-rating", "confirm-rating",
            "register-application", "collect-documents", "judge-acceptance", "visit-borrower", "value-security", "write-report", "countersign-report",
            "review-case", "convene-session", "cast-vote", "decide-approval", "prepare-contracts", "sign-with-customer", "witness-signing",
            "register-security", "take-into-vault", "request-drawdown", "audit-drawdown", "recheck-drawdown", "pay-out", "collect-evidence",
            "decide-write-off", "propose-write-off");
        assertThat(counted("select risk_class, count(*) from loan_position where state <> 'SETTLED' group by 1").keySet())
            .containsExactlyInAnyOrder("NORMAL", "SPECIAL_MENTION", "SUBSTANDARD", "DOUBTFUL", "LOSS");
        assertThat(counted("select outcome, count(*) from credit_case where outcome is not null group by 1").keySet()).containsExactlyInAnyOrder(
            "application-refused", "review-rejected", "committee-rejected", "approval-rejected", "approval-lapsed", "application-withdrawn-end",
            "loan-written-off", "loan-settled");
        assertThat(bank().sql("select count(*) from credit_case").query(Long.class).single()).isBetween(100L, 160L);
        assertThat(bank().sql("select count(*) from credit_case where rehearsed_in is not null").query(Long.class).single()).isZero();
        assertThat(bank().sql("select count(*) from loan_position where partition_key < 0").query(Long.class).single()).isZero();
        assertThat(bank().sql("select count(*) from act_ru_job where lock_owner_ = 'demonstration'").query(Long.class).single()).isZero();
        assertThat(counted("select kind, count(*) from task_reminder group by 1").keySet()).contains("REMINDED", "ESCALATED");
    }

    private Map<String, Long> counted(String question) {
        Map<String, Long> counted = new HashMap<>();
        bank().sql(question).query(row -> {
            counted.put(row.getString(1), row.getLong(2));
        });
        return counted;
    }

    private void theLastNightIsDone() throws Exception {
        String closed = "select count(*) from bank_day_closing c join demonstration d on d.reached = c.day where c.failed = 0";
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (bank().sql(closed).query(Long.class).single() == 0) {
            assertThat(System.nanoTime()).as("the server ends the demonstration's last day").isLessThan(deadline);
            Thread.sleep(500);
        }
    }

    private void trailIsWhole() throws Exception {
        ChildJvm audit = ChildJvm.start(data, port, "The trail is whole", "audit", "verify");
        assertThat(audit.exit()).as(audit.said()).isZero();
    }

    private JdbcClient bank() {
        DatabaseAddress address = Database.open(Map.of("SANCHA_DATA", data.toString()));
        return JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
    }

    private JsonNode progress() throws Exception {
        return JSON.readTree(send("auditor", "GET", "/api/demonstration").body());
    }

    private HttpResponse<String> send(String user, String method, String path) throws Exception {
        return send(user, method, path, "");
    }

    private HttpResponse<String> send(String user, String method, String path, String body) throws Exception {
        String login = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization", "Basic " + login)
            .header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
