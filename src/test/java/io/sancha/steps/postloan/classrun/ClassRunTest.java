package io.sancha.steps.postloan.classrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import io.sancha.MadeUpNumbers;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.ClassDeciders;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.account.debtor.Impairments;
import io.sancha.lending.account.debtor.Scan;
import io.sancha.lending.account.store.ImpairmentEvidence;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.CustomerKind;
import io.sancha.lending.customer.IdentityEntry;
import io.sancha.lending.customer.UnifiedSocialCreditCode;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.MadeUpPictures;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.login.Language;
import io.sancha.platform.people.RelationKind;
import io.sancha.platform.people.StaffRelationEntry;
import io.sancha.platform.people.StaffRelations;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** CLS-11: at each quarter's end every loan passes three hands within its days, in quarters in which nobody else's nights end. */
class ClassRunTest extends IntegrationTest {
    @Autowired
    private ClassRunOpening opening;
    @Autowired
    private ClassRunDesk desk;
    @Autowired
    private ClassRunReader reader;
    @Autowired
    private ClassRunAsCsv csv;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private RiskClasses classes;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private CustomerDesk customers;
    @Autowired
    private Impairments impairments;
    @Autowired
    private StaffRelations relations;
    @Autowired
    private IdentityService people;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private JdbcTemplate sql;

    private void on(LocalDate day) {
        clock.standAt(day.atTime(20, 0).atZone(BankClock.CHINA).toInstant());
    }

    private String lent(LocalDate drawn, String manager) {
        on(drawn);
        String caseId = cases.open(cases.nextId("0101"), "0101", manager).id();
        var company = new IdentityEntry(CustomerKind.ENTERPRISE, "锦绣服装有限公司", new UnifiedSocialCreditCode(MadeUpNumbers.enterprise(790_000_000L
            + sql.queryForObject("select nextval('loan_number')", Long.class))), null);
        inAnAct(caseId, () -> customers.identify(caseId, company));
        LoanTerms terms = LoanTerms.lend(Money.cny("900000.00"), drawn).at(Rate.annualPercent("3.60")).maturingOn(drawn.plusMonths(24))
            .repaid(RepaymentMethod.BULLET).counted(DayCount.ACT_360).terms();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT), Waterfall.usual()));
    }

    /** A later run makes those before it missed. */
    private LocalDate nextQuarter() {
        LocalDate last = sql.queryForObject("select greatest(max(quarter), date '2076-12-31') from class_run", LocalDate.class);
        return YearMonth.from(last).plusMonths(3).atEndOfMonth();
    }

    private void nightOf(LocalDate day) {
        on(day);
        new TransactionTemplate(transactions).executeWithoutResult(status -> opening.follow(day));
    }

    private <T> T as(String user, Supplier<T> deed) {
        people.setAuthentication(user, List.of(user.replaceAll("-[0-9x]$", ""), "branch-0101"), List.of("0101"));
        try {
            return deed.get();
        } finally {
            people.clearAuthentication();
        }
    }

    private ClassRunReader.Line line(LocalDate quarter, String loan) {
        return as("auditor", () -> {
            List<ClassRunReader.Line> page = reader.lines(quarter, "", 0, ClassRunReader.MOST);
            while (page.stream().noneMatch(one -> one.loanNumber().equals(loan))) {
                page = reader.lines(quarter, "", page.get(page.size() - 1).id(), ClassRunReader.MOST);
            }
            return page.stream().filter(one -> one.loanNumber().equals(loan)).findFirst().orElseThrow();
        });
    }

    private int says(String user, Hand hand, List<Long> lines, RiskClass riskClass, String reason) {
        return as(user, () -> desk.say(new ClassRunDesk.Said(hand, lines, riskClass, reason)));
    }

    private void refused(String rule, String says, Runnable deed) {
        Throwable thrown = Assertions.catchThrowable(deed::run);
        assertThat(Refusal.in(thrown)).as("%s refuses, but: %s", rule, thrown).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.chinese()).contains(says);
        });
    }

    @Test
    void manyLoansAreConfirmedAtOnceByThreeHandsAndOneIsProposedOtherwise() {
        LocalDate quarter = nextQuarter();
        String kept = lent(quarter.minusDays(40), "relationship-manager");
        String lowered = lent(quarter.minusDays(30), "relationship-manager");
        String ofAnother = lent(quarter.minusDays(30), "relationship-manager-2");
        nightOf(quarter.minusDays(1));
        assertThat(as("auditor", () -> reader.runs())).noneMatch(run -> run.quarter().equals(quarter));
        nightOf(quarter);
        nightOf(quarter);
        assertThat(sql.queryForList("select person from notification where what = 'CLASS_RUN_OPENED' and due_on = ?", String.class, quarter.plusDays(20)))
            .contains("relationship-manager", "relationship-manager-2").doesNotHaveDuplicates();
        assertThat(sql.queryForObject("select n.case_id from notification n where what = 'CLASS_RUN_OPENED' and due_on = ? and person = ?", String.class,
            quarter.plusDays(20), "relationship-manager-2")).as("led by one's own loan").isIn(sql.queryForList(
            "select case_id from case_of_manager where manager = 'relationship-manager-2'", String.class));

        long one = line(quarter, kept).id();
        long two = line(quarter, lowered).id();
        assertThat(line(quarter, kept)).satisfies(line -> assertThat(line.standing()).isEqualTo("TO_PROPOSE"))
            .satisfies(line -> assertThat(line.floor()).isEqualTo(RiskClass.NORMAL)).satisfies(line -> assertThat(line.company()).isTrue());
        assertThat(as("relationship-manager-2", () -> reader.lines(quarter, "", 0, ClassRunReader.MOST))).extracting(ClassRunReader.Line::loanNumber)
            .contains(ofAnother).doesNotContain(kept, lowered);

        assertThat(says("relationship-manager", Hand.PROPOSED, List.of(one), null, null)).isEqualTo(1);
        says("relationship-manager", Hand.PROPOSED, List.of(two), RiskClass.SPECIAL_MENTION, "订单减少");
        says("classification-officer", Hand.DETERMINED, List.of(one, two), null, "");
        assertThat(classes.of(lowered)).as("two hands are not three").isEqualTo(RiskClass.NORMAL);
        says("approver-branch", Hand.APPROVED, List.of(one, two), null, null);

        assertThat(line(quarter, kept).standing()).isEqualTo("DONE");
        assertThat(classes.history(kept)).as("confirmed, not changed").isEmpty();
        assertThat(classes.history(lowered)).singleElement().satisfies(change -> assertThat(change.to()).isEqualTo(RiskClass.SPECIAL_MENTION))
            .satisfies(change -> assertThat(change.reason()).isEqualTo("订单减少"))
            .satisfies(change -> assertThat(change.deciders())
                .isEqualTo(new ClassDeciders("relationship-manager", "classification-officer", "approver-branch")));
        assertThat(as("auditor", () -> reader.ofCase(loans.required(kept).caseId()))).extracting(ClassRunReader.Opinion::step)
            .containsExactly(Hand.APPROVED, Hand.DETERMINED, Hand.PROPOSED);
        assertThat(as("relationship-manager-2", () -> reader.progress(quarter))).singleElement()
            .satisfies(progress -> assertThat(progress.toPropose()).isPositive()).satisfies(progress -> assertThat(progress.done()).isZero());
        assertThat(asCsv(quarter)).contains(kept, "订单减少");
    }

    private String asCsv(LocalDate quarter) {
        var out = new ByteArrayOutputStream();
        as("auditor", () -> {
            try {
                csv.write(reader.lines(quarter, "DONE", 0, ClassRunReader.MOST), quarter, "DONE", Language.ZH, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void refusesWhoeverIsNotThatHand() {
        LocalDate quarter = nextQuarter();
        String loan = lent(quarter.minusDays(40), "relationship-manager");
        nightOf(quarter);
        long id = line(quarter, loan).id();

        refused("TSK-02", "初分由客户经理", () -> says("collector", Hand.PROPOSED, List.of(id), null, null));
        refused("CLS-11", "依次初分", () -> says("classification-officer", Hand.DETERMINED, List.of(id), null, null));
        refused("CLS-11", "管户客户经理", () -> says("relationship-manager-2", Hand.PROPOSED, List.of(id), null, null));
        refused("CLS-11", "写明理由", () -> says("relationship-manager", Hand.PROPOSED, List.of(id), RiskClass.LOSS, " "));
        refused("CLS-11", "1 至", () -> says("relationship-manager", Hand.PROPOSED, List.of(), null, null));
        refused("BRN-01", "", () -> says("relationship-manager", Hand.PROPOSED, List.of(id, 987_654_321L), null, null));
        says("relationship-manager", Hand.PROPOSED, List.of(id), null, null);
        refused("CLS-11", "现已完成 1 步", () -> says("relationship-manager", Hand.PROPOSED, List.of(id), null, null));
        on(quarter.plusDays(5));
        loans.writeOff("W", loan, quarter.plusDays(5), "核销");
        refused("CLS-11", "已结清或核销", () -> says("classification-officer", Hand.DETERMINED, List.of(id), null, null));
        refused("API-01", "季末分类由", () -> as("accountant", () -> reader.runs()));
    }

    private void saysWithEveryDuty(String user, Hand hand, long line) {
        people.setAuthentication(user, List.of("relationship-manager", "classification-officer", "approver-branch", "branch-0101"), List.of("0101"));
        try {
            desk.say(new ClassRunDesk.Said(hand, List.of(line), null, null));
        } finally {
            people.clearAuthentication();
        }
    }

    @Test
    void nobodyHasTwoHandsInALoanWhateverDutiesTheyHave() {
        LocalDate quarter = nextQuarter();
        String loan = lent(quarter.minusDays(40), "relationship-manager");
        String managed = lent(quarter.minusDays(40), "relationship-manager-2");
        nightOf(quarter);
        long id = line(quarter, loan).id();
        says("relationship-manager", Hand.PROPOSED, List.of(id), null, null);
        refused("CLS-11", "须由三人分别办理", () -> saysWithEveryDuty("relationship-manager", Hand.DETERMINED, id));
        saysWithEveryDuty("everything", Hand.DETERMINED, id);
        refused("CLS-11", "须由三人分别办理", () -> saysWithEveryDuty("everything", Hand.APPROVED, id));
        saysWithEveryDuty("everything-else", Hand.APPROVED, id);
        assertThat(line(quarter, loan).standing()).isEqualTo("DONE");

        // who stands in for the manager proposes; the manager is no second hand for that
        long second = line(quarter, managed).id();
        new TransactionTemplate(transactions).executeWithoutResult(status -> sql.update("""
            insert into class_run_opinion (class_run_loan_id, step, risk_class, class_seen, recorded_at, recorded_by, bank_date)
            values (?, 'PROPOSED', 'NORMAL', 'NORMAL', ?, 'stand-in', ?)""", second, Timestamp.from(clock.instant()), quarter));
        refused("CLS-11", "是管户客户经理", () -> saysWithEveryDuty("relationship-manager-2", Hand.DETERMINED, second));
    }

    @Test
    void keepsWhoeverIsRelatedToTheCustomerAwayAndTakesNoHandBeforeTheOther() {
        LocalDate quarter = nextQuarter();
        String loan = lent(quarter.minusDays(40), "relationship-manager");
        nightOf(quarter);
        long id = line(quarter, loan).id();
        String code = sql.queryForObject("select u.uscc from customer u join credit_case c on c.customer_id = u.id where c.id = ?", String.class,
            loans.required(loan).caseId());
        as("classification-officer-9", () -> relations.declare(new StaffRelationEntry(null, code, "锦绣服装有限公司", RelationKind.INVESTED_IN)));
        says("relationship-manager", Hand.PROPOSED, List.of(id), null, null);
        refused("LIM-06", "须回避", () -> says("classification-officer-9", Hand.DETERMINED, List.of(id), null, null));
        assertThatThrownBy(() -> sql.update("""
            insert into class_run_opinion (class_run_loan_id, step, risk_class, class_seen, recorded_at, recorded_by, bank_date)
            values (?, 'APPROVED', 'NORMAL', 'NORMAL', ?, 'somebody', ?)""", id, Timestamp.from(clock.instant()), quarter))
            .hasMessageContaining("only after it was DETERMINED");
    }

    @Test
    void whatWorsenedSinceItWasProposedIsNotConfirmedAndNotRaised() {
        LocalDate quarter = nextQuarter();
        String loan = lent(quarter.minusDays(40), "relationship-manager");
        nightOf(quarter);
        long id = line(quarter, loan).id();
        says("relationship-manager", Hand.PROPOSED, List.of(id), null, null);
        says("classification-officer", Hand.DETERMINED, List.of(id), null, null);
        classes.change(loan, RiskClass.SUBSTANDARD, "CLS-11", "检查发现停产", new ClassDeciders("a", "b", "c"));

        refused("CLS-11", "不能照原意见办理", () -> says("approver-branch", Hand.APPROVED, List.of(id), null, null));
        refused("CLS-11", "不优于现分类", () -> says("approver-branch", Hand.APPROVED, List.of(id), RiskClass.NORMAL, "订单恢复"));
        assertThat(classes.of(loan)).isEqualTo(RiskClass.SUBSTANDARD);
        says("approver-branch", Hand.APPROVED, List.of(id), RiskClass.SUBSTANDARD, "检查发现停产");
        assertThat(line(quarter, loan).standing()).isEqualTo("DONE");
        assertThat(classes.of(loan)).isEqualTo(RiskClass.SUBSTANDARD);
    }

    @Test
    void refusesABetterClassThanAnImpairedLoanMayHave() {
        LocalDate quarter = nextQuarter();
        String loan = lent(quarter.minusDays(40), "relationship-manager");
        nightOf(quarter);
        String caseId = loans.required(loan).caseId();
        as("relationship-manager", () -> {
            impairments.say(caseId, new Impairments.Said(true, null, ImpairmentEvidence.DIFFICULTY, "连续亏损"),
                new Scan("报告.jpg", "image/jpeg", MadeUpPictures.jpeg(new MadeUpPictures(loan.hashCode()).place(), 0.8f)));
            return null;
        });
        as("risk-inspector", () -> {
            impairments.decide(caseId, sql.queryForObject("select id from impairment where loan_number = ?", Long.class, loan),
                new Impairments.Decision(true, "证据充分"));
            return null;
        });
        long id = line(quarter, loan).id();
        assertThat(line(quarter, loan).onRecord()).isTrue();
        refused("CLS-12", "信用减值", () -> says("relationship-manager", Hand.PROPOSED, List.of(id), RiskClass.NORMAL, "押品充足"));
        says("relationship-manager", Hand.PROPOSED, List.of(id), null, null);
        refused("CLS-12", "信用减值", () -> says("classification-officer", Hand.DETERMINED, List.of(id), RiskClass.SPECIAL_MENTION, "押品充足"));
        assertThat(classes.of(loan)).isEqualTo(RiskClass.SUBSTANDARD);
    }

    @Test
    void whatIsLateIsToldToTheHeadsOnce() {
        LocalDate quarter = nextQuarter();
        String loan = lent(quarter.minusDays(40), "relationship-manager");
        nightOf(quarter);
        nightOf(quarter.plusDays(20));
        assertThat(late(quarter)).isEmpty();
        nightOf(quarter.plusDays(21));
        nightOf(quarter.plusDays(22));
        assertThat(late(quarter)).contains("approver-branch", "risk-inspector").doesNotHaveDuplicates();
        assertThat(as("auditor", () -> reader.runs())).filteredOn(run -> run.quarter().equals(quarter)).singleElement()
            .satisfies(run -> assertThat(run.late()).isTrue());
        long id = line(quarter, loan).id();
        assertThat(says("relationship-manager", Hand.PROPOSED, List.of(id), null, null)).as("late, and still done").isEqualTo(1);
        nightOf(nextQuarter());
        assertThat(line(quarter, loan).standing()).isEqualTo("MISSED");
        refused("CLS-11", "下一季", () -> says("classification-officer", Hand.DETERMINED, List.of(id), null, null));
    }

    private List<String> late(LocalDate quarter) {
        return sql.queryForList("""
            select duty from notification n where what = 'CLASS_RUN_LATE' and branch = '0101' and person is null and due_on = ?""", String.class, quarter);
    }
}
