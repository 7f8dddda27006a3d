package io.sancha.tools.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.sancha.IntegrationTest;
import io.sancha.platform.database.Turns;
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.lifecycle.process.LifecycleProcess;
import io.sancha.steps.postloan.PostloanDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What a portfolio may not say, and what happens where two take over at once or a case cannot begin. */
class PortfolioRefusalTest extends IntegrationTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-09-15");
    @Autowired
    private PortfolioImport imports;
    @Autowired
    private LifecycleProcess lifecycle;
    @Autowired
    private PostloanDesk postloan;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Turns turns;
    @Autowired
    private PlatformTransactionManager transactions;
    @TempDir
    private Path folder;

    @BeforeEach
    void onTheDayAfter() {
        on(TODAY);
    }

    private void on(LocalDate day) {
        clock.standAt(day.atTime(10, 0).atZone(BankClock.CHINA).toInstant());
    }

    private List<String> tried(PortfolioFiles files) throws IOException {
        return imports.take(files.in(folder), false, done -> { }).findings().stream().map(Finding::sentence).toList();
    }

    private void kept(PortfolioFiles files) throws IOException {
        assertThat(imports.take(files.in(folder), true, done -> { }).findings()).isEmpty();
    }

    private String caseOf(String oldNumber) {
        return sql.sql("select case_id from loan_taken_over where old_number = :old").param("old", oldNumber).query(String.class).single();
    }

    private long instances(String caseId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId, "credit-lifecycle").count();
    }

    @Test
    void aBalanceThatIsLeftEmptyIsNoneAndAccruedInterestIsAlwaysTold() throws IOException {
        PortfolioFiles files = PortfolioFiles.usual("5").replaced("loans", "0.00,310.00,260.00,关注", "0.00,310.00,,关注")
            .line("events", "5-L1,C1,垫付费用,2025-09-01,80.00");

        assertThat(tried(files)).anyMatch(one -> one.startsWith("loans.csv 第 3 行 row 3, accrued [MIG-01]"))
            .anyMatch(one -> one.startsWith("loans.csv 第 2 行 row 2, costs [MIG-03]") && one.contains("80.00"));
    }

    @Test
    void aDayThatThereIsNotIsNotMovedToOneThatThereIs() throws IOException {
        PortfolioFiles files = PortfolioFiles.usual("6").replaced("events", "2025/8/20", "2025/2/30").replaced("events", "20250720", "25/7/20")
            .replaced("classes", "2025-09-01", "0025-09-01").replaced("events", "L3,P2,PAYMENT,2025-08-20", "L3,P2,PAYMENT,1925/8/20");

        assertThat(tried(files)).anyMatch(one -> one.contains("value_date [MIG-01]") && one.contains("2025/2/30"))
            .anyMatch(one -> one.contains("value_date [MIG-01]") && one.contains("25/7/20"))
            .anyMatch(one -> one.contains("value_date [MIG-01]") && one.contains("1925-08-20"))
            .anyMatch(one -> one.contains("classed_on [MIG-01]"));
    }

    @Test
    void termsThatCannotBeReckonedAreAFindingOfTheirRow() throws IOException {
        PortfolioFiles files = PortfolioFiles.usual("7").replaced("loans", "day_count,", "day_count,every,interest_only,")
            .replaced("loans", "实际/360,", "实际/360,1M,,").replaced("loans", "HT-7-L1,流动资金贷款,100000.00,2025-06-20,3.6,按期付息到期还本,实际/360,1M,,",
                "HT-7-L1,流动资金贷款,100000.00,2025-06-20,3.6,按期付息到期还本,实际/360,12,,")
            .replaced("loans", "HT-7-L2,流动资金贷款,100000.00,2025-06-20,3.6,按期付息到期还本,实际/360,1M,,",
                "HT-7-L2,流动资金贷款,100000.00,2025-06-20,3.6,等额本息,实际/360,1M,12,");

        assertThat(tried(files)).anyMatch(one -> one.startsWith("loans.csv 第 2 行 row 2, every [MIG-01]"))
            .anyMatch(one -> one.startsWith("loans.csv 第 3 行 row 3, interest_only [MIG-01]"));
    }

    @Test
    void theFirstDayOfTheBooksComesWithItsPrincipalWhichIsNoMoreThanWasLent() throws IOException {
        PortfolioFiles files = PortfolioFiles.usual("8").replaced("loans", "lent_on,rate", "lent_on,books_from,principal,rate")
            .replaced("loans", "2025-06-20,3.6", "2025-06-20,,,3.6").replaced("loans", "HT-8-L1,流动资金贷款,100000.00,2025-06-20,,,",
                "HT-8-L1,流动资金贷款,100000.00,2025-06-20,2025-08-20,,")
            .replaced("loans", "HT-8-L2,流动资金贷款,100000.00,2025-06-20,,,", "HT-8-L2,流动资金贷款,100000.00,2025-06-20,2025-08-20,100000.01,");

        assertThat(tried(files)).anyMatch(one -> one.startsWith("loans.csv 第 2 行 row 2, books_from [MIG-01]"))
            .anyMatch(one -> one.startsWith("loans.csv 第 3 行 row 3, principal [MIG-01]"));
    }

    @Test
    void aCustomerHasALoanAndAnInstalmentIsToldOnce() throws IOException {
        PortfolioFiles files = PortfolioFiles.usual("9").customer("K3", "企业", "无贷有限公司9", PortfolioFiles.code("9", 3), "")
            .replaced("instalments", "9-L3,3,", "9-L3,2,");

        assertThat(tried(files)).anyMatch(one -> one.startsWith("customers.csv 第 4 行 row 4, customer_no [MIG-02]"))
            .anyMatch(one -> one.startsWith("instalments.csv 第 4 行 row 4, number [MIG-03]"));
    }

    @Test
    void whatTheBankKnowsOfACustomerStaysAndIsSaidInOneGo() throws IOException {
        kept(PortfolioFiles.usual("1"));

        PortfolioFiles other = PortfolioFiles.usual("1").replaced("loans", "1-L", "1-M").replaced("instalments", "1-L", "1-M").replaced("events", "1-L", "1-M")
            .replaced("classes", "1-L", "1-M").replaced("collateral", "1-L", "1-M").replaced("guarantors", "1-L", "1-M")
            .replaced("customers", "移植纺织有限公司1", "改名纺织有限公司1")
            .replaced("customers", "relationship-manager,JT-1", "s0101-manager,jt 1");

        assertThat(tried(other)).anyMatch(one -> one.startsWith("customers.csv 第 2 行 row 2, name [CUS-03]") && one.contains("移植纺织有限公司1"))
            .anyMatch(one -> one.startsWith("customers.csv 第 2 行 row 2, manager [CUS-06]"))
            .anyMatch(one -> one.startsWith("customers.csv 第 2 行 row 2, group ["))
            .anyMatch(one -> one.startsWith("collateral.csv 第 2 行 row 2, vault_number [MIG-02]"));
        assertThat(sql.sql("select name from customer_name where name like '%纺织有限公司1'").query(String.class).list()).containsOnly("移植纺织有限公司1");
    }

    @Test
    void aCertificateThatSecuresTwoLoansLiesInTheVaultForOne() throws IOException {
        PortfolioFiles files = PortfolioFiles.usual("0")
            .line("collateral", "0-L1,C1,厂房,苏州厂房,BORROWER,500000.00,苏房他证0号,2025-06-19,K-0");

        assertThat(tried(files)).singleElement().asString().startsWith("collateral.csv 第 3 行 row 3, vault_number [MIG-02]").contains("0-L3");
        assertThat(tried(files.replaced("collateral", "C1,厂房,苏州厂房,BORROWER,500000.00,苏房他证0号,2025-06-19,K-0",
            "C1,厂房,苏州厂房,BORROWER,500000.00,苏房他证0号,2025-06-19,"))).isEmpty();
    }

    @Test
    void allLoansAreToldUpToOneDayOfTheLastMonth() throws IOException {
        assertThat(tried(PortfolioFiles.usual("5").replaced("loans", "2025-09-14,100000.00,0.00,310.00", "2025-09-13,100000.00,0.00,310.00")))
            .anyMatch(one -> one.startsWith("loans.csv 第 3 行 row 3, cut_on [MIG-03]"));

        on(LocalDate.parse("2025-10-16"));
        assertThat(tried(PortfolioFiles.usual("5"))).hasSize(3).allMatch(one -> one.contains("cut_on [MIG-03]") && one.contains("31"));
    }

    @Test
    void noInspectionIsLateOnTheDayOnWhichItIsPlanned() throws IOException {
        on(LocalDate.parse("2025-10-15"));
        kept(PortfolioFiles.usual("2"));
        imports.begin(done -> { });

        for (String loan : List.of("2-L1", "2-L2", "2-L3")) {
            assertThat(postloan.planned(caseOf(loan)).dueOn()).as(loan).isAfterOrEqualTo("2025-10-15");
        }
    }

    @Test
    void ofTwoWhoBeginTheCasesAtOnceEachCaseIsBegunOnce() throws IOException {
        kept(PortfolioFiles.usual("3"));

        CompletableFuture<PortfolioImport.Begun> other = CompletableFuture.supplyAsync(() -> imports.begin(done -> { }));
        PortfolioImport.Begun mine = imports.begin(done -> { });

        assertThat(mine.cases() + other.join().cases()).isEqualTo(3);
        for (String loan : List.of("3-L1", "3-L2", "3-L3")) {
            assertThat(instances(caseOf(loan))).isEqualTo(1);
        }
        assertThatThrownBy(() -> lifecycle.loanTakenOver(caseOf("3-L1"))).hasMessageContaining("MOD-07");
        assertThat(instances(caseOf("3-L1"))).isEqualTo(1);
    }

    @Test
    void aCaseThatCannotBeginKeepsNoOtherBack() throws IOException {
        kept(PortfolioFiles.usual("4"));
        String stuck = caseOf("4-L1");
        LifecycleProcess failing = mock(LifecycleProcess.class);
        doAnswer(call -> {
            if (stuck.equals(call.getArgument(0))) {
                throw new IllegalStateException("stuck");
            }
            lifecycle.loanTakenOver(call.getArgument(0));
            return null;
        }).when(failing).loanTakenOver(any());

        PortfolioImport.Begun begun = new PortfolioImport(null, null, failing, turns, sql, transactions).begin(done -> { });

        assertThat(begun.cases()).isEqualTo(2);
        assertThat(begun.failed()).containsOnly(Map.entry(stuck, "stuck"));
        assertThat(instances(stuck)).isZero();
        assertThat(instances(caseOf("4-L3"))).isEqualTo(1);
        assertThat(imports.begin(done -> { })).isEqualTo(new PortfolioImport.Begun(1, Map.of()));
    }
}
