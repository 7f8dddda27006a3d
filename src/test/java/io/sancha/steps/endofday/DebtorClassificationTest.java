package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import io.sancha.MadeUpNumbers;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.ClassChange;
import io.sancha.lending.account.ClassDeciders;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.CustomerKind;
import io.sancha.lending.customer.IdentityEntry;
import io.sancha.lending.customer.IdentityNumber;
import io.sancha.lending.customer.UnifiedSocialCreditCode;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** CLS-05, CLS-06: a company is classified as one debtor. */
class DebtorClassificationTest extends IntegrationTest {
    private static final LocalDate DAY = LocalDate.parse("2024-05-20");
    private static final ClassDeciders THREE = new ClassDeciders("a", "b", "c");
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private BankWideSteps steps;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private RiskClasses classes;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private CustomerDesk customers;
    @Autowired
    private JdbcTemplate sql;
    private IdentityEntry company;

    @BeforeEach
    void aCompany() {
        clock.standAt(DAY.atTime(20, 0).atZone(BankClock.CHINA).toInstant());
        company = new IdentityEntry(CustomerKind.ENTERPRISE, "锦绣服装有限公司", new UnifiedSocialCreditCode(MadeUpNumbers.enterprise(770_000_000L + serial())), null);
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

    private RiskClass afterTheNight(String loan) {
        endOfDay.classifyDebtors(DAY, Partition.of(loan));
        return classes.of(loan);
    }

    @ParameterizedTest(name = "{0} bad beside {1} good: {2}")
    @CsvSource({"100000.00, 900000.00, NORMAL", "100000.01, 900000.00, SUBSTANDARD", "900000.00, 100000.00, SUBSTANDARD"})
    void moreThanATenthThatIsBadMakesAllOfItBad(String bad, String good, RiskClass riskClass) {
        String one = lent(company, bad);
        String other = lent(company, good);
        classes.change(one, RiskClass.DOUBTFUL, "CLS-11", "停产", THREE);

        assertThat(afterTheNight(other)).isEqualTo(riskClass);
        assertThat(classes.of(one)).isEqualTo(RiskClass.DOUBTFUL);
        if (riskClass == RiskClass.SUBSTANDARD) {
            assertThat(classes.history(other)).singleElement().satisfies(change -> assertThat(change.rule()).isEqualTo("CLS-05"))
                .satisfies(change -> assertThat(change.method()).isEqualTo(ClassChange.Method.AUTOMATIC))
                .satisfies(change -> assertThat(change.reason()).contains("CNY " + bad));
            assertThat(sql.queryForObject("select count(*) from loan_outbox where loan_number = ? and kind = 'CLASS'", Integer.class, other)).isEqualTo(1);
        }
    }

    @Test
    void aPersonsLoansAreClassifiedOneByOne() {
        var person = new IdentityEntry(CustomerKind.NATURAL_PERSON, "王五", null, new IdentityNumber(MadeUpNumbers.person(serial())));
        String one = lent(person, "100000.00");
        String other = lent(person, "100000.00");
        classes.change(one, RiskClass.LOSS, "CLS-11", "失联", THREE);

        assertThat(afterTheNight(other)).isEqualTo(RiskClass.NORMAL);
    }

    @Test
    void theNightLooksAtAllLoansOfTheBankAndASecondTimeAtNothing() {
        String one = lent(company, "200000.00");
        String other = lent(company, "800000.00");
        classes.change(one, RiskClass.SUBSTANDARD, "CLS-11", "停产", THREE);

        steps.classifyDebtors(DAY);
        steps.classifyDebtors(DAY);

        assertThat(classes.of(other)).isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(classes.history(other)).hasSize(1);
    }

    @Test
    void refusesAClassBetterThanTheDebtorsOtherLoansLeave() {
        String lost = lent(company, "200000.00");
        String other = lent(company, "800000.00");
        loans.writeOff("W", lost, DAY, "核销");
        assertThat(afterTheNight(other)).isEqualTo(RiskClass.SUBSTANDARD);

        assertThatThrownBy(() -> classes.change(other, RiskClass.SPECIAL_MENTION, "CLS-11", "押品充足", THREE))
            .isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.rule()).isEqualTo("CLS-05");
                assertThat(refusal.field()).contains("riskClass");
                assertThat(refusal.chinese()).contains("CNY 200000.00", "分类不得优于“次级”", "所填为“关注”");
            });
    }

    @Test
    void threeHandsThatRaiseOneLoanRaiseTheOthersOfTheCompany() {
        String one = lent(company, "200000.00");
        String other = lent(company, "800000.00");
        classes.change(one, RiskClass.DOUBTFUL, "CLS-11", "停产", THREE);
        assertThat(afterTheNight(other)).isEqualTo(RiskClass.SUBSTANDARD);

        classes.change(other, RiskClass.SPECIAL_MENTION, "CLS-11", "已复产", THREE);

        assertThat(classes.of(one)).isEqualTo(RiskClass.SPECIAL_MENTION);
        assertThat(classes.history(one)).last().satisfies(change -> assertThat(change.rule()).isEqualTo("CLS-06"))
            .satisfies(change -> assertThat(change.deciders()).isEqualTo(THREE));
        assertThat(afterTheNight(other)).isEqualTo(RiskClass.SPECIAL_MENTION);
    }
}
