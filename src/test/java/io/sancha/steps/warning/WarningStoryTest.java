package io.sancha.steps.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.task.CaseView;
import io.sancha.steps.disbursement.DrawdownEntry;
import io.sancha.steps.disbursement.LoanStory;
import io.sancha.steps.postloan.FundsUse;
import io.sancha.steps.postloan.ReportOutcome;
import io.sancha.steps.postloan.Seen;
import io.sancha.steps.warning.process.WarningProcess;
import io.sancha.tools.walkthrough.DossierVariant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** PLM-10: a warning is raised, confirmed by another, met by measures, followed up, and lifted by the reverse approval; or it ends with its loan. */
class WarningStoryTest extends LoanStory {
    private static final MeasuresEntry MEASURES = new MeasuresEntry("追加应收账款质押，客户经理负责，月底前");
    private static final FollowUpEntry GO_ON = new FollowUpEntry(FollowUpOutcome.CONTINUED, "质押合同在签");
    private static final FollowUpEntry ASK = new FollowUpEntry(FollowUpOutcome.LIFT_ASKED, "新客户订单补上");
    private static final LiftEntry LIFT = new LiftEntry(LiftOutcome.LIFTED, "原因已消除");
    @Autowired
    private WarningProcess warnings;
    @Autowired
    private IdentityService people;
    @Autowired
    private CaseView view;
    @Autowired
    private WarningPrints prints;
    @Autowired
    private WarningSearch search;

    /** Of whom there is another case, whose contract is sealed and not drawn on. */
    private final DossierVariant customer = DossierVariant.ofTheGarmentMaker();

    @BeforeEach
    void aWatchedLoan() {
        aLoanPaidOut(customer);
        begin("postloan");
        begin("supervision");
    }

    private Warning raised(String person, String signal, WarningGrade grade, String reference) {
        people.setAuthentication(person, List.of(person, "branch-0101"), List.of("0101"));
        try {
            return warnings.warningRaised(new RaiseEntry(loan(), signal, grade, "走访得知第一大客户停止下单", reference));
        } finally {
            people.clearAuthentication();
        }
    }

    private void refusedToRaise(String rule, String says, String person, String signal, String reference) {
        Throwable thrown = Assertions.catchThrowable(() -> raised(person, signal, null, reference));
        assertThat(Refusal.in(thrown)).as("%s refuses, but: %s", rule, thrown).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.chinese()).contains(says);
        });
    }

    private static ConfirmEntry holds(WarningGrade grade) {
        return new ConfirmEntry(ConfirmOutcome.CONFIRMED, grade, "对账单印证，订单确已停止");
    }

    private LocalDate dueOn(String task) {
        return LocalDate.ofInstant(waiting(task).dueOn(), BankClock.CHINA);
    }

    private WarningFacts.View facts() {
        return (WarningFacts.View) view.of(caseId, List.of("warning")).get("warning");
    }

    /** The whole way: too early, by the wrong hands, kept once, lifted after three months. */
    @Test
    void aWarningIsLiftedAfterThreeMonthsByWhoNeitherConfirmedNorAsked() {
        on("2024-05-06");
        Warning raised = raised("relationship-manager", "MAIN_CUSTOMER_LOST", null, null);
        assertThat(raised.grade()).isEqualTo(WarningGrade.ORANGE);
        assertThat(dueOn("confirm-warning")).as("orange: five working days").isEqualTo("2024-05-11");
        does("risk-inspector", "confirm-warning", holds(WarningGrade.RED));
        assertThat(dueOn("plan-measures")).as("red: two working days").isEqualTo("2024-05-08");
        does("relationship-manager", "plan-measures", MEASURES);
        refused("PLM-10", "relationship-manager", "follow-up-warning", ASK);
        does("relationship-manager", "follow-up-warning", GO_ON);
        assertThat(facts().ofLoan()).singleElement().satisfies(line -> assertThat(line.state()).isEqualTo(WarningState.CONFIRMED));

        on("2024-08-05");
        refused("PLM-10", "relationship-manager", "follow-up-warning", ASK);
        on("2024-08-06");
        does("relationship-manager", "follow-up-warning", ASK);
        refused("PLM-10", "risk-inspector", "approve-lift", LIFT);
        does("approver-branch", "approve-lift", new LiftEntry(LiftOutcome.KEPT, "再看一个季度的报表"));
        does("relationship-manager", "follow-up-warning", ASK);
        does("approver-branch", "approve-lift", LIFT);

        assertThat(endings()).contains("warning-lifted");
        assertThat(prints.of(caseId)).singleElement().satisfies(paper -> assertThat(String.join(" ", paper.printout().get().madeFrom()))
            .contains("第一大客户", "追加应收账款质押", "再看一个季度的报表", "原因已消除"));
        assertThat(waiting()).doesNotContain("follow-up-warning", "approve-lift");
        assertThat(facts().ofLoan()).singleElement().satisfies(line -> assertThat(line.state()).isEqualTo(WarningState.LIFTED));
        assertThat(sql.queryForList("select distinct actor from trail_record where case_id = ? and rule = 'PLM-10' and outcome <> 'REFUSED' order by 1",
            String.class, caseId)).contains("approver-branch", "relationship-manager", "risk-inspector");
    }

    /** Four eyes from the first: who raised it does not confirm it, nor does whoever writes past the code; what does not hold keeps its reason. */
    @Test
    void whoRaisedAWarningNeverConfirmsIt() {
        on("2024-05-06");
        long id = raised("risk-inspector", "SALES_DOWN", null, null).id();
        refused("PLM-10", "risk-inspector", "confirm-warning", holds(WarningGrade.YELLOW));
        assertThatThrownBy(() -> sql.update("""
            insert into warning_confirmation (case_id, warning_id, outcome, reason, recorded_at, recorded_by, bank_date)
            select case_id, id, 'DISMISSED', '-', recorded_at, recorded_by, bank_date from warning where id = ?""", id))
            .isInstanceOf(DataAccessException.class).hasMessageContaining("PLM-10");
        refused("PLM-10", "risk-inspector-2", "confirm-warning", new ConfirmEntry(ConfirmOutcome.CONFIRMED, null, "属实"));
        does("risk-inspector-2", "confirm-warning", new ConfirmEntry(ConfirmOutcome.DISMISSED, null, "季节性下降，往年相同"));

        assertThat(endings()).contains("warning-dismissed");
        assertThat(sql.queryForObject("select reason from warning_confirmation where warning_id = ?", String.class, id)).startsWith("季节性");
    }

    @Test
    void nothingIsRaisedTwiceOrWithoutALoanThatLives() {
        on("2024-05-06");
        raised("inspector", "SALES_DOWN", null, null);
        refusedToRaise("PLM-10", "不重复登记", "relationship-manager", "SALES_DOWN", null);
        refusedToRaise("PLM-10", "目录中没有", "relationship-manager", "NO_SUCH_SIGNAL", null);
        refusedToRaise("TSK-02", "登记", "accountant", "COST_UP", null);
        raised("relationship-manager", "RATING_WARNING", null, "RATER-2024-7");
        does("risk-inspector", "confirm-warning", new ConfirmEntry(ConfirmOutcome.DISMISSED, null, "同名企业"));
        does("risk-inspector", "confirm-warning", new ConfirmEntry(ConfirmOutcome.DISMISSED, null, "同名企业"));
        refusedToRaise("PLM-10", "RATER-2024-7", "relationship-manager", "RATING_WARNING", "RATER-2024-7");
        paysEverything();
        refusedToRaise("PLM-10", "已结清", "relationship-manager", "COST_UP", null);
    }

    /** PLM-08: from the confirmation on the normal loan is inspected each month, and each quarter again once it is lifted. */
    @Test
    void aConfirmedWarningIsInspectedAsAKeyLoanUntilItIsLifted() {
        on("2024-04-02");
        fires("inspection-due");
        inspected();
        assertThat(dueDate("inspection-due")).isEqualTo("2024-07-02");

        on("2024-04-10");
        raised("relationship-manager", "MAIN_CUSTOMER_LOST", null, null);
        assertThat(dueDate("inspection-due")).as("a warning that nobody confirmed changes nothing").isEqualTo("2024-07-02");
        does("risk-inspector", "confirm-warning", holds(WarningGrade.YELLOW));
        assertThat(dueDate("inspection-due")).isEqualTo("2024-05-02");
        assertThat(kinds()).containsExactly("FIRST PLM-02", "ROUTINE PLM-03", "KEY PLM-08");

        does("relationship-manager", "plan-measures", MEASURES);
        on("2024-07-10");
        does("relationship-manager", "follow-up-warning", ASK);
        does("approver-branch", "approve-lift", LIFT);
        assertThat(kinds()).last().isEqualTo("ROUTINE PLM-03");
    }

    /** What the end of a day finds is raised once, and whoever is of the risk line may confirm it. */
    @Test
    void theSystemRaisesWhatADayFoundOnce() {
        on("2024-07-10");
        aFenComesIn();
        assertThat(position().daysPastDue()).isPositive();
        List<WarningSearch.Found> found = foundOfTheLoan();
        assertThat(found).extracting(WarningSearch.Found::signal).contains("LOAN_OVERDUE");
        found.forEach(warnings::warningFound);

        assertThat(foundOfTheLoan()).isEmpty();
        assertThat(facts().ofLoan()).hasSameSizeAs(found);
        does("risk-inspector", "confirm-warning", new ConfirmEntry(ConfirmOutcome.DISMISSED, null, "技术性逾期，次日已还"));
        assertThat(foundOfTheLoan()).as("dismissed, it is not raised anew for the same cause").isEmpty();
        paysWhatIsDue();
    }

    private List<WarningSearch.Found> foundOfTheLoan() {
        var before = new WarningSearch.Found(loan(), "", "", "");
        return search.found(LocalDate.now(clock), before).stream().filter(one -> one.loanNumber().equals(loan())).toList();
    }

    private List<String> kinds() {
        return sql.queryForList("select kind || ' ' || rule from inspection_plan where case_id = ? order by id", String.class, caseId);
    }

    private void inspected() {
        does("inspector", "collect-evidence", Seen.at(LocalDate.now(clock), "生产厂区", "经营正常", "无变化", "押品完好", "已报送", "结息正常",
            FundsUse.PROPER, null, "面料款已付"));
        does("inspector", "report-inspection", Seen.report("资金用途与合同一致", null, null, false, "现场当日写成"));
        does("risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.ACCEPTED, false, "属实"));
    }

    /** The customer's next case: who decides on it sees the warning, and under a red one nothing is drawn, until the loan that it is about has ended. */
    @Test
    void theNextCaseOfTheCustomerIsToldAndDrawsNothingUnderARedWarning() {
        String warned = caseId;
        on("2024-03-18");
        aSealedContract(customer);
        String next = caseId;
        begin("disbursement");
        caseId = warned;
        // before the first inspection is due, whose being missed stops drawdowns by itself
        on("2024-04-01");
        raised("relationship-manager", "PRODUCTION_STOPPED", null, null);

        assertThat(toldTo(next)).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(WarningState.RAISED);
            assertThat(line.grade()).isEqualTo(WarningGrade.RED);
            assertThat(line.loanNumber()).isEqualTo(loan());
            assertThat(line.customer()).isNotBlank();
        });
        does("risk-inspector", "confirm-warning", holds(WarningGrade.RED));
        caseId = next;
        refused("PLM-10", "relationship-manager", "request-drawdown", new DrawdownEntry(PAYMENTS));
        caseId = warned;
        paysEverything();
        assertThat(toldTo(next)).isEmpty();
        caseId = next;
        does("relationship-manager", "request-drawdown", new DrawdownEntry(PAYMENTS));
    }

    private List<WarningFacts.Line> toldTo(String other) {
        var told = (WarningFacts.View) view.of(other, List.of("warning")).get("warning");
        return told == null ? List.of() : told.ofGroup();
    }

    /** PLM-12: whatever it waited for. */
    @Test
    void theEndOfTheLoanEndsItsWarnings() {
        on("2024-05-06");
        raised("relationship-manager", "MAIN_CUSTOMER_LOST", null, null);
        does("risk-inspector", "confirm-warning", holds(WarningGrade.RED));
        raised("relationship-manager", "SALES_DOWN", null, null);
        paysEverything();

        assertThat(waiting()).isEmpty();
        assertThat(facts().ofLoan()).hasSize(2).allSatisfy(line -> assertThat(line.state()).isEqualTo(WarningState.ENDED));
    }
}
