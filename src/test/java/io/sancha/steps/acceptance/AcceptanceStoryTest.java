package io.sancha.steps.acceptance;

import static io.sancha.steps.application.Applicants.allPapersOfTheEnterprise;
import static io.sancha.steps.application.Applicants.asksForWorkingCapital;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.CaseTimers;
import io.sancha.platform.task.CaseView;
import io.sancha.steps.acceptance.AcceptanceNotice.Kind;
import io.sancha.steps.application.Applicants;
import io.sancha.steps.application.TermCaps;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class AcceptanceStoryTest extends IntegrationTest {
    private static final String ACCEPTS = """
        {"overCapacityIndustry":false,"restrictedIndustry":false,"purposeAllowed":true,"decision":"ACCEPT","reason":"用途合规"}""";
    @Autowired
    ApplicationContext beans;
    @Autowired
    AcceptanceDesk desk;
    @Autowired
    AcceptanceNotices notices;
    @Autowired
    ManagementService management;
    @Autowired
    HistoryService history;
    @Autowired
    CaseTimers timers;
    @Autowired
    CaseView view;
    @Autowired
    JdbcTemplate sql;

    private Applicants applicants;

    @BeforeEach
    void theBankIsOpen() {
        applicants = new Applicants(beans);
    }

    @Test
    @DisplayName("application-accepted")
    void acceptsAndTellsTheApplicant() {
        String caseId = waitingForAnAnswer();
        assertThat(view.of(caseId)).containsKey("acceptance");
        applicants.complete(caseId, ACCEPTS);

        assertThat(ended(caseId, "application-accepted")).isTrue();
        assertThat(desk.accepted(caseId).recorded().by()).isEqualTo("acceptance-officer");
        assertThat(notices.findByCaseIdOrderById(caseId)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Kind.ACCEPTED);
            assertThat(notice.addressee()).isEqualTo("某某织造服饰有限公司");
        });
        assertThat(view.of(caseId)).containsKey("acceptance");
    }

    @Test
    @DisplayName("application-refused, with its reason (ACC-01); nothing may be investigated (ACC-04)")
    void refusesWithTheReason() {
        String caseId = waitingForAnAnswer();
        refused("ACC-04", () -> desk.accepted(caseId));
        applicants.complete(caseId, ACCEPTS.replace("ACCEPT\"", "REFUSE\"").replace("用途合规", "用途不明"));

        assertThat(ended(caseId, "application-refused")).isTrue();
        assertThat(notices.findByCaseIdOrderById(caseId)).extracting(AcceptanceNotice::chinese).singleElement().asString().contains("不予受理", "用途不明");
        refused("ACC-04", () -> desk.accepted(caseId));
    }

    @Test
    @DisplayName("ACC-01: no answer without each check, the decision and the reason; none over what blocks")
    void refusesAnAnswerThatIsNotExplicit() {
        String caseId = waitingForAnAnswer();
        for (String part : new String[] {"\"overCapacityIndustry\":false,", "\"restrictedIndustry\":false,", "\"purposeAllowed\":true,",
            "\"decision\":\"ACCEPT\","}) {
            refused("ACC-01", () -> applicants.complete(caseId, ACCEPTS.replace(part, "")));
        }
        refused("ACC-01", () -> applicants.complete(caseId, ACCEPTS.replace("用途合规", "  ")));
        refused("ACC-01", () -> applicants.complete(caseId, ACCEPTS.replace("\"overCapacityIndustry\":false", "\"overCapacityIndustry\":true")));
        refused("ACC-01", () -> applicants.complete(caseId, ACCEPTS.replace("\"purposeAllowed\":true", "\"purposeAllowed\":false")));
        applicants.complete(caseId, ACCEPTS.replace("\"restrictedIndustry\":false", "\"restrictedIndustry\":true"));
        assertThat(desk.accepted(caseId).restrictedIndustry()).isTrue();
    }

    @Test
    @DisplayName("ACC-01: no acceptance for equity investment")
    void refusesToAcceptAForbiddenPurpose() {
        String caseId = waitingForAnAnswer(asksForWorkingCapital().put("purposeCategory", "EQUITY"), allPapersOfTheEnterprise());
        refused("ACC-01", () -> applicants.complete(caseId, ACCEPTS));
    }

    @Test
    @DisplayName("ACC-01, CUS-09: no acceptance outside the service area")
    void refusesToAcceptOutsideTheServiceArea() {
        String caseId = applicants.submitted(applicants.anEnterprise(false), asksForWorkingCapital(), allPapersOfTheEnterprise());
        applicants.begin("acceptance", caseId);
        assertThat(refused("ACC-01", () -> applicants.complete(caseId, ACCEPTS)).chinese()).contains("营业区域");
    }

    @Test
    @DisplayName("CUS-02: no acceptance on an archive that lacks an item")
    void refusesToAcceptOnAnIncompleteArchive() {
        String caseId = applicants.submitted(applicants.anEnterpriseWithoutShareholders(), asksForWorkingCapital(), allPapersOfTheEnterprise());
        applicants.begin("acceptance", caseId);
        assertThat(refused("CUS-02", () -> applicants.complete(caseId, ACCEPTS)).chinese()).contains("股东");
    }

    @Test
    @DisplayName("CUS-04: no acceptance on an expired document, also when it expires while the answer is awaited")
    void refusesToAcceptOnAnExpiredDocument() {
        String[] papers = allPapersOfTheEnterprise();
        papers[0] = "LEGAL_REPRESENTATIVE_ID BORROWER until=2024-03-10";
        String caseId = waitingForAnAnswer(asksForWorkingCapital(), papers);
        clock.standAt(ZonedDateTime.of(2024, 3, 11, 9, 0, 0, 0, BankClock.CHINA).toInstant());
        assertThat(refused("CUS-04", () -> applicants.complete(caseId, ACCEPTS)).chinese()).contains("法定代表人身份证");
        clock.standAt(ZonedDateTime.of(2024, 3, 10, 9, 0, 0, 0, BankClock.CHINA).toInstant());
        applicants.complete(caseId, ACCEPTS);
    }

    @Test
    @DisplayName("ACC-03: timers remind and escalate, and never decide")
    void remindsAndEscalates() {
        String caseId = waitingForAnAnswer();
        assertThat(desk.answerDueOn(caseId)).isEqualTo(LocalDate.parse("2024-04-01"));
        fire(caseId, "answer-due-soon");
        fire(caseId, "answer-overdue");
        assertThat(notices.findByCaseIdOrderById(caseId)).extracting(AcceptanceNotice::kind).containsExactly(Kind.REMINDER, Kind.ESCALATION);
        assertThat(applicants.waiting(caseId).key()).isEqualTo("judge-acceptance");
        assertThat(desk.find(caseId)).isEmpty();
        applicants.complete(caseId, ACCEPTS);
        assertThat(ended(caseId, "application-accepted")).isTrue();
    }

    @Test
    @DisplayName("ACC-03: each timer on its day, once, and no answer from any of them")
    void remindsAndEscalatesOnTheDay() {
        String caseId = waitingForAnAnswer();
        assertThat(firedAt(caseId, "2024-03-27T08:59:00")).as("the day of the reminder has not begun").isZero();
        assertThat(firedAt(caseId, "2024-03-27T09:00:00")).isEqualTo(1);
        assertThat(firedAt(caseId, "2024-04-01T23:59:00")).as("the last day for the answer").isZero();
        assertThat(firedAt(caseId, "2024-04-02T00:00:00")).isEqualTo(1);
        assertThat(firedAt(caseId, "2025-04-02T00:00:00")).as("a year later it still waits for a person").isZero();

        assertThat(notices.findByCaseIdOrderById(caseId)).extracting(AcceptanceNotice::kind).containsExactly(Kind.REMINDER, Kind.ESCALATION);
        assertThat(desk.find(caseId)).isEmpty();
        assertThat(applicants.waiting(caseId).key()).isEqualTo("judge-acceptance");
    }

    private int firedAt(String caseId, String time) {
        clock.standAt(java.time.LocalDateTime.parse(time).atZone(clock.getZone()).toInstant());
        return timers.fireDue(caseId);
    }

    @Test
    @DisplayName("ACC-03: medium and long term within six months")
    void givesLongLoansSixMonths() {
        String caseId = waitingForAnAnswer(asksForWorkingCapital().put("termMonths", 13), allPapersOfTheEnterprise());
        assertThat(desk.answerDueOn(caseId)).isEqualTo(LocalDate.parse("2024-09-01"));
    }

    @Test
    @DisplayName("SEQ-01: the database too takes no answer before the submission, and no second one")
    void theDatabaseKeepsTheOrder() {
        String caseId = waitingForAnAnswer();
        long application = sql.queryForObject("select max(id) from loan_application where case_id = ?", Long.class, caseId);
        long check = sql.queryForObject("select max(id) from eligibility_check where case_id = ?", Long.class, caseId);
        String answer = "insert into acceptance (case_id, application_id, check_id, outcome, over_capacity_industry, restricted_industry, purpose_allowed, "
            + "reason, due_on, recorded_at,"
            + " recorded_by, bank_date) values (?, ?, ?, 'ACCEPTED', false, false, true, 'x', '2024-04-01', ?::timestamptz, 'x', ?::date)";
        assertThatThrownBy(() -> sql.update(answer, caseId, application, check, "2024-02-29 09:00+08", "2024-02-29")).hasStackTraceContaining("SEQ-01");
        assertThatThrownBy(() -> sql.update(answer, caseId, application + 1_000_000, check, "2024-03-02 09:00+08", "2024-03-02"))
            .hasStackTraceContaining("SEQ-01");
    }

    @Test
    @DisplayName("DIS-10: the caps of the bank's policy")
    void knowsTheCaps() {
        TermCaps caps = beans.getBean(TermCaps.class);
        assertThat(caps.months(io.sancha.steps.application.Product.WORKING_CAPITAL, false, Applicants.DAY)).isEqualTo(36);
        assertThat(caps.months(io.sancha.steps.application.Product.WORKING_CAPITAL, true, Applicants.DAY)).isEqualTo(60);
        assertThat(caps.months(io.sancha.steps.application.Product.PERSONAL_BUSINESS, true, Applicants.DAY)).isEqualTo(120);
        assertThat(caps.months(io.sancha.steps.application.Product.FIXED_ASSETS, false, Applicants.DAY)).isEqualTo(120);
    }

    private String waitingForAnAnswer() {
        return waitingForAnAnswer(asksForWorkingCapital(), allPapersOfTheEnterprise());
    }

    private String waitingForAnAnswer(ObjectNode application, String[] papers) {
        String caseId = applicants.submitted(application, papers);
        applicants.begin("acceptance", caseId);
        return caseId;
    }

    private void fire(String caseId, String timer) {
        String instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId).processDefinitionKey("acceptance").singleResult()
            .getId();
        Job job = management.createJobQuery().processInstanceId(instance).activityId(timer).singleResult();
        management.executeJob(job.getId());
    }

    private boolean ended(String caseId, String end) {
        return history.createHistoricActivityInstanceQuery().activityId(end).list().stream()
            .anyMatch(a -> history.createHistoricProcessInstanceQuery().processInstanceId(a.getProcessInstanceId()).processInstanceBusinessKey(caseId)
            .count() == 1);
    }

    private static Refusal refused(String rule, ThrowingCallable attempt) {
        Refusal[] found = new Refusal[1];
        assertThatThrownBy(attempt).satisfies(thrown -> {
            found[0] = Refusal.in(thrown).orElseThrow(() -> new AssertionError("no refusal", thrown));
            assertThat(found[0].rule()).as(found[0].getMessage()).isEqualTo(rule);
        });
        return found[0];
    }
}
