package io.sancha.platform.replay;

import static io.sancha.platform.replay.ChangedCommittee.DECISION;
import static io.sancha.platform.replay.ChangedCommittee.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;

/** Who asks what if wrongly is refused with the rule, and nothing is kept (WHF-01 to WHF-04). */
class WhatIfRefusedTest extends IntegrationTest {
    private static final LocalDate DAY = LocalDate.of(2003, 6, 6);
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private ReplayDesk desk;
    @Autowired
    private ReplayQueue queue;
    @Autowired
    private ReplayReader reader;
    @Autowired
    private DifferenceReader differences;
    @Autowired
    private Replays replays;
    @Autowired
    private Trail trail;
    @Autowired
    private TestRestTemplate rest;
    private ChangedCommittee change;
    private PastCommittees past;

    @BeforeEach
    void atWork() {
        change = new ChangedCommittee(beans);
        past = new PastCommittees(beans).decided(1, 5, DAY.atTime(9, 0).atZone(clock.getZone()).toInstant(), 900_000, null);
    }

    @AfterEach
    void asItWas() {
        past.close();
        change.close();
    }

    @Test
    void onlyReviewersAndAuditorsAskAndSee() {
        long id = change.proposed("800000");
        long replay = change.as("auditor", () -> desk.ask(id, new ReplayRequest(DECISION, DAY, DAY, 10)));
        queue.work(replay);
        assertThat(trail.of("process-change-" + id, 0, 10).get(1).place().duty()).as("an auditor asked").isEqualTo("auditor");
        for (String user : List.of("reviewer", "admin", "approver-head-office", "relationship-manager")) {
            assertThat(refusal(user, id, new ReplayRequest(DECISION, DAY, DAY, 10)).rule()).as(user).isEqualTo("WHF-01");
            assertThat(catchThrowableOfType(Refusal.class, () -> change.as(user, () -> reader.of(id))).rule()).isEqualTo("WHF-01");
            assertThat(catchThrowableOfType(Refusal.class, () -> change.as(user, () -> reader.view(replay))).rule()).isEqualTo("WHF-01");
            assertThat(catchThrowableOfType(Refusal.class, () -> change.as(user, () -> differences.page(replay, null, 0, 1))).rule()).isEqualTo("WHF-01");
        }
        assertThat(replays.of(id)).hasSize(1);
    }

    @Test
    void onlyAChangedTableOfAnOpenChangeIsReplayed() throws Exception {
        long renamed = change.with("label=\"客户类别", "label=\"客户种类");
        assertThat(refused(renamed, DECISION, DAY, DAY, 10).rule()).isEqualTo("WHF-02");
        assertThat(refused(renamed, DECISION, DAY, DAY, 10).english()).contains("nothing to replay");
        change.withdraw();
        String diagram = Files.readString(Path.of("processes/review/review.bpmn")).replace("name=\"记录审查意见&#10;", "name=\"记下意见&#10;");
        assertThat(refused(change.deployed("review/review.bpmn", diagram), DECISION, DAY, DAY, 10).rule()).isEqualTo("WHF-02");
        change.withdraw();
        long id = change.proposed("800000");
        for (String other : new String[] {"determine-authority", "", null, "'; drop table decision_replay"}) {
            Refusal refusal = refused(id, other, DAY, DAY, 10);
            assertThat(refusal.rule() + refusal.field().orElse("")).as(other).isEqualTo("WHF-02decision");
            assertThat(refusal.english()).contains(DECISION);
        }
        change.withdraw();
        assertThat(refused(id, DECISION, DAY, DAY, 10).english()).contains("has ended").contains("WITHDRAWN");
        assertThat(replays.of(id)).isEmpty();
    }

    @Test
    void aPeriodThatIsNoneAndANumberBeyondTheBoundAreRefusedAtTheirField() {
        long id = change.proposed("800000");
        LocalDate today = LocalDate.now(clock);
        assertThat(field(id, null, DAY, 10)).isEqualTo("WHF-03 from");
        assertThat(field(id, DAY, null, 10)).isEqualTo("WHF-03 until");
        assertThat(field(id, DAY, DAY.minusDays(1), 10)).isEqualTo("WHF-03 from");
        assertThat(field(id, DAY, today.plusDays(1), 10)).isEqualTo("WHF-03 until");
        assertThat(field(id, LocalDate.of(1999, 12, 31), DAY, 10)).isEqualTo("WHF-03 from");
        assertThat(field(id, LocalDate.MIN, LocalDate.MAX, 10)).isEqualTo("WHF-03 until");
        for (Integer most : new Integer[] {null, 0, -1, 100_001, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThat(field(id, DAY, DAY, most)).as("%s", most).isEqualTo("WHF-03 most");
        }
        assertThat(field(id, DAY.minusDays(9), DAY.minusDays(1), 10)).as("nothing was decided then").isEqualTo("WHF-03 from");
        assertThat(replays.of(id)).isEmpty();
        long all = change.as(OTHER, () -> desk.ask(id, new ReplayRequest(DECISION, DAY, today, 100_000)));
        assertThat(replays.find(all)).as("the whole of the bank's time, to the bound").isPresent();
    }

    @Test
    void oneReplayAtATimeForAChangeAndFewInAll() {
        long id = change.proposed("800000");
        List<String> taken = new ArrayList<>(List.of(queue.place()));
        long running = change.as(OTHER, () -> desk.ask(id, new ReplayRequest(DECISION, DAY, DAY, 10)));
        Refusal second = refused(id, DECISION, DAY, DAY, 10);
        assertThat(second.rule()).isEqualTo("WHF-04");
        assertThat(second.english()).contains("#" + running);
        while (taken.size() <= ReplayQueue.WAITING) {
            taken.add(queue.place());
        }
        assertThat(refused(id, DECISION, DAY, DAY, 10).english()).contains("waiting already");
        taken.forEach(one -> queue.leave());
        queue.work(running);
        for (int i = 1; i < ReplayRules.MOST_OF_CHANGE; i++) {
            queue.work(change.as(OTHER, () -> desk.ask(id, new ReplayRequest(DECISION, DAY, DAY, 10))));
        }
        // where nothing is done in the background each place was given back
        assertThat(refused(id, DECISION, DAY, DAY, 10).english()).contains("at most " + ReplayRules.MOST_OF_CHANGE);
        assertThat(replays.of(id)).hasSize(ReplayRules.MOST_OF_CHANGE);
    }

    @Test
    void whatTheRequestSaysWronglyIsToldOverHttp() {
        long id = change.proposed("800000");
        Visitor me = Visitor.as(rest, "process-reviewer-2");
        String path = "/api/process-changes/" + id + "/replays";
        for (String body : List.of("{\"decision\":\"determine-committee\",\"from\":\"2003-02-30\",\"until\":\"2003-06-06\",\"most\":10}",
            "{\"decision\":\"determine-committee\",\"from\":\"yesterday\",\"until\":\"2003-06-06\",\"most\":10}",
            "{\"decision\":\"determine-committee\",\"from\":\"2003-06-06\",\"until\":\"2003-06-06\",\"most\":\"many\"}",
            "{\"decision\":\"determine-committee\",\"from\":\"2003-06-06\",\"until\":\"2003-06-06\",\"most\":1e99}", "{", "", "[]")) {
            assertThat(me.post(path, body).getStatusCode().value()).as(body).isIn(400, 422);
        }
        assertThat(me.post(path, "{\"decision\":\"determine-authority\",\"from\":\"2003-06-06\",\"until\":\"2003-06-06\",\"most\":10}").getBody().get("rule")
            .asText()).isEqualTo("WHF-02");
        assertThat(trail.of("process-change-" + id, 0, 20)).as("on the trail of the change").extracting(record -> record.outcome() + record.rule())
            .contains("REFUSEDWHF-02");
        assertThat(me.post("/api/process-changes/999999/replays", "{}").getStatusCode().value()).isEqualTo(422);
        assertThat(me.get("/api/replays/999999").getBody().get("rule").asText()).isEqualTo("INPUT");
        assertThat(me.get("/api/replays/999999/differences.csv").getStatusCode().value()).isEqualTo(422);
        assertThat(me.get("/api/replays/x").getStatusCode().value()).isEqualTo(400);
        var begun = me.post(path, "{\"decision\":\"determine-committee\",\"from\":\"2003-06-06\",\"until\":\"2003-06-06\",\"most\":10}");
        assertThat(begun.getStatusCode().value()).isEqualTo(202);
        long replay = begun.getBody().get("id").asLong();
        queue.work(replay);
        assertThat(me.get("/api/replays/" + replay).getBody().at("/summary/outcomes/otherwise").asInt()).isEqualTo(5);
        for (String query : List.of("?limit=1", "?limit=500", "?after=-5", "?kind=77", "?after=2147483647")) {
            assertThat(me.get("/api/replays/" + replay + "/differences" + query).getStatusCode().value()).as(query).isEqualTo(200);
        }
        ResponseEntity<byte[]> csv = rest.withBasicAuth("process-reviewer-2", "demo").getForEntity("/api/replays/" + replay + "/differences.csv", byte[].class);
        assertThat(csv.getHeaders().getContentDisposition().getFilename()).isEqualTo("replay-" + replay + ".csv");
        List<String> lines = new String(csv.getBody(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).startsWith("\uFEFF").contains("Decided at");
        assertThat(lines.get(1)).contains("2003-06-06").contains("EXEMPT").contains("NEEDED");
    }

    private String field(long id, LocalDate from, LocalDate until, Integer most) {
        Refusal refusal = refused(id, DECISION, from, until, most);
        return refusal.rule() + " " + refusal.field().orElse("");
    }

    private Refusal refused(long id, String decision, LocalDate from, LocalDate until, Integer most) {
        return refusal(OTHER, id, new ReplayRequest(decision, from, until, most));
    }

    private Refusal refusal(Actor who, long id, ReplayRequest asked) {
        return catchThrowableOfType(Refusal.class, () -> change.as(who, () -> desk.ask(id, asked)));
    }

    private Refusal refusal(String user, long id, ReplayRequest asked) {
        return catchThrowableOfType(Refusal.class, () -> change.as(user, () -> desk.ask(id, asked)));
    }
}
