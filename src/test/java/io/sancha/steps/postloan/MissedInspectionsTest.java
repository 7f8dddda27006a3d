package io.sancha.steps.postloan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.audit.Refusal;
import io.sancha.steps.disbursement.LoanStory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** PLM-14: an inspection that missed its period is made up for once, if the head of the branch allows it, and holds up the customer's drawdowns. */
class MissedInspectionsTest extends LoanStory {
    private static final MakingUpEntry ALLOWED = new MakingUpEntry(MakingUpOutcome.ALLOWED, "检查人病假，已安排他人；准许补做");
    @Autowired
    private MissedInspectionStop stop;

    @BeforeEach
    void anInspectionIsDue() {
        aLoanPaidOut();
        begin("supervision");
        on("2024-04-02");
        fires("inspection-due");
    }

    private static EvidenceEntry seenOn(String day) {
        return Seen.at(LocalDate.parse(day), "厂区", "经营正常", "管理层无变化", "押品完好", "报表已报送", "结息正常", FundsUse.PROPER, null, "已付");
    }

    private void reported(String day) {
        does("inspector", "collect-evidence", seenOn(day));
        does("inspector", "report-inspection", Seen.report("用途与合同一致", null, null, false, "当日取证当日报告"));
        does("risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.ACCEPTED, false, "属实"));
    }

    private void refusedToDraw(String rule) {
        assertThatThrownBy(() -> stop.check(caseId)).isInstanceOf(Refusal.class).extracting("rule").isEqualTo(rule);
    }

    @Test
    void aMissedInspectionIsMadeUpForOnceIfTheHeadAllowsIt() {
        assertThat(dueDate("evidence-period-over")).isEqualTo("2024-04-18");
        on("2024-04-18");
        refused("PLM-14", "inspector", "collect-evidence", seenOn("2024-04-18"));
        fires("evidence-period-over");

        assertThat(waiting()).containsExactly("allow-making-up");
        assertThat(sql.queryForList("select duty from notification where case_id = ? and what = 'INSPECTION_LATE' and person is null", String.class, caseId))
            .containsExactlyInAnyOrder("approver-branch", "risk-inspector");
        does("approver-branch", "allow-making-up", ALLOWED);
        assertThat(dueDate("evidence-period-over")).as("fifteen days of the policy").isEqualTo("2024-05-04");
        reported("2024-04-18");

        assertThat(endings()).contains("class-kept");
        assertThat(sql.queryForObject("select reason from inspection_prolongation where case_id = ?", String.class, caseId)).isEqualTo(ALLOWED.reason());
    }

    /** What was seen in time and not reported in it is seen anew; nor does whoever writes past the code report late. */
    @Test
    void aReportThatWasNotHandedInInTimeIsMissedToo() {
        does("inspector", "collect-evidence", seenOn("2024-04-02"));
        on("2024-04-18");
        assertThatThrownBy(() -> sql.update("""
            insert into inspection_report (case_id, inspection_id, evidence_id, finding, class_in_doubt, recorded_at, recorded_by, bank_date)
            select case_id, inspection_id, id, '-', false, now(), 'x', date '2024-04-18' from inspection_evidence where case_id = ?""", caseId))
            .isInstanceOf(DataAccessException.class).hasMessageContaining("PLM-07");
        fires("report-period-over");
        does("approver-branch", "allow-making-up", ALLOWED);

        assertThat(waiting()).containsExactly("collect-evidence");
        reported("2024-04-18");
        assertThat(endings()).contains("class-kept");
    }

    @Test
    void missedAgainItEndsAsNotMadeAndAnotherIsDueAtOnce() {
        on("2024-04-18");
        fires("evidence-period-over");
        does("approver-branch", "allow-making-up", ALLOWED);
        on("2024-05-04");
        fires("evidence-period-over");

        assertThat(waiting()).isEmpty();
        assertThat(endings()).contains("inspection-missed");
        assertThat(sql.queryForObject("select cause from inspection_ending where case_id = ?", String.class, caseId)).isEqualTo("MISSED");
        assertThat(dueDate("inspection-due")).isEqualTo("2024-05-04");
        assertThat(sql.queryForList("select kind || ' ' || due_on || ' ' || closes_on || ' ' || rule from inspection_plan where case_id = ? order by id desc "
            + "limit 1", String.class, caseId)).containsExactly("FIRST 2024-05-04 2024-05-19 PLM-14");
        fires("inspection-due");
        refusedToDraw("PLM-02");
        reported("2024-05-04");
        stop.check(caseId);
    }

    /** Not allowed it ends as not made with the head's reason, the risk line is told, and another is due at once. */
    @Test
    void whatTheHeadDoesNotLetBeMadeUpEndsAsNotMade() {
        on("2024-04-18");
        fires("evidence-period-over");
        refused("PLM-14", "approver-branch", "allow-making-up", new MakingUpEntry(MakingUpOutcome.REFUSED, " "));
        refused("PLM-14", "approver-branch", "allow-making-up", new MakingUpEntry(null, "检查人无故未查"));
        does("approver-branch", "allow-making-up", new MakingUpEntry(MakingUpOutcome.REFUSED, "检查人无故未查，另派他人"));

        assertThat(waiting()).isEmpty();
        assertThat(endings()).contains("inspection-missed");
        assertThat(sql.queryForObject("select cause || ' ' || reason from inspection_ending where case_id = ?", String.class, caseId))
            .isEqualTo("NOT_MADE_UP 检查人无故未查，另派他人");
        assertThat(sql.queryForList("select duty from notification where case_id = ? and what = 'MAKING_UP_REFUSED' and person is null", String.class, caseId))
            .containsExactly("risk-inspector");
        assertThat(dueDate("inspection-due")).isEqualTo("2024-04-18");
        fires("inspection-due");
        refusedToDraw("PLM-02");
        reported("2024-04-18");
        stop.check(caseId);
    }

    /** PLM-02: from the day after the period on, allowed or not, until a report stands. */
    @Test
    void theCustomerDrawsNothingUntilItIsMade() {
        on("2024-04-17");
        stop.check(caseId);
        on("2024-04-18");
        refusedToDraw("PLM-02");
        fires("evidence-period-over");
        does("approver-branch", "allow-making-up", ALLOWED);
        refusedToDraw("PLM-02");
        reported("2024-04-18");

        stop.check(caseId);
        assertThat(List.copyOf(waiting())).isEmpty();
    }
}
