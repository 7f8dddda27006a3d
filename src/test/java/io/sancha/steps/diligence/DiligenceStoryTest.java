package io.sancha.steps.diligence;

import static io.sancha.steps.diligence.Investigators.advisesAgainst;
import static io.sancha.steps.diligence.Investigators.disagrees;
import static io.sancha.steps.diligence.Investigators.plant;
import static io.sancha.steps.diligence.Investigators.plantAndSurety;
import static io.sancha.steps.diligence.Investigators.recommends;
import static io.sancha.steps.diligence.Investigators.signs;
import static io.sancha.steps.diligence.Investigators.surety;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import io.sancha.PastTheTriggers;
import io.sancha.kernel.money.Money;
import io.sancha.lending.collateral.SecurityEntry;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.task.CaseView;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Step 4 as its diagram tells it, and what nobody gets past. */
class DiligenceStoryTest extends IntegrationTest {
    @Autowired
    AcceptedCase accepted;
    @Autowired
    Investigators people;
    @Autowired
    DiligenceDesk desk;
    @Autowired
    ReportDesk seals;
    @Autowired
    RuntimeService runtime;
    @Autowired
    HistoryService history;
    @Autowired
    CaseView view;
    @Autowired
    Trail trail;
    @Autowired
    JdbcTemplate sql;

    @Test
    @DisplayName("report-frozen: the garment maker is visited, measured, reported on by two and sealed")
    void twoInvestigatorsReportOnTheGarmentMaker() {
        String caseId = investigating(accepted.ofTheGarmentMaker());

        people.complete(caseId, "visit-borrower", people.visitOn(caseId, AcceptedCase.ACCEPTED_ON));
        people.complete(caseId, "value-security", plantAndSurety());
        clock.moveBy(Duration.ofDays(1));
        people.complete(caseId, "write-report", recommends("9000000.00", 12));
        people.complete(caseId, "countersign-report", signs());

        assertThat(endedAt(caseId)).isEqualTo("report-frozen");
        InvestigationReport report = desk.reportOf(caseId);
        assertThat(report.conclusion()).get().extracting(InvestigationReport.Conclusion::amount).isEqualTo(Money.cny("9000000.00"));
        assertThat(report.lead()).isEqualTo("lead-investigator");
        assertThat(report.assistant()).contains("assistant-investigator");
        assertThat(report.sha256()).matches("[0-9a-f]{64}");
        assertThat(desk.isIntact(report)).isTrue();
        assertThat(desk.needOf(caseId).flatMap(FundingNeed::newLoan)).get().asString().startsWith("CNY 90888");
        var facts = (DiligenceFacts.Facts) view.of(caseId).get("diligence");
        assertThat(facts.loanToValue().percent()).isEqualByComparingTo("56.25");
        assertThat(facts.ratios()).hasSize(2);
    }

    @Test
    @DisplayName("countersigned? no: the assistant objects, the lead writes again, both reports stay")
    void anObjectionSendsTheReportBack() {
        String caseId = reported(investigating(accepted.ofTheGarmentMaker()), recommends("9000000.00", 12));

        refused(() -> people.complete(caseId, "countersign-report", disagrees(" ")), "INV-06");
        people.complete(caseId, "countersign-report", disagrees("存货盘点依据不足"));
        people.complete(caseId, "write-report", advisesAgainst());
        people.complete(caseId, "countersign-report", signs());

        assertThat(endedAt(caseId)).isEqualTo("report-frozen");
        assertThat(desk.reportOf(caseId).recommends()).isFalse();
        assertThat(sql.queryForObject("select count(*) from investigation_report where case_id = ?", Integer.class, caseId)).isEqualTo(2);
        assertThat(((DiligenceFacts.Facts) view.of(caseId).get("diligence")).objections()).singleElement()
            .satisfies(objection -> assertThat(objection.reason()).contains("存货盘点依据不足"));
    }

    @Test
    @DisplayName("CUS-12: the hash of a seal is over the surety's index; a seal from before numbers were sealed still holds, and no other does")
    void aReportSealedOverANumberIsStillIntact() {
        String caseId = reported(investigating(accepted.ofTheGarmentMaker()), recommends("9000000.00", 12));
        people.complete(caseId, "countersign-report", signs());
        InvestigationReport report = desk.reportOf(caseId);
        String before = seals.contentHash(SealedContent.Form.NUMBERS, report);
        assertThat(report.sha256()).isEqualTo(seals.contentHash(SealedContent.Form.INDEXES, report)).isNotEqualTo(before);

        PastTheTriggers.write(superuser -> superuser.update("update report_seal set sha256 = ? where case_id = ?", before, caseId));
        assertThat(desk.isIntact(desk.reportOf(caseId))).isTrue();

        PastTheTriggers.write(superuser -> superuser.update("update report_seal set sha256 = reverse(sha256) where case_id = ?", caseId));
        assertThat(desk.isIntact(desk.reportOf(caseId))).isFalse();
    }

    @Test
    @DisplayName("ACC-04, SEQ-01: no investigation without an acceptance")
    void nothingIsInvestigatedBeforeItIsAccepted() {
        String caseId = accepted.refused();

        refused(() -> investigating(caseId), "ACC-04");
        assertThatThrownBy(() -> sql.update("insert into investigation (case_id, recorded_at, recorded_by, bank_date) values (?, now(), 'x', '2024-03-05')",
            caseId))
            .hasMessageContaining("acceptance_id");
        String other = accepted.ofTheTeacher();
        assertThatThrownBy(() -> sql.update("insert into investigation (case_id, acceptance_id, recorded_at, recorded_by, bank_date) "
            + "select ?, id, now(), 'x', '2030-01-01' from acceptance where case_id = ?", caseId, other)).hasMessageContaining("SEQ-01");
    }

    @Test
    @DisplayName("INV-01, INV-09, SEQ-03, INV-07: work on site that was not done, or not in its time")
    void refusesPoorWorkOnSite() {
        String caseId = investigating(accepted.ofTheGarmentMaker());
        VisitEntry good = people.visitOn(caseId, AcceptedCase.ACCEPTED_ON);

        refused(() -> people.complete(caseId, "visit-borrower", people.visitOn(caseId, AcceptedCase.ACCEPTED_ON.minusDays(1))), "INV-09");
        refused(() -> people.complete(caseId, "visit-borrower", people.visitOn(caseId, AcceptedCase.ACCEPTED_ON.plusDays(1))), "SEQ-03");
        refused(() -> people.complete(caseId, "visit-borrower",
            new VisitEntry(good.visits(), people.originals(caseId, false), good.credit(), good.workingCapital())), "INV-01");
        refused(() -> people.complete(caseId, "visit-borrower", new VisitEntry(List.of(), good.originals(), good.credit(), good.workingCapital())), "INV-01");
        refused(() -> people.complete(caseId, "visit-borrower", new VisitEntry(good.visits(), good.originals(), good.credit(), null)), "INV-07");
        assertThat(people.waiting(caseId).key()).isEqualTo("visit-borrower");
        assertThat(sql.queryForObject("select count(*) from fieldwork where case_id = ?", Integer.class, caseId)).isZero();
        assertThat(trail.of(caseId, 0, 100)).filteredOn(record -> record.outcome().equals("REFUSED")).extracting(record -> record.rule())
            .containsExactly("INV-09", "SEQ-03", "INV-01", "INV-01", "INV-07");
    }

    @Test
    @DisplayName("GUA-01, APP-05: disputed things do not count, and security that was applied for is not forgotten")
    void refusesSecurityThatIsNone() {
        String caseId = investigating(accepted.ofTheGarmentMaker());
        people.complete(caseId, "visit-borrower", people.visitOn(caseId, AcceptedCase.ACCEPTED_ON));

        refused(() -> people.complete(caseId, "value-security", new SecurityEntry(List.of(plant("16000000.00", true)), List.of(surety("1.00")), null)),
            "GUA-01");
        refused(() -> people.complete(caseId, "value-security", new SecurityEntry(List.of(), List.of(surety("1.00")), null)), "APP-05");
        refused(() -> people.complete(caseId, "value-security", new SecurityEntry(List.of(plant("16000000.00", false)), List.of(), null)), "APP-05");
        people.complete(caseId, "value-security", new SecurityEntry(List.of(), List.of(surety("1.00")), "厂房权属有争议"));
        assertThat(people.waiting(caseId).key()).isEqualTo("write-report");
    }

    @Test
    @DisplayName("INV-06, INV-07, GUA-04: a report that says nothing, or recommends more than the need or the security")
    void refusesAReportThatGoesTooFar() {
        String caseId = investigating(accepted.ofTheGarmentMaker());
        people.complete(caseId, "visit-borrower", people.visitOn(caseId, AcceptedCase.ACCEPTED_ON));
        people.complete(caseId, "value-security", new SecurityEntry(List.of(plant("14000000.00", false)), List.of(surety("6500000.00")), null));

        ReportEntry good = recommends("9000000.00", 12);
        var silent = new ReportEntry.Sections("。", good.sections().operations(), good.sections().request(), good.sections().financial(), good.sections()
            .nonFinancial(),
            good.sections().security(), good.sections().conclusion());
        refused(() -> people.complete(caseId, "write-report", new ReportEntry(silent, good.conclusion())), "INV-06");
        refused(() -> people.complete(caseId, "write-report", recommends("9100000.00", 12)), "INV-07");
        refused(() -> people.complete(caseId, "write-report", recommends("9000000.00", 12)), "GUA-04");
        people.complete(caseId, "write-report", recommends("8400000.00", 12));
        assertThat(people.waiting(caseId).key()).isEqualTo("countersign-report");
    }

    @Test
    @DisplayName("INV-04: the lead is never the assistant, at the task, at the desk and in the database")
    void oneHandDoesNotSignTwice() {
        String caseId = reported(investigating(accepted.ofTheGarmentMaker()), recommends("9000000.00", 12));

        refused(() -> people.completeAs("lead-investigator", caseId, "countersign-report", signs()), "INV-04");
        assertThatThrownBy(() -> sql.update(
            "insert into report_countersignature (case_id, report_id, decision, recorded_at, recorded_by, bank_date) values (?, ?, 'SIGNED', now(), "
            + "'lead-investigator', '2030-01-01')", caseId, desk.reportOf(caseId).id())).hasMessageContaining("INV-04");
        assertThatThrownBy(() -> sql.update(
            "insert into report_seal (case_id, report_id, sha256, recorded_at, recorded_by, bank_date) values (?, ?, repeat('0', 64), now(), "
            + "'system', '2030-01-01')", caseId, desk.reportOf(caseId).id())).hasMessageContaining("INV-04");
    }

    @Test
    @DisplayName("INV-06: a report is never rewritten")
    void whatWasReportedStays() {
        String caseId = reported(investigating(accepted.ofTheGarmentMaker()), recommends("9000000.00", 12));

        assertThatThrownBy(() -> sql.update("update investigation_report set conclusion = '不同意' where case_id = ?", caseId)).hasMessageContaining("facts");
    }

    private String investigating(String caseId) {
        StepsAlone.begin(runtime, "diligence", caseId);
        return caseId;
    }

    private String reported(String caseId, ReportEntry report) {
        people.complete(caseId, "visit-borrower", people.visitOn(caseId, AcceptedCase.ACCEPTED_ON));
        people.complete(caseId, "value-security", plantAndSurety());
        people.complete(caseId, "write-report", report);
        return caseId;
    }

    private String endedAt(String caseId) {
        return history.createHistoricActivityInstanceQuery().activityType("noneEndEvent").finished()
            .processInstanceId(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId).processDefinitionKey("diligence").singleResult()
            .getId())
            .singleResult().getActivityId();
    }

    private static void refused(ThrowingCallable attempt, String rule) {
        assertThatThrownBy(attempt).satisfies(thrown -> assertThat(Refusal.in(thrown)).as(String.valueOf(thrown)).get().extracting(Refusal::rule)
            .isEqualTo(rule));
    }
}
