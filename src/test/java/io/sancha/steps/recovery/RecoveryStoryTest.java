package io.sancha.steps.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.lending.account.LoanNews;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.task.LateTasks;
import io.sancha.steps.disbursement.LoanStory;
import io.sancha.steps.endofday.EndOfDay;
import io.sancha.steps.endofday.Partition;
import io.sancha.steps.postloan.ClassEntry;
import io.sancha.steps.postloan.FundsUse;
import io.sancha.steps.postloan.MakingUpEntry;
import io.sancha.steps.postloan.MakingUpOutcome;
import io.sancha.steps.postloan.ReportOutcome;
import io.sancha.steps.postloan.Seen;
import io.sancha.steps.postloan.process.PostloanProcess;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Step 11: one story per end, and what stays refused. */
class RecoveryStoryTest extends LoanStory {
    private static final DemandEntry TOLD = new DemandEntry("李某甲", "月底前付清", null, null, null);
    private static final DemandEntry TOLD_WITH_RECEIPT = new DemandEntry("李某甲", "月底前付清", null, null, "回执 1");
    @Autowired
    private SettlementDesk settling;
    @Autowired
    private RecoveryDesk desk;
    @Autowired
    private PostloanProcess process;
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private LateTasks late;

    private void overdueOn(String day) {
        on(day);
        aFenComesIn();
        begin("recovery");
    }

    @Test
    void aPaidLoanIsSettledItsSecurityGivenBackAndItsFileClosed() {
        aLoanPaidOut();
        on("2024-04-18");
        paysEverything();
        begin("recovery");
        assertThat(settling.held(caseId)).singleElement().satisfies(held -> assertThat(held.mark()).isEqualTo("C1"));
        does("collateral-custodian", "release-security", new ReleaseEntry(true, "李某甲"));

        assertThat(endings()).contains("loan-settled");
        assertThat(settling.held(caseId)).isEmpty();
        assertThat(sql.queryForObject("select count(*) from file_closing where case_id = ?", Long.class, caseId)).isEqualTo(1);
    }

    @Test
    void aPaidLoanWithNothingInTheVaultIsClosedAtOnce() {
        aLoanOnASuretyPaidOut();
        paysEverything();
        begin("recovery");

        assertThat(endings()).contains("loan-settled");
    }

    /** COL-05, COL-06: level by level, each written demand with its receipt; the loan is cured when the arrears are paid. */
    @Test
    void escalatesUntilTheArrearsArePaid() {
        aLoanPaidOut();
        overdueOn("2024-06-21");
        refused("COL-06", "collector", "demand-payment", new DemandEntry("王某", "月底还", LocalDate.parse("2024-06-30"), null, null));
        does("collector", "demand-payment", TOLD);
        assertThat(dueDate("next-measure-due")).isEqualTo("2024-06-27");
        on("2024-06-27");
        fires("next-measure-due");
        refused("COL-06", "collector", "demand-payment", TOLD);
        does("collector", "demand-payment", TOLD_WITH_RECEIPT);
        assertThat(desk.limitationEndsOn(caseId)).isEqualTo("2027-06-27");
        assertThat(dueDate("next-measure-due")).isEqualTo("2024-07-20");
        on("2024-07-01");
        paysWhatIsDue();

        assertThat(position().state()).isEqualTo(LoanState.PERFORMING);
        assertThat(endings()).contains("loan-cured");
    }

    /** A payment that cures the loan takes the demand back from the collector. */
    @Test
    void aPaymentEndsTheDemandThatIsUnderWay() {
        aLoanPaidOut();
        overdueOn("2024-06-21");
        assertThat(waiting()).containsExactly("demand-payment");
        paysWhatIsDue();

        assertThat(waiting()).isEmpty();
        assertThat(endings()).contains("loan-cured");
    }

    /** COL-04: unpaid on the due date, the loan is overdue from the day after; the end of that day ends the watch, and the class is lowered. */
    @Test
    void theEndOfDaySendsAnUnpaidLoanFromStep10ToStep11() {
        aLoanPaidOut();
        begin("postloan");
        on("2024-06-20");
        endOfDay.run(LocalDate.parse("2024-06-20"), Partition.of(loan()));
        assertThat(endings()).doesNotContain("watch-ended");
        on("2024-06-21");
        endOfDay.run(LocalDate.parse("2024-06-21"), Partition.of(loan()));

        assertThat(endings()).contains("watch-ended");
        assertThat(position().riskClass()).isEqualTo(RiskClass.SPECIAL_MENTION);
        begin("recovery");
        assertThat(waiting()).containsExactly("demand-payment");
    }

    /** A level that was overtaken before its measure was taken is still to be taken. */
    @Test
    void aMeasureThatWasOvertakenIsChosenAgain() {
        aLoanPaidOut();
        overdueOn("2024-06-21");
        process.tell(new LoanNews(0, caseId, loan(), LoanNews.Kind.STATE, 0));

        assertThat(waiting()).containsExactly("demand-payment");
    }

    /** COL-05: a level that lies open when the next is due is overtaken by it; that it was left undone is kept and told. */
    @Test
    void theNextLevelOvertakesAMeasureThatLiesOpen() {
        aLoanPaidOut();
        overdueOn("2024-06-21");
        for (String due : List.of("2024-06-27", "2024-07-20", "2024-08-19", "2024-09-18")) {
            assertThat(waiting()).containsExactly("demand-payment");
            assertThat(dueDate("demand-overtaken")).isEqualTo(due);
            on(due);
            fires("demand-overtaken");
        }
        assertThat(waiting()).containsExactly("decide-on-suit");
        assertThat(dueDate("suit-overtaken")).as("not every 90 days: a decision that waits is not asked for twice").isEqualTo("2025-06-15");
        on("2025-06-15");
        fires("suit-overtaken");

        assertThat(waiting()).containsExactly("propose-write-off");
        assertThat(sql.queryForList("""
            select l.measure_level || ' ' || l.method || ' by ' || n.measure_level || ' ' || n.method || ' on ' || o.bank_date from measure_overtaking o
              join recovery_measure l on l.id = o.measure_id join recovery_measure n on n.id = o.overtaken_by where o.case_id = ? order by o.id""",
            String.class, caseId)).containsExactly("1 TELEPHONE by 7 LETTER on 2024-06-27", "7 LETTER by 30 VISIT on 2024-07-20",
            "30 VISIT by 60 LAWYERS_LETTER on 2024-08-19", "60 LAWYERS_LETTER by 90 DECISION on 2024-09-18", "90 DECISION by 360 DECISION on 2025-06-15");
        assertThat(told("OVERTAKEN")).as("the branch's approver each time").isEqualTo(5);
        assertThat(sql.queryForObject("select count(*) from trail_record where case_id = ? and task = 'choose-measure' and message like '%overtakes it%'",
            Integer.class, caseId)).isEqualTo(5);
    }

    /** COL-05: part of the arrears is paid while a demand for them lies open; what becomes of it is kept, and nobody is told of a thing left undone. */
    @Test
    void aDemandForArrearsThatWerePaidMeanwhileIsKeptAsSuch() {
        aLoanPaidOut();
        overdueOn("2024-06-21");
        on("2024-09-23");
        paysAllButAYuan();
        fires("demand-overtaken");

        assertThat(waiting()).containsExactly("demand-payment");
        assertThat(sql.queryForList("""
            select l.measure_level || ' since ' || l.overdue_since || ' ' || o.cause || ' ' || n.measure_level || ' since ' || n.overdue_since
              from measure_overtaking o join recovery_measure l on l.id = o.measure_id join recovery_measure n on n.id = o.overtaken_by
             where o.case_id = ?""", String.class, caseId)).containsExactly("1 since 2024-06-20 ARREARS_PAID 1 since 2024-09-20");
        assertThat(told("OVERTAKEN")).isZero();
        assertThat(sql.queryForObject("select count(*) from trail_record where case_id = ? and task = 'choose-measure' and message like '%has been paid%'",
            Integer.class, caseId)).isEqualTo(1);
    }

    private int told(String what) {
        return sql.queryForObject("select count(*) from notification where case_id = ? and what = ? and duty = 'approver-branch'", Integer.class, caseId, what);
    }

    /** PLM-03, COL-05, TSK-04: while a demand lies open for months the loan is inspected, the next measure comes, and who answers is told. */
    @Test
    void aDemandLeftLyingStopsNeitherInspectionsNorTheNextLevel() {
        aLoanPaidOut();
        begin("supervision");
        on("2024-04-02");
        inspected("2024-04-02");
        overdueOn("2024-06-21");
        on("2024-06-27");
        fires("demand-overtaken");
        on("2024-07-02");
        inspected("2024-07-02");
        assertThat(waiting()).containsExactly("demand-payment");

        on("2024-07-15");
        inAnAct(null, () -> late.follow(LocalDate.parse("2024-07-15")));
        assertThat(told("ESCALATED")).isEqualTo(1);
        on("2024-07-20");
        fires("demand-overtaken");
        on("2024-10-02");
        inspected("2024-10-02");
        assertThat(sql.queryForList("select outcome || ' ' || bank_date from inspection_closing where case_id = ? order by id", String.class, caseId))
            .containsExactly("KEPT 2024-04-02", "KEPT 2024-07-02", "KEPT 2024-10-02");
        assertThat(waiting()).containsExactly("demand-payment");
    }

    private void inspected(String day) {
        fires("inspection-due");
        does("inspector", "collect-evidence", Seen.at(LocalDate.parse(day), "厂区", "半停产", "无变化", "完好", "未报送", "拖欠利息", FundsUse.PROPER, null, "已付"));
        does("inspector", "report-inspection", Seen.report("拖欠利息", "欠息", "催收", false, "当日取证当日报告，情况未变"));
        does("risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.ACCEPTED, false, "属实"));
    }

    /** WOF-01, PLM-12: what is written off is inspected no more; what was begun stays on file as ended with the loan. */
    @Test
    void aWriteOffEndsTheInspectionUnderWay() {
        aLoanPaidOut();
        begin("supervision");
        on("2024-04-02");
        fires("inspection-due");
        overdueOn("2025-06-20");
        assertThat(waiting()).containsExactlyInAnyOrder("collect-evidence", "propose-write-off");
        does("collector", "propose-write-off", new ProposalEntry("无财产可供执行", "法院终结执行裁定"));
        does("approver-head-office", "decide-write-off", new WriteOffEntry(WriteOffOutcome.APPROVED, "同意"));

        assertThat(waiting()).isEmpty();
        assertThat(endings()).contains("loan-written-off", "supervision-ended");
        assertThat(sql.queryForObject("select count(*) from inspection_ending where case_id = ?", Integer.class, caseId)).isEqualTo(1);
    }

    @Test
    void decidesOnSuitAfterNinetyDays() {
        aLoanPaidOut();
        overdueOn("2024-09-18");
        does("collector", "decide-on-suit", new SuitEntry(SuitEntry.Decision.SUE, "多次催收无果"));

        assertThat(dueDate("next-measure-due")).isEqualTo("2024-12-17");
    }

    /** WOF-01, WOF-02: proposed and decided by two; declined, proposed again; approved, the claim is kept. */
    @Test
    void aLoanIsWrittenOffByTwo() {
        aLoanPaidOut();
        overdueOn("2025-06-20");
        var proposal = new ProposalEntry("无财产可供执行", "法院终结执行裁定");
        does("collector", "propose-write-off", proposal);
        refused("WOF-01", "collector", "decide-write-off", new WriteOffEntry(WriteOffOutcome.APPROVED, "同意"));
        does("approver-head-office", "decide-write-off", new WriteOffEntry(WriteOffOutcome.DECLINED, "证据不足"));
        assertThat(dueDate("next-measure-due")).isEqualTo("2025-09-18");
        on("2025-09-18");
        fires("next-measure-due");
        does("collector", "propose-write-off", proposal);
        does("approver-head-office", "decide-write-off", new WriteOffEntry(WriteOffOutcome.APPROVED, "同意"));

        assertThat(endings()).contains("loan-written-off");
        assertThat(position().state()).isEqualTo(LoanState.WRITTEN_OFF);
        assertThat(sql.queryForObject("select claim from write_off where case_id = ?", String.class, caseId)).isEqualTo("KEPT");
    }

    /** CLS-02: nobody says a better class than the days overdue allow. */
    @Test
    void refusesAClassBetterThanTheFloor() {
        aLoanPaidOut();
        overdueOn("2024-10-01");
        begin("supervision");
        fires("inspection-due");
        on("2024-10-02");
        fires("evidence-period-over");
        does("approver-branch", "allow-making-up", new MakingUpEntry(MakingUpOutcome.ALLOWED, "开立已晚，准许补做"));
        does("inspector", "collect-evidence", Seen.at(LocalDate.parse("2024-10-02"), "厂区", "半停产", "无变化", "完好", "未报送", "拖欠利息",
            FundsUse.PROPER, null, "已付"));
        does("inspector", "report-inspection", Seen.report("拖欠利息", "欠息", "催收", true, "当日取证当日报告，情况未变"));
        does("risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.ACCEPTED, true, "同意"));
        refused("CLS-02", "inspector", "propose-class", new ClassEntry(RiskClass.SPECIAL_MENTION, "押品足值"));
        does("inspector", "propose-class", new ClassEntry(RiskClass.SUBSTANDARD, "逾期"));
    }

    @Test
    void refusesToSettleALoanThatOwes() {
        aLoanPaidOut();
        assertThatThrownBy(() -> inAnAct(caseId, () -> settling.settle(caseId))).isInstanceOf(Refusal.class).extracting("rule").isEqualTo("COL-08");
        assertThatThrownBy(() -> settling.release(caseId, new ReleaseEntry(true, "李某甲"))).isInstanceOf(Refusal.class).extracting("rule").isEqualTo("GUA-06");
    }
}
