package io.sancha.tools.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.StatementCount;
import io.sancha.Visitor;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Probe;
import io.sancha.platform.task.TaskDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the page of versions is told, and who is told it. */
class VersionsTest extends IntegrationTest {
    private static final String ROOT = "/api/process-versions";
    private static final Pattern BUNDLE = Pattern.compile("\"(/webjars/[^\"]+)\"");
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private VersionReader reader;
    private ReviewAnew review;
    private final List<String> begun = new ArrayList<>();

    @BeforeEach
    void atWork() {
        review = new ReviewAnew(beans);
    }

    @AfterEach
    void asItWas() {
        begun.forEach(instance -> runtime.deleteProcessInstance(instance, "tried"));
        transaction.executeWithoutResult(status -> sql.update("delete from act_hi_actinst where proc_inst_id_ = 'stays'"));
        review.close();
    }

    @Test
    void allDiagramsAndTablesAreListedInTheOrderOfALoansLife() {
        List<String> names = texts(get(ROOT).getBody(), "name");
        assertThat(names).contains("credit-lifecycle.bpmn", "review.bpmn", "determine-committee.dmn").doesNotHaveDuplicates();
        assertThat(names.indexOf("relationship.bpmn")).isLessThan(names.indexOf("recovery.bpmn"));
        assertThat(names.indexOf("endofday.bpmn")).isLessThan(names.indexOf("determine-committee.dmn"));
    }

    @Test
    void aVersionNamesWhoProposedAndWhoReleasedItOrThatItCameWithTheBuild() throws Exception {
        String change = review.released("记下意见");
        JsonNode rows = get(ROOT + "/review.bpmn").getBody();
        JsonNode newest = rows.get(0);
        assertThat(newest.at("/version/version").asInt()).isEqualTo(review.newest().getVersion());
        assertThat(newest.at("/origin/id").asText()).isEqualTo(change);
        assertThat(newest.at("/origin/proposedBy").asText()).isNotBlank().isNotEqualTo(newest.at("/origin/releasedBy").asText());
        assertThat(newest.at("/origin/reason").asText()).isEqualTo("名称更清楚");
        JsonNode first = get(ROOT + "/review.bpmn?before=2").getBody().get(0);
        assertThat(first.at("/origin/kind").asText()).isEqualTo("BUILD");
        assertThat(first.at("/origin/proposedBy").isMissingNode()).isTrue();
        assertThat(get(ROOT + "/determine-committee.dmn").getBody().get(0).at("/version/running").isMissingNode()).as("no case is on a table").isTrue();
    }

    @Test
    void twoVersionsDifferInWordsAndInPlaces() throws Exception {
        review.released("记下意见");
        int now = review.newest().getVersion();
        JsonNode found = get(ROOT + "/review.bpmn/comparison?from=1&to=" + now).getBody();
        assertThat(texts(found.at("/differences/changes"), "element")).containsExactly("record-opinion");
        assertThat(found.at("/marks").toString()).isEqualTo("{\"added\":[],\"removed\":[],\"changed\":[\"record-opinion\"],\"moved\":[]}");
        ResponseEntity<byte[]> file = rest.withBasicAuth("auditor", "demo").getForEntity(ROOT + "/review.bpmn/1/file", byte[].class);
        assertThat(file.getBody()).isEqualTo(Files.readAllBytes(Path.of("processes/review/review.bpmn")));
        assertThat(file.getHeaders().getContentDisposition().isAttachment()).isTrue();
    }

    @Test
    void whatAProposalChangesIsMarkedToo() throws Exception {
        String id = review.proposed("写下意见");
        try {
            assertThat(get("/api/process-changes/" + id).getBody().at("/files/0/marks/changed/0").asText()).isEqualTo("record-opinion");
        } finally {
            review.withdraw(id);
        }
    }

    @Test
    void casesAreCountedOnTheirVersionAndElementWithinTheReadersBranches() throws Exception {
        int before = review.newest().getVersion();
        int stood = running(before);
        review.released("记下意见");
        begin();
        begin();
        int now = review.newest().getVersion();
        assertThat(running(now)).isEqualTo(2);
        assertThat(running(before)).isEqualTo(stood);
        JsonNode elements = get(ROOT + "/review.bpmn/" + now + "/elements").getBody();
        assertThat(elements).hasSize(1);
        assertThat(elements.get(0).get("element").asText() + elements.get(0).get("waiting").asInt()).isEqualTo("review-case2");

        var elsewhere = new Actor("process-reviewer", Set.of("process-reviewer"), Set.of("0102"));
        var here = new Actor("process-reviewer", Set.of("process-reviewer"), Set.of("0101"));
        var people = beans.getBean(EngineActors.class);
        assertThat(people.actingAs(here, () -> reader.of("review.bpmn", now + 1, 1)).get(0).version().running()).isEqualTo(2);
        assertThat(people.actingAs(elsewhere, () -> reader.of("review.bpmn", now + 1, 1)).get(0).version().running()).isZero();
        assertThat(people.actingAs(elsewhere, () -> reader.elements("review.bpmn", now)).orElseThrow()).isEmpty();
    }

    @Test
    void staysAreTheLastThousandThatEndedByThemselves() throws Exception {
        review.released("记下意见");
        stays(1, 1, 2_000, Duration.ofDays(90), 0, "0101");
        stays(2, 2_001, 2_400, Duration.ofDays(1), 0, "0101");
        stays(3, 2_401, 2_990, Duration.ofDays(3), 0, "0101");
        stays(4, 2_991, 3_000, Duration.ofDays(8), 0, "0101");
        stays(5, 3_001, 3_500, Duration.ofDays(70), 2, "0101");
        stays(6, 3_501, 4_000, Duration.ofDays(60), 0, "0102");
        JsonNode all = get(ROOT + "/review.bpmn/" + review.newest().getVersion() + "/elements").getBody().get(0);
        assertThat(all.get("ended").asInt()).isEqualTo(1_000);
        assertThat(all.get("medianMillis").asLong()).as("of 500 of 60 days, 10 of 8 and 490 of 3").isGreaterThan(Duration.ofDays(7).toMillis());

        var here = new Actor("process-reviewer", Set.of("process-reviewer"), Set.of("0101"));
        var figure = beans.getBean(EngineActors.class).actingAs(here, () -> reader.elements("review.bpmn", review.newest().getVersion())).orElseThrow().get(0);
        assertThat(figure.element()).isEqualTo("review-case");
        assertThat(figure.ended()).isEqualTo(1_000);
        assertThat(figure.medianMillis()).isEqualTo(Duration.ofDays(3).toMillis());
        assertThat(figure.slowMillis()).isEqualTo(Duration.ofDays(3).toMillis());
        assertThat(figure.waiting()).isZero();
    }

    @Test
    void theAnswerIsBoundedAndTakesAsManyStatementsForManyVersionsAsForOne() throws Exception {
        review.released("记下意见");
        review.released("写下意见");
        assertThat(get(ROOT + "/review.bpmn?limit=1").getBody()).hasSize(1);
        assertThat(get(ROOT + "/review.bpmn?limit=100").getBody()).hasSizeBetween(3, 100);
        var people = beans.getBean(EngineActors.class);
        var me = new Actor("process-reviewer", Set.of("process-reviewer"));
        int one = statements(() -> people.actingAs(me, () -> reader.of("review.bpmn", Integer.MAX_VALUE, 1)));
        int many = statements(() -> people.actingAs(me, () -> reader.of("review.bpmn", Integer.MAX_VALUE, 3)));
        assertThat(many).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing.bpmn", "/review", "/review.html", "/review.dmn", "/review.bpmn/9999/file", "/review.bpmn/0/elements",
        "/nothing.dmn/1/file", "/review.bpmn/comparison?from=1&to=9999", "/review.bpmn/comparison?from=9999&to=1", "/determine-committee.dmn/1/elements",
        "/REVIEW.bpmn"})
    void whatThereIsNotIsNotFound(String address) {
        ResponseEntity<JsonNode> answer = get(ROOT + address);
        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(answer.getBody().get("title").asText()).isEqualTo("没有找到 Not found");
        assertThat(answer.getBody().get("rule").asText()).isEqualTo("INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/review.bpmn/one/file", "/review.bpmn/99999999999/file", "/review.bpmn/comparison?from=1", "/review.bpmn?limit=many"})
    void whatIsNoNumberIsBadInput(String address) {
        assertThat(get(ROOT + address).getBody().get("rule").asText()).isEqualTo("INPUT");
        assertThat(get(ROOT + address).getStatusCode().is4xxClientError()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/review.bpmn", "/review.bpmn/comparison?from=1&to=1", "/review.bpmn/1/file", "/review.bpmn/1/elements"})
    void reviewersAndAuditorsAreToldAndNobodyElse(String address) {
        for (String user : List.of("process-reviewer", "process-reviewer-2", "auditor")) {
            assertThat(rest.withBasicAuth(user, "demo").getForEntity(ROOT + address, byte[].class).getStatusCode().value()).as(user).isEqualTo(200);
        }
        for (String user : List.of("relationship-manager", "reviewer", "approver-president", "admin")) {
            ResponseEntity<JsonNode> answer = Visitor.as(rest, user).get(ROOT + address);
            assertThat(answer.getStatusCode().value()).as(user).isEqualTo(403);
            assertThat(answer.getBody().get("rule").asText()).isEqualTo("API-01");
        }
        assertThat(Visitor.anonymous(rest).get(ROOT + address).getStatusCode().value()).isEqualTo(401);
    }

    /** The page names each bundle with its version: another version in the build is noticed here. */
    @Test
    void whatDrawsIsThereForWhoIsLoggedIn() throws Exception {
        String page = Files.readString(Path.of("src/main/resources/static/versions.html"));
        List<String> addresses = BUNDLE.matcher(page).results().map((MatchResult hit) -> hit.group(1)).toList();
        assertThat(addresses).hasSize(7);
        for (String address : addresses) {
            assertThat(rest.withBasicAuth("auditor", "demo").getForEntity(address, byte[].class).getStatusCode().value()).as(address).isEqualTo(200);
            ResponseEntity<String> nobody = rest.getForEntity(address, String.class);
            assertThat(nobody.getStatusCode().is2xxSuccessful() && !nobody.getBody().contains("name=\"password\"")).as(address).isFalse();
        }
    }

    private static int statements(Callable<?> work) {
        return StatementCount.of(() -> {
            try {
                work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }).statements();
    }

    private ResponseEntity<JsonNode> get(String address) {
        return Visitor.as(rest, "process-reviewer").get(address);
    }

    private int running(int version) {
        return get(ROOT + "/review.bpmn?limit=1&before=" + (version + 1)).getBody().get(0).at("/version/running").asInt();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false).map(one -> one.get(field).asText()).toList();
    }

    private void begin() {
        var probe = new Probe(runtime, beans.getBean(TaskDesk.class), beans.getBean(EngineActors.class), sql, transaction, clock);
        String caseId = probe.aCase();
        begun.add(StepsAlone.within(() -> runtime.createProcessInstanceByKey("review").businessKey(caseId)
            .startBeforeActivity("review-case").execute().getId()));
        // which the first step of a loan's life brings about; this test begins the fifth alone
        transaction.executeWithoutResult(status ->
            sql.update("update act_ru_execution set tenant_id_ = '0101' where proc_inst_id_ = ?", begun.get(begun.size() - 1)));
    }

    /** Stays at the review, ended a minute apart. @param state of the engine: 2 is cancelled */
    private void stays(int group, int from, int to, Duration each, int state, String branch) {
        transaction.executeWithoutResult(status -> sql.update("insert into act_hi_actinst (id_, parent_act_inst_id_, proc_def_key_, proc_def_id_, "
            + "proc_inst_id_, execution_id_, act_id_, act_name_, act_type_, start_time_, end_time_, duration_, act_inst_state_, tenant_id_) "
            + "select 'stay-' || ? || '-' || n, 'stays', 'review', ?, 'stays', 'stays', 'review-case', 'review', 'userTask', "
            + "timestamp '2026-01-01' + n * interval '1 minute' - ? * interval '1 millisecond', timestamp '2026-01-01' + n * interval '1 minute', ?, ?, ? "
            + "from generate_series(?, ?) n", group, review.newest().getId(), each.toMillis(), each.toMillis(), state, branch, from, to));
    }
}
