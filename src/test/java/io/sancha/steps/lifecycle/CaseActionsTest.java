package io.sancha.steps.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.MadeUpNumbers;
import io.sancha.Visitor;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.people.CaseDuties;
import io.sancha.steps.relationship.RelationshipDesk;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What may be done in a case beside its tasks, and how it is refused. */
class CaseActionsTest extends IntegrationTest {
    private static final String COLLEAGUE = "manager-colleague";
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private StepsBefore before;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private RelationshipDesk relationships;
    @Autowired
    private CaseDuties duties;
    @Autowired
    private Trail trail;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    private String caseId;

    /** A second manager works in the branch, for the time of the test. */
    @BeforeEach
    void aCaseAndAColleague() {
        if (identity.createUserQuery().userId(COLLEAGUE).count() == 0) {
            var user = identity.newUser(COLLEAGUE);
            user.setFirstName("移交接收人");
            user.setPassword("demo");
            identity.saveUser(user);
        }
        identity.createMembership(COLLEAGUE, "relationship-manager");
        identity.createMembership(COLLEAGUE, "branch-0101");
        caseId = before.through("relationship", aCustomerOfItsOwn(), LocalDate.parse("2024-03-15"));
    }

    /** Whose cases in other tests count for nothing here. */
    private static DossierVariant aCustomerOfItsOwn() {
        return DossierVariant.ofTheGarmentMaker().with("/customer/uscc", MadeUpNumbers.enterprise(System.nanoTime() % 100_000_000));
    }

    @AfterEach
    void theColleagueLeaves() {
        identity.deleteMembership(COLLEAGUE, "relationship-manager");
        identity.deleteMembership(COLLEAGUE, "branch-0101");
    }

    private ResponseEntity<JsonNode> post(String user, String what, String body) {
        return Visitor.as(rest, user).post("/api/cases/" + caseId + what, body);
    }

    private JsonNode actions(String user) {
        return Visitor.as(rest, user).get("/api/cases/" + caseId + "/actions").getBody();
    }

    private static String handing(String to) {
        return "{\"to\":\"" + to + "\",\"reason\":\"岗位调整\"}";
    }

    private static void isRefused(ResponseEntity<JsonNode> answer, String rule) {
        assertThat(answer.getStatusCode().is4xxClientError()).as("%s", answer.getBody()).isTrue();
        assertThat(answer.getBody().path("rule").asText()).as("%s", answer.getBody()).isEqualTo(rule);
    }

    private void ended() {
        inAnAct(caseId, () -> {
            cases.close(caseId, "application-withdrawn");
            return caseId;
        });
    }

    @Test
    void theResponsibleManagerHandsTheCustomerOverAndNobodyElse() {
        long customer = cases.required(caseId).customerId().orElseThrow();
        String manager = relationships.managerOf(customer).orElseThrow();
        String other = manager.equals(COLLEAGUE) ? "relationship-manager" : COLLEAGUE;
        assertThat(actions("reviewer").path("handOver").isMissingNode()).as("no button for another duty").isTrue();
        assertThat(actions(manager).at("/handOver/may").asBoolean()).isTrue();
        assertThat(actions(manager).path("colleagues").has(other)).isTrue();
        assertThat(actions(manager).path("colleagues").has("relationship-manager-0102")).isFalse();

        isRefused(post("reviewer", "/hand-over", handing(other)), "TSK-02");
        isRefused(post(other, "/hand-over", handing(other)), "CUS-06");
        isRefused(post(manager, "/hand-over", handing("relationship-manager-0102")), "CUS-06");
        isRefused(post(manager, "/hand-over", handing(manager)), "CUS-06");
        isRefused(post(manager, "/hand-over", "{\"to\":\"" + other + "\",\"reason\":\" \"}"), "CUS-06");
        isRefused(post(manager, "/hand-over", "{}"), "CUS-06");
        isRefused(post("relationship-manager-0102", "/hand-over", handing(other)), "BRN-01");

        assertThat(post(manager, "/hand-over", handing(other)).getStatusCode().value()).isEqualTo(204);
        assertThat(relationships.managerOf(customer)).contains(other);
        assertThat(trail.of(caseId, 0, 500)).anySatisfy(record -> {
            assertThat(record.outcome()).isEqualTo("HANDED_OVER");
            assertThat(record.message()).contains("岗位调整");
        });
        JsonNode afterwards = actions(manager).get("handOver");
        assertThat(afterwards.get("may").asBoolean()).isFalse();
        assertThat(afterwards.get("en").asText()).contains("answers for this customer");
        assertThat(post(other, "/hand-over", handing(manager)).getStatusCode().value()).as("and back").isEqualTo(204);
    }

    @Test
    void whoReviewedACaseOfTheCustomerIsNotHandedTheCustomer() {
        String manager = relationships.managerOf(cases.required(caseId).customerId().orElseThrow()).orElseThrow();
        transaction.executeWithoutResult(status -> duties.take(caseId, "reviewer", COLLEAGUE, "review-case"));

        isRefused(post(manager, "/hand-over", handing(COLLEAGUE)), "REV-02");
    }

    @Test
    void aWithdrawalIsOfferedToManagersUntilTheCaseHasEnded() {
        assertThat(actions("relationship-manager").at("/withdrawal/may").asBoolean()).isTrue();
        assertThat(actions("reviewer").path("withdrawal").isMissingNode()).isTrue();
        ended();
        JsonNode refused = actions("relationship-manager").get("withdrawal");
        assertThat(refused.get("may").asBoolean()).isFalse();
        assertThat(refused.get("rule").asText()).isEqualTo("SEQ-01");
        isRefused(post("relationship-manager", "/hand-over", handing(COLLEAGUE)), "SEQ-01");
    }

    @Test
    void aNoteStaysOnTheTrailAndTellsWhoReadIt() {
        assertThat(post("relationship-manager", "/notes", "{\"text\":\"客户周五来补材料 110101199003070038\"}").getStatusCode().value()).isEqualTo(204);
        JsonNode note = Visitor.as(rest, "reviewer").get("/api/cases/" + caseId + "/notes").getBody().get(0);
        assertThat(note.get("text").asText()).as("CUS-12").isEqualTo("客户周五来补材料 110***********0038");
        assertThat(note.get("seenBy")).isEmpty();

        String seen = "{\"upTo\":" + note.get("id").asLong() + "}";
        for (String reader : new String[] {"reviewer", "reviewer", "relationship-manager"}) {
            assertThat(post(reader, "/notes/seen", seen).getStatusCode().value()).isEqualTo(204);
        }
        assertThat(Visitor.as(rest, "relationship-manager").get("/api/cases/" + caseId + "/notes").getBody().get(0).get("seenBy"))
            .as("once, and not the writer").hasSize(1);
        assertThat(trail.of(caseId, 0, 500)).extracting(TrailRecord::outcome).contains("NOTED");
        assertThatThrownBy(() -> sql.update("update case_note set text = 'x' where case_id = ?", caseId)).isInstanceOf(Exception.class);

        isRefused(post("relationship-manager-0102", "/notes", "{\"text\":\"看不到\"}"), "BRN-01");
        isRefused(Visitor.as(rest, "reviewer-0102").get("/api/cases/" + caseId + "/notes"), "BRN-01");
        isRefused(Visitor.as(rest, "reviewer-0102").get("/api/cases/" + caseId + "/actions"), "BRN-01");
        ended();
        isRefused(post("reviewer", "/notes", "{\"text\":\"迟了\"}"), "SEQ-01");
        assertThat(actions("reviewer").at("/note/may").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":\" \"}", "{\"text\":[1]}", "{\"text\":\"a\\u0000b\"}", "[]", "", "{\"text\":\"LONG\"}", "{\"words\":\"x\"}"})
    void whatIsNoNoteIsRefusedInWords(String body) {
        ResponseEntity<JsonNode> answer = post("relationship-manager", "/notes", body.replace("LONG", "长".repeat(1001)));

        assertThat(answer.getStatusCode().is4xxClientError()).as("%s %s", body, answer.getBody()).isTrue();
        assertThat(sql.queryForObject("select count(*) from case_note where case_id = ?", Integer.class, caseId)).isZero();
    }
}
