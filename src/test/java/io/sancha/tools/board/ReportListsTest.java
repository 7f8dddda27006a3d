package io.sancha.tools.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.MadeUpNumbers;
import io.sancha.Visitor;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.CustomerKind;
import io.sancha.lending.customer.IdentityEntry;
import io.sancha.lending.customer.IdentityNumber;
import io.sancha.lending.exposure.CustomerGroups;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.policy.Policy;
import io.sancha.steps.disbursement.LoanStory;
import io.sancha.steps.disbursement.SomeDrawdown;
import io.sancha.steps.endofday.EndOfDay;
import io.sancha.steps.endofday.Partition;
import io.sancha.steps.postloan.classrun.ClassRunOpening;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** CLS-04, LIM-04: what the risk line reports, as lists with their figures. */
class ReportListsTest extends LoanStory {
    private static final LocalDate DRAWN = LocalDate.parse("2024-01-15");
    @Autowired
    private BoardLists lists;
    @Autowired
    private BoardKeeper keeper;
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private CustomerDesk customers;
    @Autowired
    private CustomerGroups groups;
    @Autowired
    private ClassRunOpening opening;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private Policy policy;
    @Autowired
    private IdentityService people;
    @Autowired
    private TestRestTemplate rest;

    private void at(LocalDate day) {
        clock.standAt(day.atTime(20, 0).atZone(BankClock.CHINA).toInstant());
    }

    /** A person's, in twelve equal parts of the principal by the month. */
    private String instalments(RepaymentMethod method) {
        at(DRAWN);
        String id = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        var person = new IdentityEntry(CustomerKind.NATURAL_PERSON, "王五", null,
            new IdentityNumber(MadeUpNumbers.person(sql.queryForObject("select nextval('loan_number')", Long.class))));
        inAnAct(id, () -> customers.identify(id, person));
        LoanTerms terms = method == RepaymentMethod.BULLET
            ? LoanTerms.lend(Money.cny("120000.00"), DRAWN).at(Rate.annualPercent("3.60")).maturingOn(DRAWN.plusMonths(1)).repaid(method)
                .counted(DayCount.ACT_360).terms()
            : LoanTerms.lend(Money.cny("120000.00"), DRAWN).at(Rate.annualPercent("3.60")).instalments(12).repaid(method).counted(DayCount.ACT_360).terms();
        return accounts.open(new OpenLoan(id, SomeDrawdown.of(id), terms,
            new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT), Waterfall.usual()));
    }

    private List<BoardRow> rows(BoardList list) {
        return rows("auditor", list);
    }

    private List<BoardRow> rows(String duty, BoardList list) {
        people.setAuthentication(duty, List.of(duty, "branch-0101"), List.of("0101"));
        try {
            return lists.page(list, "", "", 0, BoardLists.MOST);
        } finally {
            people.clearAuthentication();
        }
    }

    private void night(String loan, LocalDate day) {
        at(day);
        endOfDay.run(day, Partition.of(loan));
        keeper.tell(day);
    }

    private BoardRow overdue(String loan) {
        return rows(BoardList.OVERDUE_PERSONAL).stream().filter(row -> row.what().startsWith(loan)).findFirst().orElse(null);
    }

    @Test
    void ofAPersonalLoanInInstalmentsThePartThatIsOverdueIsReportedAndAfterNinetyDaysAllOfIt() {
        String loan = instalments(RepaymentMethod.EQUAL_PRINCIPAL);
        night(loan, DRAWN);
        assertThat(overdue(loan)).as("nothing is late").isNull();
        night(loan, LocalDate.parse("2024-02-20"));
        assertThat(overdue(loan)).satisfies(row -> assertThat(row.column()).isEqualTo("PART"))
            .satisfies(row -> assertThat(row.amount()).isEqualByComparingTo("10000.00"))
            .satisfies(row -> assertThat(row.what()).contains("120000.00"));
        LocalDate fell = overdue(loan).day();
        night(loan, fell.plusDays(90));
        assertThat(overdue(loan).column()).as("the ninetieth day").isEqualTo("PART");
        night(loan, fell.plusDays(91));
        assertThat(overdue(loan)).satisfies(row -> assertThat(List.of(row.row(), row.column())).containsExactly("DAYS_MORE", "WHOLE"))
            .satisfies(row -> assertThat(row.amount()).isEqualByComparingTo("120000.00"));
    }

    /** CLS-04: it is the terms that say so, of which one instalment may be left. */
    @Test
    void theLastInstalmentOfAPersonalLoanIsOneStill() {
        String loan = instalments(RepaymentMethod.EQUAL_PRINCIPAL);
        at(DRAWN.plusDays(5));
        accounts.pay(new LoanPayment("P", loan, Money.cny("115000.00"), DRAWN.plusDays(5), EarlyRepayment.SHORTEN_TERM));
        assertThat(sql.queryForObject("select count(*) from loan_instalment i join loan_position p on p.loan_number = i.loan_number and p.plan = i.plan"
            + " where i.loan_number = ?", Integer.class, loan)).isEqualTo(1);
        night(loan, LocalDate.parse("2024-03-20"));
        assertThat(overdue(loan)).satisfies(row -> assertThat(row.column()).isEqualTo("PART"));
    }

    @Test
    void aPersonalLoanThatIsRepaidAtOnceIsNoneOfThem() {
        String loan = instalments(RepaymentMethod.BULLET);
        night(loan, DRAWN.plusMonths(2));
        assertThat(overdue(loan)).isNull();
    }

    /** The garment maker owes 9,000,000 yuan, of a tier-1 capital of 1,000,000,000. */
    @Test
    void aCustomerAboveTheShareOfTheCapitalIsALargeExposure() {
        aLoanPaidOut();
        LocalDate day = LocalDate.now(clock);
        keeper.tell(day);
        assertThat(rows(BoardList.LARGE_EXPOSURES)).noneMatch(row -> row.caseId().equals(caseId));
        policy.set("limit.large-exposure", new BigDecimal("0.9"), day, "test");
        keeper.tell(day);
        assertThat(rows(BoardList.LARGE_EXPOSURES)).as("not more than it").noneMatch(row -> row.caseId().equals(caseId));
        BigDecimal capital = policy.of("capital.tier1-net", day).value();
        policy.set("capital.tier1-net", BigDecimal.ZERO, day, "test");
        keeper.tell(day);
        assertThat(rows(BoardList.LARGE_EXPOSURES)).as("no capital, no share").anyMatch(row -> row.caseId().equals(caseId));
        policy.set("capital.tier1-net", capital, day, "test");
        policy.set("limit.large-exposure", new BigDecimal("0.89"), day, "test");
        keeper.tell(day);
        assertThat(rows(BoardList.LARGE_EXPOSURES)).filteredOn(row -> row.caseId().equals(caseId)).singleElement()
            .satisfies(row -> assertThat(List.of(row.row(), row.column())).containsExactly("CUSTOMER", "UP_TO_5"))
            .satisfies(row -> assertThat(row.what()).startsWith("0.90 %"))
            .satisfies(row -> assertThat(row.amount()).isEqualByComparingTo("9000000.00"));
        assertThat(Visitor.as(rest, "accountant").get("/api/board/lists/large-exposures/figures").getStatusCode().value()).isEqualTo(403);
        policy.set("limit.large-exposure", new BigDecimal("2.5"), day, "test");
    }

    /** CLS-13: what the lists of provisions are told from. */
    @Test
    void aGradeWhoseTimeIsOverIsNoBetterThanNone() {
        aLoanPaidOut();
        String loan = accounts.ofCase(caseId).orElseThrow().number();
        LocalDate until = sql.queryForObject("select v.valid_until from rating_given v join customer_case c on c.customer_id = v.customer_id"
            + " where c.case_id = ? order by v.rating_id desc limit 1", LocalDate.class, caseId);
        LocalDate before = YearMonth.from(LocalDate.now(clock)).atEndOfMonth();
        BigDecimal method = policy.of("provision.method", before).value();
        policy.set("provision.method", BigDecimal.valueOf(3), before, "test");
        policy.set("provision.pd.unrated", BigDecimal.valueOf(40), before, "test");
        assertThat(defaulting(loan, before)).isLessThan(new BigDecimal("15"));
        assertThat(defaulting(loan, YearMonth.from(until).plusMonths(1).atEndOfMonth())).as("40 % in a year, a month at least").isGreaterThan(
            new BigDecimal("4.1"));
        policy.set("provision.method", method, before, "test");
        policy.set("provision.pd.unrated", BigDecimal.valueOf(2), before, "test");
    }

    private BigDecimal defaulting(String loan, LocalDate day) {
        at(day);
        endOfDay.provide(day, Partition.of(loan));
        return sql.queryForObject("select default_percent from loan_provision where loan_number = ? order by day desc limit 1", BigDecimal.class, loan);
    }

    /** LIM-03: members of 9,000,000 and 200,000 yuan are one group. */
    @Test
    void aGroupIsOneExposureBesideItsMembers() {
        aLoanPaidOut();
        String first = caseId;
        String group = "G" + sql.queryForObject("select nextval('loan_number')", Long.class);
        joins(first, group);
        String second = lentToAnother();
        joins(second, group);
        LocalDate day = LocalDate.now(clock);
        policy.set("limit.large-exposure", new BigDecimal("0.91"), day, "test");
        keeper.tell(day);
        assertThat(rows(BoardList.LARGE_EXPOSURES)).filteredOn(row -> row.what().startsWith(group)).singleElement()
            .satisfies(row -> assertThat(row.row()).isEqualTo("GROUP"))
            .satisfies(row -> assertThat(row.amount()).isEqualByComparingTo("9200000.00"));
        assertThat(rows(BoardList.LARGE_EXPOSURES)).as("by itself each is less").noneMatch(row -> row.row().equals("CUSTOMER") && row.caseId().equals(first));
        policy.set("limit.large-exposure", new BigDecimal("2.5"), day, "test");
    }

    private String lentToAnother() {
        aLoanOnASuretyPaidOut();
        return caseId;
    }

    private void joins(String id, String group) {
        people.setAuthentication("relationship-manager", List.of("relationship-manager", "branch-0101"), List.of("0101"));
        try {
            groups.join(group, cases.required(id).customerId().orElseThrow(), "同一实际控制人");
        } finally {
            people.clearAuthentication();
        }
    }

    @Test
    void theLoansOfAQuartersRunStandOnTheManagersStartPageAndOnTheRiskLines() {
        String loan = instalments(RepaymentMethod.EQUAL_PRINCIPAL);
        LocalDate quarter = YearMonth.from(sql.queryForObject("select greatest(max(quarter), date '2024-01-31') from class_run", LocalDate.class))
            .plusMonths(3).atEndOfMonth();
        quarter = YearMonth.of(quarter.getYear(), (quarter.getMonthValue() + 2) / 3 * 3).atEndOfMonth();
        LocalDate ends = quarter;
        new TransactionTemplate(transactions).executeWithoutResult(status -> opening.follow(ends));
        keeper.tell(LocalDate.now(clock));
        assertThat(rows(BoardList.CLASS_RUN)).filteredOn(row -> row.what().equals(loan)).singleElement()
            .satisfies(row -> assertThat(row.row()).isEqualTo("TO_PROPOSE")).satisfies(row -> assertThat(row.day()).isEqualTo(ends.plusDays(20)));
        assertThat(rows("relationship-manager", BoardList.MY_CLASS_RUN)).extracting(BoardRow::what).contains(loan);
    }
}
