package io.sancha.steps.review;

import static io.sancha.steps.diligence.Investigators.advisesAgainst;
import static io.sancha.steps.diligence.Investigators.plantAndSurety;
import static io.sancha.steps.diligence.Investigators.recommends;
import static io.sancha.steps.diligence.Investigators.signs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.TaskDesk;
import io.sancha.steps.diligence.AcceptedCase;
import io.sancha.steps.diligence.DiligenceDesk;
import io.sancha.steps.diligence.Investigators;
import io.sancha.steps.diligence.ReportEntry;
import io.sancha.steps.review.ReviewEntry.Decision;
import io.sancha.steps.review.ReviewEntry.Finding;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Step 5 as its diagram tells it, one story for each end, and who may not review. */
class ReviewStoryTest extends IntegrationTest {
    @Autowired
    AcceptedCase accepted;
    @Autowired
    Investigators people;
    @Autowired
    DiligenceDesk diligence;
    @Autowired
    ReviewDesk desk;
    @Autowired
    TaskDesk tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    HistoryService history;
    @Autowired
    JdbcTemplate sql;

    @Test
    @DisplayName("case-agreed: the reviewer finds the garment maker's case sound and sets a condition")
    void agrees() {
        String caseId = inReview(recommends("9000000.00", 12));

        people.complete(caseId, "review-case", entry(Decision.AGREE, List.of("抵押登记办妥后放款"), List.of()));

        assertThat(endedAt(caseId)).isEqualTo("case-agreed");
        CreditReview review = desk.ofCase(caseId);
        assertThat(review.decision()).isEqualTo(Decision.AGREE);
        assertThat(review.conditions()).containsExactly("抵押登记办妥后放款");
        assertThat(review.reportId()).isEqualTo(diligence.reportOf(caseId).id());
        assertThat(review.sha256()).matches("[0-9a-f]{64}");
        assertThat(sql.queryForList(
            "select rule from consistency_finding f join consistency_check c on c.id = f.check_id where c.case_id = ? and result <> 'PASS'", String.class,
            caseId)).isEmpty();
    }

    @Test
    @DisplayName("case-returned: with points, which the investigators then see; another investigation is possible")
    void returns() {
        String caseId = inReview(recommends("9000000.00", 12));

        refused(() -> people.complete(caseId, "review-case", entry(Decision.RETURN, List.of(), List.of())), "REV-03");
        people.complete(caseId, "review-case", entry(Decision.RETURN, List.of(), List.of("补充外销合同")));
        assertThat(endedAt(caseId)).isEqualTo("case-returned");

        investigate(caseId, recommends("8000000.00", 12));
        StepsAlone.begin(runtime, "review", caseId);
        people.complete(caseId, "review-case", entry(Decision.AGREE, List.of(), List.of()));
        assertThat(desk.ofCase(caseId).reportId()).isEqualTo(diligence.reportOf(caseId).id());
    }

    @Test
    @DisplayName("case-rejected; and nobody agrees against the investigators (REV-01)")
    void rejects() {
        String caseId = inReview(advisesAgainst());

        refused(() -> people.complete(caseId, "review-case", entry(Decision.AGREE, List.of(), List.of())), "REV-01");
        people.complete(caseId, "review-case", entry(Decision.REJECT, List.of(), List.of()));

        assertThat(endedAt(caseId)).isEqualTo("case-rejected");
    }

    @Test
    @DisplayName("REV-02, SEQ-04: neither investigator reviews: not on claiming, not on completing, not in the database")
    void whoInvestigatedDoesNotReview() {
        String caseId = inReview(recommends("9000000.00", 12));
        String task = people.waiting(caseId).id();

        for (String investigator : List.of("lead-investigator", "assistant-investigator")) {
            var both = new Actor(investigator, Set.of(investigator, "reviewer", "branch-0101"));
            refused(() -> people.as(both, () -> tasks.claim(task)), "REV-02");
            refused(() -> people.as(both, () -> tasks.complete(task, null)), "REV-02");
            assertThatThrownBy(() -> sql.update(
                "insert into credit_review (case_id, report_id, check_id, decision, opinion, investigation_done, purpose, repayment_capacity, credit_standing, "
                + "security, sha256, recorded_at, recorded_by, bank_date) select case_id, report_id, id, 'AGREE', '同意', 'SOUND', 'SOUND', 'SOUND', 'SOUND', "
                + "'SOUND', repeat('0', 64), "
                + "recorded_at, ?, bank_date from consistency_check where case_id = ?", investigator, caseId)).hasMessageContaining("REV-02");
        }
        assertThat(desk.find(caseId)).isEmpty();
    }

    @Test
    @DisplayName("SEQ-01: a report that is not sealed is not reviewed")
    void onlyASealedReportIsReviewed() {
        String caseId = accepted.ofTheGarmentMaker();

        refused(() -> StepsAlone.begin(runtime, "review", caseId), "SEQ-01");
    }

    private String inReview(ReportEntry report) {
        String caseId = accepted.ofTheGarmentMaker();
        investigate(caseId, report);
        StepsAlone.begin(runtime, "review", caseId);
        return caseId;
    }

    private void investigate(String caseId, ReportEntry report) {
        StepsAlone.begin(runtime, "diligence", caseId);
        people.complete(caseId, "visit-borrower", people.visitOn(caseId, AcceptedCase.ACCEPTED_ON));
        people.complete(caseId, "value-security", plantAndSurety());
        people.complete(caseId, "write-report", report);
        people.complete(caseId, "countersign-report", signs());
    }

    private static ReviewEntry entry(Decision decision, List<String> conditions, List<String> points) {
        return new ReviewEntry(decision, "用途真实，第一还款来源充足，抵押率56.25%",
            new ReviewEntry.Focus(Finding.SOUND, Finding.SOUND, Finding.SOUND, Finding.SOUND, Finding.SOUND), conditions, points);
    }

    private String endedAt(String caseId) {
        return history.createHistoricActivityInstanceQuery().activityType("noneEndEvent").finished()
            .processInstanceId(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId).processDefinitionKey("review").singleResult()
            .getId())
            .singleResult().getActivityId();
    }

    private static void refused(ThrowingCallable attempt, String rule) {
        assertThatThrownBy(attempt).satisfies(thrown -> assertThat(Refusal.in(thrown)).as(String.valueOf(thrown)).get().extracting(Refusal::rule)
            .isEqualTo(rule));
    }
}
