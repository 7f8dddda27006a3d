package io.sancha.steps.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.policy.BankCalendar;
import io.sancha.platform.task.CaseView;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.disbursement.LoanStory;
import io.sancha.steps.postloan.FundsUse;
import io.sancha.steps.postloan.OrderEntry;
import io.sancha.steps.postloan.Seen;
import io.sancha.steps.postloan.process.PostloanProcess;
import io.sancha.steps.spotcheck.process.SpotCheckProcess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** PLM-05, PLM-11: the risk line visits unannounced, the branch answers for what differs, and another person judges it. */
class SpotCheckStoryTest extends LoanStory {
    private static final AnswerEntry ANSWER = new AnswerEntry("检查人未进仓库，仅看了台账", "重新盘点，扣罚检查人绩效");
    @Autowired
    private SpotCheckProcess visits;
    @Autowired
    private PostloanProcess postloan;
    @Autowired
    private BankCalendar calendar;
    @Autowired
    private SpotDraws draws;
    @Autowired
    private SpotCheckPrints prints;
    @Autowired
    private IdentityService people;
    @Autowired
    private CaseView view;
    @Autowired
    private ObjectMapper reader;

    @BeforeEach
    void aLoanThatIsInspected() {
        aLoanPaidOut();
        begin("postloan");
        begin("supervision");
        on("2024-03-20");
    }

    private void chosenBy(String person) {
        people.setAuthentication(person, List.of(person, "branch-0101"), List.of("0101"));
        try {
            visits.visitChosen(loan(), new ChooseEntry("同业传闻停产"));
        } finally {
            people.clearAuthentication();
        }
    }

    private void refusedToChoose(String rule, String person) {
        Throwable thrown = Assertions.catchThrowable(() -> chosenBy(person));
        assertThat(Refusal.in(thrown)).as("%s refuses, but: %s", rule, thrown).hasValueSatisfying(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static VisitEntry seen(String day, Agreement security, String differences) {
        return new VisitEntry(LocalDate.parse(day), "厂区仓库", "仓库主管王某", Agreement.AS_REPORTED, Agreement.AS_REPORTED, security, Agreement.NOT_SEEN,
            Agreement.NOT_SEEN, differences, "两条生产线开工，仓库半空");
    }

    private static VisitEntry differs() {
        return seen("2024-03-20", Agreement.DIFFERS, "存货约为报告所列的一半");
    }

    private SpotCheckFacts.View facts() {
        return (SpotCheckFacts.View) view.of(caseId, List.of("spotcheck")).get("spotcheck");
    }

    private String state() {
        return sql.queryForObject("select state from spot_check_standing where case_id = ?", String.class, caseId);
    }

    @Test
    void whatIsAsReportedEndsWithTheVisit() {
        refusedToChoose("TSK-02", "relationship-manager");
        refusedToChoose("TSK-02", "inspector");
        chosenBy("risk-inspector");
        assertThat(sql.queryForList("select message from trail_record where case_id = ?", String.class, caseId)).as("the branch reads the trail")
            .noneMatch(message -> message != null && message.contains("同业传闻停产"));
        refusedToChoose("PLM-11", "risk-inspector");
        assertThat(facts()).as("the branch reads nothing of a visit before it is made").isNull();
        refused("PLM-07", "risk-inspector", "visit-unannounced", seen("2024-03-19", Agreement.AS_REPORTED, null));
        refused("PLM-07", "risk-inspector", "visit-unannounced", seen("2024-03-21", Agreement.AS_REPORTED, null));
        refused("PLM-06", "risk-inspector", "visit-unannounced", seen("2024-03-20", Agreement.NOT_SEEN, null));
        refused("PLM-11", "risk-inspector", "visit-unannounced", seen("2024-03-20", Agreement.DIFFERS, " "));
        refused("PLM-11", "risk-inspector", "visit-unannounced", seen("2024-03-20", Agreement.AS_REPORTED, "存货不足"));
        does("risk-inspector", "visit-unannounced", seen("2024-03-20", Agreement.AS_REPORTED, null));

        assertThat(endings()).contains("first-line-confirmed");
        assertThat(facts().past()).singleElement().satisfies(line -> assertThat(line.state()).isEqualTo(SpotCheckState.AS_REPORTED));
        assertThat(prints.of(caseId)).singleElement()
            .satisfies(paper -> assertThat(String.join(" ", paper.printout().get().madeFrom())).contains("厂区仓库"));
    }

    @Test
    void noVisitWithoutAPicture() {
        chosenBy("risk-inspector");
        withPhotographs = false;
        refused("PLM-11", "risk-inspector", "visit-unannounced", seen("2024-03-20", Agreement.AS_REPORTED, null));
        withPhotographs = true;
        does("risk-inspector", "visit-unannounced", seen("2024-03-20", Agreement.AS_REPORTED, null));
    }

    /** The answer is returned once, then a key inspection is ordered: due within thirty days, and the plan says by what. */
    @Test
    void whatDiffersIsAnsweredJudgedAndInspected() {
        chosenBy("risk-inspector");
        does("risk-inspector", "visit-unannounced", differs());
        does("approver-branch", "answer-spot-check", ANSWER);
        does("classification-officer", "judge-spot-check", new JudgeEntry(Judgement.RETURNED, "未说明差额去向"));
        assertThat(state()).isEqualTo("TO_ANSWER");
        does("approver-branch", "answer-spot-check", ANSWER);
        does("classification-officer", "judge-spot-check", new JudgeEntry(Judgement.INSPECT, "须重新核实存货"));

        assertThat(endings()).contains("key-inspection-follows");
        assertThat(state()).isEqualTo("INSPECTION_ORDERED");
        assertThat(sql.queryForObject("select due_on::text from inspection_order where case_id = ?", String.class, caseId)).isEqualTo("2024-04-19");
        assertThat(sql.queryForObject("select kind || ' ' || (due_on <= date '2024-04-19') from inspection_plan where case_id = ? order by id desc limit 1",
            String.class, caseId)).endsWith(" true");
        assertThat(sql.queryForList("select duty from notification where case_id = ? and what = 'INSPECTION_ORDERED' and duty is not null", String.class,
            caseId)).contains("inspector");
    }

    @Test
    void anAnswerThatSettlesEndsIt() {
        chosenBy("risk-inspector");
        does("risk-inspector", "visit-unannounced", differs());
        does("approver-branch", "answer-spot-check", ANSWER);
        does("classification-officer", "judge-spot-check", new JudgeEntry(Judgement.SETTLED, "当日出货，次日补足，有单据"));
        assertThat(endings()).contains("difference-settled");
    }

    /** Whoever visited neither answers nor judges, by whatever duty, nor past the code. */
    @Test
    void whoVisitedNeitherAnswersNorJudges() {
        chosenBy("risk-inspector");
        does("risk-inspector", "visit-unannounced", differs());
        people.setAuthentication("risk-inspector", List.of("approver-branch", "branch-0101"), List.of("0101"));
        try {
            HumanTask task = waiting("answer-spot-check");
            assertThatThrownBy(() -> tasks.complete(tasks.claim(task.id()).id(), reader.valueToTree(ANSWER))).satisfies(thrown ->
                assertThat(Refusal.in(thrown)).hasValueSatisfying(refusal -> assertThat(refusal.rule()).isIn("PLM-05", "REV-02")));
        } finally {
            people.clearAuthentication();
        }
        assertThatThrownBy(() -> sql.update("""
            insert into spot_answer (case_id, finding_id, explanation, measures, recorded_at, recorded_by, bank_date)
            select case_id, id, '-', '-', recorded_at, recorded_by, bank_date from spot_finding where case_id = ?""", caseId))
            .isInstanceOf(DataAccessException.class).hasMessageContaining("PLM-05");
        assertThat(waiting()).contains("answer-spot-check");
    }

    @Test
    void neitherWhoVisitedNorWhoAnsweredJudges() {
        chosenBy("risk-inspector");
        does("risk-inspector", "visit-unannounced", differs());
        does("approver-branch", "answer-spot-check", ANSWER);
        for (String person : List.of("risk-inspector", "approver-branch")) {
            assertThatThrownBy(() -> sql.update("""
                insert into spot_judgement (case_id, answer_id, outcome, reason, recorded_at, recorded_by, bank_date)
                select case_id, id, 'SETTLED', '-', recorded_at, ?, bank_date from spot_answer where case_id = ?""", person, caseId))
                .isInstanceOf(DataAccessException.class).hasMessageContaining("PLM-05");
        }
        people.setAuthentication("risk-inspector", List.of("classification-officer", "branch-0101"), List.of("0101"));
        try {
            HumanTask task = waiting("judge-spot-check");
            assertThatThrownBy(() -> tasks.complete(tasks.claim(task.id()).id(), reader.valueToTree(new JudgeEntry(Judgement.SETTLED, "无"))))
                .satisfies(thrown -> assertThat(Refusal.in(thrown)).hasValueSatisfying(refusal -> assertThat(refusal.rule()).isIn("PLM-05", "REV-02")));
        } finally {
            people.clearAuthentication();
        }
        assertThat(waiting()).contains("judge-spot-check");
    }

    /** An order whose evidence was taken before the visit does not serve for what the visit found. */
    @Test
    void anOrderAfterWhichEvidenceWasTakenIsFollowedByAnother() {
        on("2024-04-02");
        fires("inspection-due");
        people.setAuthentication("risk-inspector", List.of("risk-inspector", "branch-0101"), List.of("0101"));
        postloan.inspectionOrdered(new OrderEntry(loan(), 20, "同业出险"));
        people.clearAuthentication();
        on("2024-04-03");
        does("inspector", "collect-evidence", Seen.at(LocalDate.parse("2024-04-03"), "厂区", "经营正常", "管理层无变化", "押品完好", "报表已报送", "结息正常",
            FundsUse.PROPER, null, "已付"));
        chosenBy("risk-inspector");
        does("risk-inspector", "visit-unannounced", seen("2024-04-03", Agreement.DIFFERS, "存货约为报告所列的一半"));
        does("approver-branch", "answer-spot-check", ANSWER);
        does("classification-officer", "judge-spot-check", new JudgeEntry(Judgement.INSPECT, "须重新核实存货"));
        assertThat(sql.queryForObject("select count(*) from inspection_order where case_id = ?", Integer.class, caseId)).isEqualTo(2);
    }

    @Test
    void theLoansEndEndsIt() {
        chosenBy("risk-inspector");
        paysEverything();

        assertThat(waiting()).isEmpty();
        assertThat(endings()).contains("spot-check-ended");
        refusedToChoose("PLM-11", "risk-inspector");
    }

    /** Drawn by a seed that is kept: whoever makes the draw again finds the same loans; a visit begins on its day and not before. */
    @Test
    void aDrawIsMadeAgainFromItsSeedAndBeginsOnItsDay() {
        draws.draw(LocalDate.parse("2024-03-20"), BigDecimal.valueOf(100));
        List<String> drawn = sql.queryForList("select loan_number from spot_drawn d join spot_draw w on w.id = d.draw_id where w.month = date '2024-03-01' "
            + "order by place", String.class);
        List<String> again = sql.queryForList("""
            select l.loan_number from living_loan l, spot_draw w where w.month = date '2024-03-01'
               and not exists (select from rehearsed_case r where r.case_id = l.case_id)
               and not exists (select from spot_check_standing s where s.case_id = l.case_id and s.state like 'TO%')
             order by encode(sha256(convert_to(w.seed || l.loan_number, 'UTF8')), 'hex') limit 100""", String.class);
        assertThat(drawn).isEqualTo(again).contains(loan());
        LocalDate day = sql.queryForObject("select visit_on from spot_drawn where loan_number = ?", LocalDate.class, loan());
        assertThat(day).isAfter("2024-03-20").isBefore("2024-04-17");
        assertThat(calendar.workingDays().isWorkingDay(day)).isTrue();
        on(day.minusDays(1).toString());
        assertThat(mine()).isEmpty();
        on(day.toString());
        visits.visitDue(mine().get(0));

        assertThat(mine()).isEmpty();
        assertThat(waiting()).contains("visit-unannounced");
        assertThat(sql.queryForObject("select message from trail_record where case_id = ? and task = 'visit-unannounced' and outcome = 'DRAWN'", String.class,
            caseId)).as("who reads it cannot reckon the visits to come").doesNotContain(sql.queryForObject("select seed from spot_draw where month = date "
                + "'2024-03-01'", String.class));
    }

    private List<SpotDraws.Drawn> mine() {
        return draws.due(0).stream().filter(one -> one.loanNumber().equals(loan())).toList();
    }
}
