package io.sancha.steps.postloan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.lending.account.ClassDeciders;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.disbursement.LoanStory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Step 10: a loan is watched until its state changes; it is inspected in its periods and classified for as long as it lives. */
class PostloanStoryTest extends LoanStory {
    private static final ReportEntry REPORT = Seen.report("资金用途与合同一致，经营正常", null, null, false, "当日取证当日报告，照片为本次拍摄");
    private static final RecheckEntry NO_DOUBT = Seen.recheck(ReportOutcome.ACCEPTED, false, "属实");
    @Autowired
    private InspectionDesk inspections;
    @Autowired
    private RiskClasses classes;
    @Autowired
    private PostloanDesk loans;
    @Autowired
    private TransactionTemplate transaction;

    private static EvidenceEntry seenOn(String day, String useOfFunds) {
        return Seen.at(LocalDate.parse(day), "生产厂区", "经营正常，订单饱满", "管理层无变化", "押品完好", "一季度报表已报送", "结息正常",
            useOfFunds == null ? null : FundsUse.PROPER, null, useOfFunds);
    }

    @BeforeEach
    void aWatchedLoan() {
        aLoanPaidOut();
        begin("postloan");
        begin("supervision");
    }

    private void inspected(String day) {
        does("inspector", "collect-evidence", seenOn(day, "面料款已付至供应商"));
        does("inspector", "report-inspection", REPORT);
        does("risk-inspector", "recheck-inspection", NO_DOUBT);
    }

    /** PLM-02: within a month and 30 days of drawdown; PLM-03: then every three months while normal. */
    @Test
    void isInspectedWithinAMonthAndThenEachQuarter() {
        assertThat(dueDate("inspection-due")).isEqualTo("2024-04-02");
        on("2024-04-02");
        fires("inspection-due");
        inspected("2024-04-02");

        assertThat(endings()).contains("class-kept");
        assertThat(dueDate("inspection-due")).isEqualTo("2024-07-02");
        assertThat(sql.queryForList("select kind || ' ' || due_on || ' ' || closes_on || ' ' || rule from inspection_plan where case_id = ? order by id",
            String.class, caseId))
            .containsExactly("FIRST 2024-04-17 2024-04-17 PLM-02", "ROUTINE 2024-07-17 2024-08-01 PLM-03");
    }

    /** PLM-02: the first inspection tells what became of the money. */
    @Test
    void refusesAFirstInspectionWithoutTheUseOfFunds() {
        on("2024-04-02");
        fires("inspection-due");
        refused("PLM-02", "inspector", "collect-evidence", seenOn("2024-04-02", null));
    }

    /** PLM-02: where a diagram leads past the inspection the machine would plan the same one again and again, as fast as it can. */
    @Test
    void refusesToPlanOnceMoreWhatWasDueAndNotMade() {
        on("2024-04-02");
        assertThatCode(this::plansAnew).as("it waits, and may be planned anew until it has come").doesNotThrowAnyException();

        transaction.executeWithoutResult(s -> sql.update("update act_hi_actinst set act_id_ = 'inspection-due', end_time_ = timestamp '2024-04-02 00:00:05' "
            + "where act_id_ = 'plan-inspection' and proc_inst_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ = ?)", caseId));

        assertThatThrownBy(this::plansAnew).isInstanceOf(Refusal.class).hasMessageContaining("2024-04-02").extracting("rule")
            .isEqualTo("PLM-02");
        fires("inspection-due");
        assertThatCode(this::plansAnew).as("an inspection is open").doesNotThrowAnyException();
    }

    private void plansAnew() {
        inAnAct(caseId, () -> loans.planInspection(caseId));
    }

    /** PLM-07: in March nobody makes the report of April; nor does whoever writes past the code. */
    @Test
    void refusesAnInspectionInAdvance() {
        on("2024-03-20");
        assertThatThrownBy(() -> inspections.open(caseId)).isInstanceOf(Refusal.class).extracting("rule").isEqualTo("PLM-07");
    }

    /** SEQ-06: evidence lies inside the period, and never in the future (SEQ-03). */
    @Test
    void refusesEvidenceFromOutsideThePeriod() {
        on("2024-04-05");
        fires("inspection-due");
        refused("SEQ-06", "inspector", "collect-evidence", seenOn("2024-04-01", "已付"));
        refused("SEQ-03", "inspector", "collect-evidence", seenOn("2024-04-06", "已付"));
    }

    /** CLS-11: three people; the changed class makes the next inspection earlier (PLM-03). */
    @Test
    void aDoubtfulClassPassesThreeHands() {
        on("2024-04-02");
        fires("inspection-due");
        does("inspector", "collect-evidence", seenOn("2024-04-02", "已付"));
        does("inspector", "report-inspection", Seen.report("主要客户流失", "失去主要客户", "压缩授信", true, "当日取证当日报告"));
        refused("PLM-05", "inspector", "recheck-inspection", NO_DOUBT);
        does("risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.ACCEPTED, true, "同意存疑"));
        var said = new ClassEntry(RiskClass.SPECIAL_MENTION, "主要客户流失");
        does("inspector", "propose-class", said);
        refused("CLS-11", "inspector", "determine-class", said);
        does("classification-officer", "determine-class", said);
        refused("CLS-11", "classification-officer", "approve-class", said);
        does("approver-branch", "approve-class", said);

        assertThat(endings()).contains("class-recorded");
        assertThat(position().riskClass()).isEqualTo(RiskClass.SPECIAL_MENTION);
        assertThat(classes.history(loan())).last().satisfies(change -> assertThat(change.deciders())
            .isEqualTo(new ClassDeciders("inspector", "classification-officer", "approver-branch")));
        assertThat(dueDate("inspection-due")).isEqualTo("2024-05-02");
    }

    @Test
    void aChangedClassPlansTheInspectionAnew() {
        on("2024-04-02");
        fires("inspection-due");
        inspected("2024-04-02");
        on("2024-04-10");
        classes.change(loan(), RiskClass.SPECIAL_MENTION, "PLM-08", "停产", new ClassDeciders("inspector", "classification-officer", "approver-branch"));

        assertThat(dueDate("inspection-due")).isEqualTo("2024-05-02");
        assertThat(endings()).contains("inspection-replanned");
    }

    /** PLM-05: a loan that falls into arrears leaves step 10; the inspection under way goes on, with what was seen, reported and said, to its own end. */
    @Test
    void arrearsInTheMiddleOfAnInspectionThrowNothingOfItAway() {
        on("2024-04-02");
        fires("inspection-due");
        inspected("2024-04-02");
        on("2024-07-02");
        fires("inspection-due");
        does("inspector", "collect-evidence", seenOn("2024-07-02", null));
        does("inspector", "report-inspection", Seen.report("拖欠利息", "欠息", "催收", true, "当日取证当日报告"));
        String task = waiting("recheck-inspection").id();
        aFenComesIn();

        assertThat(endings()).contains("watch-ended");
        assertThat(waiting()).containsExactly("recheck-inspection");
        assertThat(waiting("recheck-inspection").id()).as("the same task").isEqualTo(task);
        does("risk-inspector", "recheck-inspection", NO_DOUBT);
        assertThat(rows("inspection")).as("none was begun anew").isEqualTo(2);
        assertThat(rows("inspection_evidence")).isEqualTo(2);
        assertThat(outcomes()).containsExactly("KEPT", "KEPT");
        assertThat(dueDate("inspection-due")).as("and the next is planned").isAfter("2024-07-02");
    }

    /** PLM-03: arrears change the plan of what comes next and nothing else: another class by the days overdue, and with it an earlier day. */
    @Test
    void aClassThatFallsInTheMiddleOfAnInspectionPlansTheNextEarlier() {
        on("2024-04-02");
        fires("inspection-due");
        classes.change(loan(), RiskClass.SPECIAL_MENTION, "PLM-08", "停产", new ClassDeciders("inspector", "classification-officer", "approver-branch"));
        assertThat(waiting()).containsExactly("collect-evidence");
        assertThat(rows("inspection_plan")).as("its own period stays").isEqualTo(1);
        inspected("2024-04-02");

        assertThat(dueDate("inspection-due")).isEqualTo("2024-05-02");
    }

    /** PLM-12: what is paid in full is inspected no more; what was seen of it stays, and that nobody brought it to its end. */
    @Test
    void theEndOfTheLoanEndsTheInspectionUnderWayAndKeepsWhatWasSeen() {
        on("2024-04-02");
        fires("inspection-due");
        does("inspector", "collect-evidence", seenOn("2024-04-02", "已付"));
        paysEverything();

        assertThat(waiting()).isEmpty();
        assertThat(endings()).contains("supervision-ended", "watch-ended");
        assertThat(rows("inspection_evidence")).isEqualTo(1);
        assertThat(rows("inspection_ending")).isEqualTo(1);
        assertThat(outcomes()).isEmpty();
        assertThat(sql.queryForObject("select rule from trail_record where case_id = ? and task = 'end-inspection'", String.class, caseId)).isEqualTo("PLM-12");
    }

    /** COL-04: where nobody tells of it, the loan is looked at again once it has matured, and from then on each day. */
    @Test
    void aLoanOfWhichNobodyTellsIsLookedAtWhenItHasMatured() {
        assertThat(dueDate("loan-matured")).isEqualTo("2025-03-19");
        on("2025-03-19");
        fires("loan-matured");
        assertThat(dueDate("loan-matured")).isEqualTo("2025-03-20");
    }

    private int rows(String table) {
        return sql.queryForObject("select count(*) from " + table + " where case_id = ?", Integer.class, caseId);
    }

    private List<String> outcomes() {
        return sql.queryForList("select outcome from inspection_closing where case_id = ? order by id", String.class, caseId);
    }
}
