package io.sancha.lending.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.task.TaskDesk;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** CUS-12 over REST: a whole number is shown to whom the table names, in the own branch, for a reason, and the trail tells of it. */
class UnmaskingTest extends IntegrationTest {
    private static final String NUMBER = "11010519491231002X";
    private static final String MASK = "110***********002X";
    private static final String FIELD = "customer.idNumber";
    private static final String REASON = "核对客户出示的证件原件";
    private static final String STRANGER = "manager-of-another-branch";
    private static final String SECOND = "second-manager-of-the-branch";
    @Autowired
    TestRestTemplate rest;
    @Autowired
    Trail trail;
    @Autowired
    TaskDesk tasks;
    @Autowired
    IdentityService people;
    @Autowired
    JdbcTemplate sql;
    private String caseId;
    private String task;

    @BeforeEach
    void aPersonsCase() {
        employed(STRANGER, "branch-0202");
        employed(SECOND, "branch-0101");
        caseId = manager().beginCase();
        task = tasks.openIn(caseId).get(0).id();
        manager().post("/api/tasks/" + task + "/claim", null);
    }

    /** A branch that stays would be one without the people whom a case needs. */
    @AfterEach
    void theStrangersBranchIsClosed() {
        people.deleteUser(STRANGER);
        people.deleteGroup("branch-0202");
        people.deleteTenant("0202");
    }

    private void employed(String user, String branch) {
        if (people.createUserQuery().userId(user).count() == 0) {
            var person = people.newUser(user);
            person.setFirstName(user);
            person.setLastName("");
            person.setPassword("demo");
            people.saveUser(person);
            people.createMembership(user, "relationship-manager");
            if (people.createGroupQuery().groupId(branch).count() == 0) {
                people.saveGroup(people.newGroup(branch));
            }
            people.createMembership(user, branch);
        }
    }

    private Visitor manager() {
        return Visitor.as(rest, "relationship-manager");
    }

    private String entry() {
        return "{\"kind\":\"NATURAL_PERSON\",\"name\":\"王某\",\"idNumber\":\"" + NUMBER + "\"}";
    }

    private void identified() {
        assertThat(manager().post("/api/tasks/" + task + "/complete", entry()).getStatusCode().value()).isEqualTo(200);
    }

    private ResponseEntity<JsonNode> unmask(String user, String field, String reason) {
        return Visitor.as(rest, user).post("/api/cases/" + caseId + "/identity/unmask", "{\"field\":\"" + field + "\",\"reason\":\"" + reason + "\"}");
    }

    private TrailRecord last() {
        List<TrailRecord> records = trail.of(caseId, 0, 500);
        return records.get(records.size() - 1);
    }

    @ParameterizedTest
    @CsvSource({"relationship-manager, relationship-manager", "auditor, auditor", "contract-officer-1, contract-officer-1"})
    void whoNeedsItSeesItOnceAndTheTrailTellsWhoAndWhy(String user, String duty) {
        identified();
        assertThat(Visitor.as(rest, user).get("/api/cases/" + caseId).getBody().at("/customer/idNumber").asText()).isEqualTo(MASK);

        var shown = unmask(user, FIELD, REASON);

        assertThat(shown.getStatusCode().value()).as(String.valueOf(shown.getBody())).isEqualTo(200);
        assertThat(shown.getBody().get("number").asText()).isEqualTo(NUMBER);
        assertThat(shown.getHeaders().getCacheControl()).contains("no-store");
        assertThat(last().actor()).isEqualTo(user);
        assertThat(last().outcome()).isEqualTo("UNMASKED");
        assertThat(last().rule()).isEqualTo("CUS-12");
        assertThat(last().place().duty()).isEqualTo(duty);
        assertThat(last().message()).contains(FIELD, REASON).doesNotContain(NUMBER);
        assertThat(trailText()).doesNotContain(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "看看", "aaaaaaaaaaaa", "。。。。。。。。"})
    void refusesWithoutAReasonInWords(String reason) {
        identified();

        refused(unmask("relationship-manager", FIELD, reason), 422, "CUS-12", "relationship-manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "accountant", "approver-branch", "inspector"})
    void refusesWhoseDutyHasNoNeedOfIt(String user) {
        identified();

        refused(unmask(user, FIELD, REASON), 403, "CUS-12", user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"process-reviewer", "admin"})
    void refusesAlsoWhoRunsTheSystem(String user) {
        identified();

        assertThat(unmask(user, FIELD, REASON).getStatusCode().value()).isIn(403, 404);
        assertThat(last().outcome()).isEqualTo("REFUSED");
        assertThat(last().actor()).isEqualTo(user);
    }

    @Test
    void refusesAnotherBranch() {
        identified();

        refused(unmask(STRANGER, FIELD, REASON), 404, "BRN-01", STRANGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer.name", "customer.idnumber", "collateral.guarantors[0].idNumber", "", "customer.file.business.representative.idNumber"})
    void refusesAFieldThatHoldsNoNumber(String field) {
        identified();

        refused(unmask("relationship-manager", field, REASON), 422, "INPUT", "relationship-manager");
    }

    @Test
    void anonymousVisitorsSeeNothing() {
        assertThat(Visitor.anonymous(rest).post("/api/cases/" + caseId + "/identity/unmask", "{}").getStatusCode().value()).isIn(401, 403);
    }

    /** Whoever types a number into the reason does not get it onto the trail. */
    @Test
    void theReasonIsMaskedToo() {
        identified();

        unmask("relationship-manager", FIELD, "客户来电称号码为" + NUMBER + "，核对");

        assertThat(last().message()).contains(MASK).doesNotContain(NUMBER);
    }

    @Test
    void aDraftShowsItsNumbersToItsWriterAlone() {
        manager().put("/api/tasks/" + task + "/draft", entry());

        assertThat(manager().get("/api/tasks/" + task).getBody().at("/draft/idNumber").asText()).isEqualTo(NUMBER);
        assertThat(Visitor.as(rest, SECOND).get("/api/tasks/" + task).getBody().at("/draft/idNumber").asText()).isEqualTo(MASK);
        assertThat(Visitor.as(rest, "auditor").get("/api/tasks/" + task).getBody().at("/draft/idNumber").asText()).isEqualTo(MASK);
        assertThat(sql.queryForObject("select content from task_entry where task_id = ?", String.class, task)).startsWith("s1.1.")
            .doesNotContain(NUMBER, "idNumber");
    }

    /** A refusal repeats what was typed, masked: in the answer and on the trail. */
    @ParameterizedTest
    @CsvSource({"idNumber, 110105194912310020", "idNumber, 11010519491231002", "idNumber, 110105194912310021", "uscc, 11010519491231002X",
        "name, 11010519491231002X"})
    void aRefusalTellsNoNumber(String key, String typed) {
        String wrong = key.equals("name") ? "{\"kind\":\"SOMETHING\",\"name\":\"" + typed + "\"}"
            : "{\"kind\":\"" + (key.equals("uscc") ? "ENTERPRISE" : "NATURAL_PERSON") + "\",\"name\":\"王某\",\"" + key + "\":\"" + typed + "\"}";

        var answer = manager().post("/api/tasks/" + task + "/complete", wrong);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(String.valueOf(answer.getBody())).doesNotContain(typed);
        assertThat(last().outcome()).isEqualTo("REFUSED");
        assertThat(trailText()).doesNotContain(typed);
    }

    private String trailText() {
        return trail.of(caseId, 0, 500).toString();
    }

    private void refused(ResponseEntity<JsonNode> answer, int status, String rule, String user) {
        assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(status);
        assertThat(answer.getBody().get("rule").asText()).isEqualTo(rule);
        assertThat(answer.getBody().toString()).doesNotContain(NUMBER);
        assertThat(last().outcome()).isEqualTo("REFUSED");
        assertThat(last().rule()).isEqualTo(rule);
        assertThat(last().actor()).isEqualTo(user);
        assertThat(last().place().task()).isEqualTo(rule.equals("BRN-01") ? "read-case" : "unmask-identity");
    }
}
