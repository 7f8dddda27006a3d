package io.sancha.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.people.CaseDuties;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

/** BRN-01, acting: nobody of branch 0102 does anything in a case of branch 0101, though they have its duty and know its identifiers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BranchWritesTest extends TwoBranches {
    @Autowired
    CaseDuties duties;
    @Autowired
    Trail trail;
    @Autowired
    TransactionTemplate transaction;

    private Map<String, String> names;

    @BeforeAll
    void aCaseOfBranch0101() {
        names = aCaseUnderWay("0101", MANAGER);
        somebodyWithEveryRight("mighty-0102", "branch-0102", "camunda-admin", "relationship-manager");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST   | /api/tasks/{task}/claim                    |",
        "PUT    | /api/tasks/{task}/draft                    | {}",
        "POST   | /api/tasks/{task}/complete                 | {}",
        "POST   | /api/tasks/{task}/complete                 |",
        "POST   | /api/tasks/{done}/complete                 |",
        "POST   | /api/cases/{case}/withdrawal               | {\"reason\":\"x\"}",
        "POST   | /engine-rest/task/{task}/claim             | {\"userId\":\"{me}\"}",
        "POST   | /engine-rest/task/{task}/unclaim           | {}",
        "POST   | /engine-rest/task/{task}/complete          | {}",
        "POST   | /engine-rest/task/{task}/submit-form       | {}",
        "POST   | /engine-rest/task/{task}/assignee          | {\"userId\":\"{me}\"}"})
    void nothingIsDoneInAnotherBranchsCase(String method, String address, String body) {
        for (String user : new String[] {MANAGER_ELSEWHERE, "mighty-0102"}) {
            Answer answer = send(user, HttpMethod.valueOf(method), filledIn(address), body == null ? null : body.replace("{me}", user));
            assertThat(answer.status()).as("%s as %s: %s", address, user, answer.body()).isEqualTo(404);
            assertThat(answer.rule()).isEqualTo("BRN-01");
        }
        assertThat(get(MANAGER, filledIn("/api/tasks/{task}")).body().at("/task/assignee").asText()).isEqualTo(MANAGER);
    }

    @Test
    void aMessageReachesNoCaseOfAnotherBranch() {
        String message = "{\"messageName\":\"application-withdrawn\",\"businessKey\":\"" + names.get("case") + "\"}";
        assertThat(send("mighty-0102", HttpMethod.POST, "/engine-rest/message", message).status()).isGreaterThanOrEqualTo(400);
        assertThat(get(MANAGER, filledIn("/api/tasks/{task}")).status()).isEqualTo(200);
    }

    @Test
    void filesAndPaymentsOfAnotherBranchAreNotTaken() {
        assertThat(upload(MANAGER_ELSEWHERE, names.get("task")).rule()).isEqualTo("BRN-01");
        assertThat(upload(MANAGER, names.get("task")).status()).isEqualTo(200);

        String payments = filledIn("/api/loans/{loan}/payments");
        String payment = "{\"key\":\"branch-writes\",\"amount\":\"100.00\",\"early\":\"HOLD\"}";
        assertThat(send("accountant-0102", HttpMethod.POST, payments, payment).rule()).isEqualTo("BRN-01");
        assertThat(send("accountant", HttpMethod.POST, payments, payment).status()).isEqualTo(200);
    }

    @Test
    void whoReviewedTheLoanBooksNoPaymentAndTheTryStandsOnItsCase() {
        String loan = aLoan("0101");
        String caseId = get("auditor", "/api/loans/" + loan).body().at("/agreed/caseId").asText();
        transaction.executeWithoutResult(s -> duties.take(caseId, "reviewer", "accountant", "review-case"));

        assertThat(send("accountant", HttpMethod.POST, "/api/loans/" + loan + "/payments", "{\"key\":\"by-the-reviewer\",\"amount\":\"100.00\"}").rule())
            .isEqualTo("REV-02");

        assertThat(trail.of(caseId, 0, 500)).anySatisfy(record -> {
            assertThat(record.outcome()).isEqualTo("REFUSED");
            assertThat(record.actor()).isEqualTo("accountant");
        });
    }

    @Test
    void theTryIsOnTheTrailOfTheCaseThatWasGuessed() {
        int before = trail.of(names.get("case"), 0, 500).size();

        send(MANAGER_ELSEWHERE, HttpMethod.POST, filledIn("/engine-rest/task/{task}/complete"), "{}");
        get(MANAGER_ELSEWHERE, filledIn("/api/cases/{case}"));

        assertThat(trail.of(names.get("case"), before, 100)).hasSize(2)
            .allSatisfy(record -> assertThat(record).extracting(TrailRecord::outcome, TrailRecord::actor, TrailRecord::rule)
            .containsExactly("REFUSED", MANAGER_ELSEWHERE, "BRN-01"));
    }

    @Test
    void theCasesOwnPeopleDoAllThat() {
        Map<String, String> ours = aCaseUnderWay("0102", MANAGER_ELSEWHERE);
        assertThat(ours.get("case")).startsWith("0102-");
        assertThat(send(MANAGER_ELSEWHERE, HttpMethod.POST, "/engine-rest/task/" + ours.get("task") + "/unclaim", "{}").status()).isEqualTo(204);
        assertThat(send(MANAGER_ELSEWHERE, HttpMethod.POST, "/api/tasks/" + ours.get("task") + "/claim", null).status()).isEqualTo(200);
        assertThat(send(MANAGER, HttpMethod.POST, "/api/cases/" + ours.get("case") + "/withdrawal", "{\"reason\":\"x\"}").rule()).isEqualTo("BRN-01");
        assertThat(send(MANAGER_ELSEWHERE, HttpMethod.POST, "/api/cases/" + ours.get("case") + "/withdrawal", "{\"reason\":\"x\"}").status()).isEqualTo(204);
    }

    private String filledIn(String address) {
        String filled = address;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }
}
