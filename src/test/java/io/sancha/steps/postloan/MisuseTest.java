package io.sancha.steps.postloan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.disbursement.LoanStory;
import io.sancha.steps.disbursement.StopOfDrawdowns;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** DIS-13: what follows where an inspection finds that the money went elsewhere. */
class MisuseTest extends LoanStory {
    @Autowired
    private List<StopOfDrawdowns> stops;
    @Autowired
    private MisusePrints prints;

    @BeforeEach
    void anInspectionIsDue() {
        aLoanPaidOut();
        begin("supervision");
        on("2024-04-02");
        fires("inspection-due");
    }

    private static EvidenceEntry seenOn(String day, FundsUse use, Money misused) {
        return Seen.at(LocalDate.parse(day), "厂区", "经营正常", "管理层无变化", "押品完好", "报表已报送", "结息正常", use, misused, "三百万元转入关联公司买房");
    }

    private void reported(boolean classInDoubt) {
        does("inspector", "report-inspection", Seen.report("资金用途核查见取证", null, null, classInDoubt, "当日取证当日报告"));
        does("risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.ACCEPTED, classInDoubt, "属实"));
    }

    private void classified() {
        var said = new ClassEntry(RiskClass.SPECIAL_MENTION, "资金挪用");
        does("inspector", "propose-class", said);
        does("classification-officer", "determine-class", said);
        does("approver-branch", "approve-class", said);
    }

    private boolean misused() {
        return sql.queryForObject("select misused from loan_position where case_id = ?", Boolean.class, caseId);
    }

    @Test
    void misuseIsDemandedBackCostsMoreAndStopsDrawdownsUntilItIsMended() {
        does("inspector", "collect-evidence", seenOn("2024-04-02", FundsUse.MISUSED, Money.cny("3000000.00")));
        reported(true);

        assertThat(misused()).as("INT-03: at the misuse rate").isTrue();
        assertThatThrownBy(() -> stops.forEach(stop -> stop.check(caseId))).isInstanceOf(Refusal.class).hasMessageContaining("2024-05-02").extracting("rule")
            .isEqualTo("DIS-13");
        assertThat(prints.of(caseId)).singleElement().satisfies(offer -> assertThat(offer.printout().get().madeFrom().toString()).contains("2024-05-02"));
        classified();
        assertThat(sql.queryForList("select kind || ' ' || due_on from inspection_plan where case_id = ? order by id", String.class, caseId))
            .as("seen again on the day by which it is to be mended").containsExactly("FIRST 2024-04-17", "KEY 2024-05-02");

        on("2024-05-02");
        fires("inspection-due");
        does("inspector", "collect-evidence", seenOn("2024-05-02", FundsUse.MENDED, null));
        reported(false);
        assertThat(misused()).isFalse();
        stops.forEach(stop -> stop.check(caseId));
    }

    @Test
    void whatTheRiskLineFindsIsDemandedAndAFurtherMisuseIsOneOfItsOwn() {
        does("inspector", "collect-evidence", seenOn("2024-04-02", FundsUse.MISUSED, Money.cny("3000000.00")));
        does("inspector", "report-inspection", Seen.report("挪用三百万元", null, null, true, "当日取证当日报告"));
        refused("DIS-13", "risk-inspector", "recheck-inspection", new RecheckEntry(ReportOutcome.ACCEPTED, true, "属实", ReturnsJudgement.EXPLAINED, "退款", null));
        does("risk-inspector", "recheck-inspection", new RecheckEntry(ReportOutcome.ACCEPTED, true, "属实", ReturnsJudgement.MISUSE, "实为五百万元",
            Money.cny("5000000.00")));
        assertThat(amounts()).containsExactly("5000000.00");
        classified();

        on("2024-05-02");
        fires("inspection-due");
        refused("DIS-13", "inspector", "collect-evidence", seenOn("2024-05-02", FundsUse.MISUSED, Money.cny("4000000.01")));
        does("inspector", "collect-evidence", seenOn("2024-05-02", FundsUse.MISUSED, Money.cny("1000000.00")));
        reported(true);
        assertThat(amounts()).containsExactly("5000000.00", "1000000.00");
        assertThat(prints.of(caseId)).hasSize(2);
        classified();

        on(sql.queryForObject("select max(due_on) from inspection_plan where case_id = ?", LocalDate.class, caseId).toString());
        fires("inspection-due");
        does("inspector", "collect-evidence", seenOn(LocalDate.now(clock).toString(), FundsUse.MENDED, null));
        reported(false);
        assertThat(misused()).isFalse();
        assertThat(sql.queryForObject("select count(*) from misuse_open where case_id = ?", Integer.class, caseId)).isZero();
    }

    private List<String> amounts() {
        return sql.queryForList("select amount::text from misuse_found where case_id = ? order by id", String.class, caseId);
    }

    @Test
    void refusesAMisuseWithoutAmountOrDoubtAboutTheClass() {
        refused("DIS-13", "inspector", "collect-evidence", seenOn("2024-04-02", FundsUse.MISUSED, null));
        refused("DIS-13", "inspector", "collect-evidence", seenOn("2024-04-02", FundsUse.MISUSED, Money.cny("9000000.01")));
        refused("DIS-13", "inspector", "collect-evidence", seenOn("2024-04-02", FundsUse.MENDED, null));
        does("inspector", "collect-evidence", seenOn("2024-04-02", FundsUse.MISUSED, Money.cny("3000000.00")));
        does("inspector", "report-inspection", Seen.report("挪用三百万元", null, null, true, "当日取证当日报告"));
        refused("DIS-13", "risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.ACCEPTED, false, "属实"));
    }
}
