package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.sancha.lending.account.debtor.ClassOfCase;
import io.sancha.lending.account.debtor.DebtsAtAllBanks;
import io.sancha.lending.account.debtor.Impairments;
import io.sancha.lending.account.debtor.Scan;
import io.sancha.lending.account.store.ImpairmentEvidence;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.CustomerKind;
import io.sancha.lending.customer.IdentityEntry;
import io.sancha.lending.customer.IdentityNumber;
import io.sancha.lending.customer.UnifiedSocialCreditCode;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.SqlResource;
import io.sancha.platform.document.MadeUpPictures;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.people.RelationKind;
import io.sancha.platform.people.StaffRelationEntry;
import io.sancha.platform.people.StaffRelations;
import io.sancha.steps.disbursement.SomeDrawdown;
import io.sancha.tools.board.BoardDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** CLS-05, CLS-12: what people take down of a debtor binds the class of its loans, at once and until it is over. */
class DebtorOnRecordTest extends IntegrationTest {
    private static final LocalDate DAY = LocalDate.parse("2024-05-20");
    private static final ClassDeciders THREE = new ClassDeciders("a", "b", "c");
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private RiskClasses classes;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private CustomerDesk customers;
    @Autowired
    private DebtsAtAllBanks debts;
    @Autowired
    private Impairments impairments;
    @Autowired
    private ClassOfCase classOfCase;
    @Autowired
    private StaffRelations relations;
    @Autowired
    private IdentityService people;
    @Autowired
    private JdbcTemplate sql;
    private IdentityEntry company;
    private IdentityEntry person;
    private int seed;

    @BeforeEach
    void aCompanyAndAPerson() {
        on(DAY);
        company = new IdentityEntry(CustomerKind.ENTERPRISE, "锦绣服装有限公司",
            new UnifiedSocialCreditCode(MadeUpNumbers.enterprise(780_000_000L + serial())), null);
        person = new IdentityEntry(CustomerKind.NATURAL_PERSON, "王五", null, new IdentityNumber(MadeUpNumbers.person(serial())));
        seed = (int) serial() * 100;
    }

    private void on(LocalDate day) {
        clock.standAt(day.atTime(20, 0).atZone(BankClock.CHINA).toInstant());
    }

    /** Of nobody else's test. */
    private long serial() {
        return sql.queryForObject("select nextval('loan_number')", Long.class);
    }

    private String lent(IdentityEntry borrower, String amount) {
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        inAnAct(caseId, () -> customers.identify(caseId, borrower));
        LoanTerms terms = LoanTerms.lend(Money.cny(amount), DAY).at(Rate.annualPercent("3.60")).instalments(12)
            .repaid(RepaymentMethod.EQUAL_PRINCIPAL).counted(DayCount.ACT_360).terms();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT), Waterfall.usual()));
    }

    private String caseOf(String loan) {
        return loans.required(loan).caseId();
    }

    private <T> T as(String user, Supplier<T> deed) {
        people.setAuthentication(user, List.of(user.replaceAll("-\\d$", ""), "branch-0101"), List.of("0101"));
        try {
            return deed.get();
        } finally {
            people.clearAuthentication();
        }
    }

    private Scan scan() {
        return new Scan("报告.jpg", "image/jpeg", MadeUpPictures.jpeg(new MadeUpPictures(seed++).place(), 0.8f));
    }

    private void reported(String user, String loan, LocalDate on, String owed, String overdue) {
        as(user, () -> {
            debts.record(caseOf(loan), new DebtsAtAllBanks.Reported(on, owed, overdue, true), scan());
            return null;
        });
    }

    private void said(String user, String loan, boolean whole, Long lifts) {
        as(user, () -> {
            impairments.say(caseOf(loan), new Impairments.Said(whole, lifts, lifts == null ? ImpairmentEvidence.DIFFICULTY : null, "连续亏损"), scan());
            return null;
        });
    }

    private void decided(String user, String loan, boolean confirmed) {
        long said = last(loan).id();
        as(user, () -> {
            impairments.decide(caseOf(loan), said, new Impairments.Decision(confirmed, "证据充分"));
            return null;
        });
    }

    private ClassOfCase.View shown(String loan) {
        return as("auditor", () -> classOfCase.of(caseOf(loan)));
    }

    private ClassOfCase.Impairment last(String loan) {
        return shown(loan).impairments().get(0);
    }

    private static void refused(String rule, String says, Runnable deed) {
        Throwable thrown = Assertions.catchThrowable(deed::run);
        assertThat(Refusal.in(thrown)).as("%s refuses, but: %s", rule, thrown).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.chinese()).contains(says);
        });
    }

    @ParameterizedTest(name = "{0} of 10,000,000 overdue: {1}")
    @CsvSource({"2000000.00, NORMAL", "2000000.01, SUBSTANDARD"})
    void moreThanAFifthOverdueAtAllBanksMakesAllLoansBadAtOnce(String overdue, RiskClass riskClass) {
        String one = lent(company, "200000.00");
        String other = lent(company, "800000.00");

        reported("relationship-manager", one, DAY.minusDays(3), "10,000,000.00", overdue);

        assertThat(classes.of(one)).isEqualTo(riskClass);
        assertThat(classes.of(other)).isEqualTo(riskClass);
        assertThat(shown(other).debts()).singleElement().satisfies(debt -> assertThat(debt.reportedOn()).isEqualTo(DAY.minusDays(3)));
        assertThat(shown(one).debts().get(0).reference()).as("the report lies in this case").isNotNull();
    }

    @Test
    void itBindsTheThreeHandsAndTheNightUntilANewerReportSaysOtherwise() {
        String one = lent(company, "200000.00");
        reported("relationship-manager", one, DAY, "10000000", "3000000");
        refused("CLS-05", "逾期超过 90 天的 CNY 3000000.00", () -> classes.change(one, RiskClass.SPECIAL_MENTION, "CLS-11", "押品充足", THREE));
        assertThat(shown(one)).satisfies(view -> assertThat(view.best()).isEqualTo(RiskClass.SUBSTANDARD))
            .satisfies(view -> assertThat(view.rule()).isEqualTo("CLS-05"));

        String later = lent(company, "100000.00");
        endOfDay.classifyDebtors(DAY, Partition.of(later));
        assertThat(classes.of(later)).as("paid out afterwards").isEqualTo(RiskClass.SUBSTANDARD);

        on(DAY.plusDays(30));
        reported("relationship-manager", one, DAY.plusDays(30), "10000000", "0");
        assertThat(classes.of(one)).as("people raise it, no report does").isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(sql.queryForList("select duty from notification where case_id = ? and what = 'DEBTS_CLEARED'", String.class, caseOf(one)))
            .as("the risk line is told").containsExactlyInAnyOrder("risk-inspector", "classification-officer");
        classes.change(one, RiskClass.SPECIAL_MENTION, "CLS-11", "已还清他行逾期", THREE);
        assertThat(classes.of(later)).as("as one debtor").isEqualTo(RiskClass.SPECIAL_MENTION);
    }

    @Test
    void refusesAReportThatCannotBe() {
        String loan = lent(company, "200000.00");
        refused("CLS-05", "晚于今天", () -> reported("relationship-manager", loan, DAY.plusDays(1), "300000", "0"));
        refused("CLS-05", "报告的日期", () -> reported("relationship-manager", loan, null, "300000", "0"));
        refused("CLS-05", "多于全部债务", () -> reported("relationship-manager", loan, DAY, "300000", "300000.01"));
        refused("CLS-05", "少于本行贷款本金", () -> reported("relationship-manager", loan, DAY, "199999.99", "0"));
        refused("CLS-05", "至多两位小数", () -> reported("relationship-manager", loan, DAY, "三十万", "0"));
        refused("CLS-05", "逾期超过 90 天的金额", () -> reported("relationship-manager", loan, DAY, "300000", "-1"));
        refused("TSK-02", "客户经理", () -> reported("reviewer", loan, DAY, "300000", "0"));
        refused("CLS-05", "请附征信报告", () -> as("relationship-manager", () -> {
            debts.record(caseOf(loan), new DebtsAtAllBanks.Reported(DAY, "300000", "0", true), null);
            return null;
        }));
        refused("CLS-05", "与原件核对", () -> as("relationship-manager", () -> {
            debts.record(caseOf(loan), new DebtsAtAllBanks.Reported(DAY, "300000", "0", false), scan());
            return null;
        }));
        reported("relationship-manager", loan, DAY, "300000", "0");
        refused("CLS-05", "较新的报告", () -> reported("relationship-manager", loan, DAY.minusDays(1), "300000", "100000"));
        refused("CLS-05", "较新的报告", () -> reported("relationship-manager", loan, DAY, "300000", "100000"));
        String personal = lent(person, "100000.00");
        refused("CLS-05", "不是企业", () -> reported("relationship-manager", personal, DAY, "300000", "0"));
        refused("BRN-01", "", () -> {
            people.setAuthentication("relationship-manager", List.of("relationship-manager", "branch-0102"), List.of("0102"));
            try {
                debts.record(caseOf(loan), new DebtsAtAllBanks.Reported(DAY, "300000", "0", true), scan());
            } finally {
                people.clearAuthentication();
            }
        });
        assertThat(shown(loan).debts()).hasSize(1);
    }

    @Test
    void anImpairedLoanIsBadOnceAnotherHasConfirmedItAndUntilThatIsLifted() {
        String loan = lent(person, "100000.00");
        String sound = lent(person, "100000.00");
        said("risk-inspector", loan, false, null);
        assertThat(classes.of(loan)).as("said by one only").isEqualTo(RiskClass.NORMAL);
        refused("CLS-12", "不得自行确认", () -> decided("risk-inspector", loan, true));
        refused("TSK-02", "确认", () -> decided("relationship-manager", loan, true));
        refused("CLS-12", "待确认", () -> said("relationship-manager", loan, false, null));
        assertThat(sql.queryForList("select duty from notification where case_id = ? and what = 'IMPAIRMENT_SAID'", String.class, caseOf(loan)))
            .containsExactlyInAnyOrder("risk-inspector", "classification-officer");

        decided("classification-officer", loan, true);
        assertThat(classes.of(loan)).isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(classes.of(sound)).as("a person's loans are judged one by one").isEqualTo(RiskClass.NORMAL);
        assertThat(classes.history(loan)).singleElement().satisfies(change -> assertThat(change.rule()).isEqualTo("CLS-12"))
            .satisfies(change -> assertThat(change.reason()).contains("信用减值", "财务困难"));
        refused("SEQ-01", "不得重复", () -> decided("classification-officer", loan, true));
        refused("CLS-12", "无须再次登记", () -> said("relationship-manager", loan, false, null));
        refused("CLS-12", "信用减值", () -> classes.change(loan, RiskClass.NORMAL, "CLS-11", "押品充足", THREE));

        long marked = last(loan).id();
        said("relationship-manager", loan, false, marked);
        refused("CLS-12", "信用减值", () -> classes.change(loan, RiskClass.NORMAL, "CLS-11", "押品充足", THREE));
        decided("risk-inspector", loan, true);
        classes.change(loan, RiskClass.NORMAL, "CLS-11", "已恢复", THREE);
        refused("CLS-12", "不在有效中", () -> said("relationship-manager", loan, false, marked));
        assertThat(shown(loan).impairments()).extracting(ClassOfCase.Impairment::standing).containsExactly("CONFIRMED", "CONFIRMED");
    }

    @Test
    void anImpairedCompanyIsBadWithAllItsLoansAndWhatIsRejectedBindsNothing() {
        String one = lent(company, "50000.00");
        String other = lent(company, "950000.00");
        said("relationship-manager", one, true, null);
        decided("risk-inspector", one, false);
        assertThat(classes.of(other)).isEqualTo(RiskClass.NORMAL);
        said("relationship-manager", one, true, null);
        decided("risk-inspector", one, true);
        assertThat(List.of(classes.of(one), classes.of(other))).containsOnly(RiskClass.SUBSTANDARD);
        String later = lent(company, "10000.00");
        endOfDay.classifyDebtors(DAY, Partition.of(later));
        assertThat(classes.of(later)).isEqualTo(RiskClass.SUBSTANDARD);
    }

    @Test
    void whatWasSaidOfACompanyIsConfirmedInAnyOfItsCasesWhenTheOneItWasSaidInHasEnded() {
        String repaid = lent(company, "50000.00");
        String other = lent(company, "950000.00");
        String stranger = lent(person, "10000.00");
        said("relationship-manager", repaid, true, null);
        long id = last(repaid).id();
        assertThat(toConfirm(other)).as("waits in each of its cases").isEqualTo(1);
        loans.writeOff("W", repaid, DAY, "核销");
        inAnAct(caseOf(repaid), () -> {
            cases.close(caseOf(repaid), "writtenOff");
            return null;
        });
        refused("SEQ-01", "已结案", () -> decided("risk-inspector", repaid, true));
        refused("CLS-12", "没有这笔登记", () -> as("risk-inspector", () -> {
            impairments.decide(caseOf(stranger), id, new Impairments.Decision(true, "证据充分"));
            return null;
        }));
        assertThat(toConfirm(other)).isEqualTo(1);
        decided("risk-inspector", other, true);
        assertThat(classes.of(other)).isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(toConfirm(other)).isZero();
    }

    private int toConfirm(String loan) {
        String list = SqlResource.beside(BoardDesk.class, "held-classes").replace(":all_banks_percent", "20");
        return sql.queryForObject("select count(*) from (" + list + ") h where h.row_key = 'TO_CONFIRM' and h.what = ?", Integer.class, loan);
    }

    @Test
    void whoeverIsRelatedToTheDebtorKeepsAway() {
        String loan = lent(company, "50000.00");
        as("risk-inspector-7", () -> relations.declare(new StaffRelationEntry(null, company.uscc().code(), "锦绣服装有限公司", RelationKind.INVESTED_IN)));
        refused("LIM-06", "须回避", () -> said("risk-inspector-7", loan, true, null));
        said("relationship-manager", loan, true, null);
        refused("LIM-06", "须回避", () -> decided("risk-inspector-7", loan, false));
        assertThat(last(loan).standing()).isEqualTo("TO_CONFIRM");
    }

    @Test
    void refusesAnImpairmentWithoutWhatShowsIt() {
        String loan = lent(person, "100000.00");
        refused("CLS-12", "不是企业", () -> said("relationship-manager", loan, true, null));
        refused("TSK-02", "客户经理", () -> said("accountant", loan, false, null));
        refused("CLS-12", "证据材料", () -> as("relationship-manager", () -> {
            impairments.say(caseOf(loan), new Impairments.Said(false, null, ImpairmentEvidence.BREACH, "逾期"), null);
            return null;
        }));
        refused("CLS-12", "选择信用减值的证据", () -> as("relationship-manager", () -> {
            impairments.say(caseOf(loan), new Impairments.Said(false, null, null, "逾期"), scan());
            return null;
        }));
        refused("CLS-12", "写明理由", () -> as("relationship-manager", () -> {
            impairments.say(caseOf(loan), new Impairments.Said(false, null, ImpairmentEvidence.BREACH, " "), scan());
            return null;
        }));
        assertThat(shown(loan).impairments()).isEmpty();
    }

    /** CLS-13. */
    @Test
    void theCasePageTellsWhatIsHeldAndFromWhatItWasReckoned() {
        String loan = lent(company, "200000.00");
        assertThat(shown(loan).provision()).isNull();
        LocalDate monthEnd = LocalDate.parse("2024-05-31");
        on(monthEnd);
        endOfDay.provide(monthEnd, Partition.of(loan));
        assertThat(shown(loan).provision()).satisfies(held -> assertThat(held.method()).isEqualTo("GUIDELINES"))
            .satisfies(held -> assertThat(held.riskClass()).isEqualTo(RiskClass.NORMAL)).satisfies(held -> assertThat(held.stage()).isNull())
            .satisfies(held -> assertThat(held.held()).isEqualByComparingTo("2000.00"));
    }
}
