package io.sancha.tools.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.exposure.ExposureDesk;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.endofday.EndOfDay;
import io.sancha.steps.endofday.Partition;
import io.sancha.steps.lifecycle.process.LifecycleProcess;
import io.sancha.steps.postloan.InspectionPlan;
import io.sancha.steps.postloan.PostloanDesk;
import io.sancha.steps.recovery.SettlementDesk;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A living portfolio comes from another system: all of it or nothing, with books that balance, into step 10. */
class PortfolioImportTest extends IntegrationTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-09-15");
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private PortfolioImport imports;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private RiskClasses classes;
    @Autowired
    private EndOfDay nights;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private ExposureDesk exposure;
    @Autowired
    private PostloanDesk postloan;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private SettlementDesk settlements;
    @Autowired
    private LifecycleProcess lifecycle;
    @Autowired
    private Trail trail;
    @Autowired
    private JdbcClient sql;
    @TempDir
    private Path folder;

    @BeforeEach
    void onTheDayAfter() {
        clock.standAt(TODAY.atTime(10, 0).atZone(BankClock.CHINA).toInstant());
    }

    private PortfolioImport.Result take(PortfolioFiles files) throws IOException {
        PortfolioImport.Result result = imports.take(files.in(folder), true, done -> { });
        imports.begin(done -> { });
        return result;
    }

    private String caseOf(String oldNumber) {
        return sql.sql("select case_id from loan_taken_over where old_number = :old").param("old", oldNumber).query(String.class).optional().orElse(null);
    }

    private String loanOf(String oldNumber) {
        return cases.required(caseOf(oldNumber)).loanNumber().orElseThrow();
    }

    private List<String> standsAt(String caseId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).list().stream()
            .flatMap(instance -> runtime.getActiveActivityIds(instance.getId()).stream()).distinct().sorted().toList();
    }

    private static List<String> sentences(PortfolioImport.Result result) {
        return result.findings().stream().map(Finding::sentence).toList();
    }

    @Test
    void takesBalancesClassHistorySecurityAndTheNextInspectionIntoStepTen() throws IOException {
        PortfolioFiles files = PortfolioFiles.usual("A");

        PortfolioImport.Result result = take(files);

        assertThat(sentences(result)).isEmpty();
        assertThat(result.loans()).isEqualTo(3);
        LoanPosition paying = loans.position(loanOf("A-L1"));
        assertThat(paying.principalNormal().amount()).isEqualByComparingTo("100000.00");
        assertThat(paying.accruedThrough()).isEqualTo("2025-09-14");
        assertThat(paying.state()).isEqualTo(LoanState.PERFORMING);
        LoanPosition late = loans.position(loanOf("A-L2"));
        assertThat(late.interestDue().amount()).isEqualByComparingTo("310.00");
        assertThat(late.riskClass()).isEqualTo(RiskClass.SPECIAL_MENTION);
        assertThat(late.daysPastDue()).isEqualTo(25);
        assertThat(late.state()).isEqualTo(LoanState.OVERDUE);
        for (String old : List.of("A-L1", "A-L2", "A-L3")) {
            assertThat(loans.lacking(loanOf(old))).as("the books of %s say what its facts say", old).isZero();
        }
        assertThat(sql.sql("select coalesce(sum(case when account = 'PRINCIPAL' then debit - credit end), 0) from ledger_line where loan_number = :loan")
            .param("loan", loanOf("A-L1")).query(java.math.BigDecimal.class).single()).isEqualByComparingTo("100000.00");
        assertThat(standsAt(caseOf("A-L1"))).contains("manage-post-loan", "supervise-loan");
        assertThat(standsAt(caseOf("A-L2"))).as("who is late is dunned at once").contains("recover-loan", "supervise-loan");
        assertThat(cases.required(caseOf("A-L1")).openedOn()).isEqualTo(TODAY);
    }

    @Test
    void theCaseSaysThatItsEarlierStepsLieInTheOldSystemAndWhoAnswersForIt() throws IOException {
        take(PortfolioFiles.usual("B"));

        assertThat(trail.of(caseOf("B-L1"), 0, 100))
            .anyMatch(record -> "MIG-05".equals(record.rule()) && record.message().contains("B-L1"));
        assertThat(sql.sql("select user_id from case_duty_held where case_id = :case and by_assignment").param("case", caseOf("B-L1"))
            .query(String.class).single()).isEqualTo("relationship-manager");
        JsonNode head = Visitor.as(rest, "relationship-manager").get("/api/cases/" + caseOf("B-L1") + "/summary").getBody().get("head");
        assertThat(head.at("/takenOver/loan").asText()).isEqualTo("B-L1");
        assertThat(head.at("/takenOver/contract").asText()).isEqualTo("HT-B-L1");
        assertThat(head.get("product").asText()).isEqualTo("WORKING_CAPITAL");
    }

    @Test
    void nobodyWithdrawsWhatWasPaidOutElsewhere() throws IOException {
        take(PortfolioFiles.usual("T"));

        JsonNode answer = Visitor.as(rest, "relationship-manager").post("/api/cases/" + caseOf("T-L1") + "/withdrawal", "{\"reason\":\"不需要了\"}").getBody();

        assertThat(answer.get("rule").asText()).isEqualTo("SEQ-01");
        assertThat(cases.required(caseOf("T-L1")).outcome()).isEmpty();
    }

    @Test
    void theNextInspectionGoesOnFromTheLastAndTheFirstComesWithinAMonth() throws IOException {
        take(PortfolioFiles.usual("C"));

        InspectionPlan routine = postloan.planned(caseOf("C-L1"));
        InspectionPlan first = postloan.planned(caseOf("C-L2"));
        assertThat(routine.kind().name()).isEqualTo("ROUTINE");
        assertThat(routine.dueOn()).isAfter("2025-09-15");
        assertThat(first.kind().name()).isEqualTo("FIRST");
        assertThat(first.dueOn()).isBetween("2025-10-01", "2025-10-14");
    }

    @Test
    void countsAgainstTheLimitsOfTheCustomerAndTheGroup() throws IOException {
        take(PortfolioFiles.usual("D"));

        long customer = cases.required(caseOf("D-L1")).customerId().orElseThrow();

        assertThat(exposure.standing(customer, TODAY).customerExposure().amount()).isEqualByComparingTo("200000.00");
        assertThat(exposure.standing(customer, TODAY).groupExposure().amount()).isEqualByComparingTo("200000.00");
    }

    @Test
    void livesOnAsAnyLoanDoes() throws IOException {
        take(PortfolioFiles.usual("E"));
        String number = loanOf("E-L1");
        for (LocalDate day = TODAY; day.isBefore(LocalDate.parse("2026-01-05")); day = day.plusDays(1)) {
            clock.standAt(day.atTime(23, 40).atZone(BankClock.CHINA).toInstant());
            nights.run(day, Partition.of(number));
        }

        LoanPosition late = loans.position(number);
        assertThat(late.daysPastDue()).isGreaterThan(100);
        assertThat(late.riskClass()).isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(loans.lacking(number)).isZero();

        clock.standAt(LocalDate.parse("2026-01-05").atTime(10, 0).atZone(BankClock.CHINA).toInstant());
        loans.pay(new LoanPayment("settle", number, loans.payoff(number, LocalDate.parse("2026-01-05")).total(), LocalDate.parse("2026-01-05"),
            io.sancha.lending.account.books.EarlyRepayment.REDUCE_INSTALMENT));

        assertThat(loans.position(number).state()).isEqualTo(LoanState.SETTLED);
        assertThat(classes.worst(number)).isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(loans.lacking(number)).isZero();
    }

    @Test
    void anAccountWithoutADrawdownIsOfACaseThatWasTakenOver() {
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();

        assertThatThrownBy(() -> sql.sql("""
            insert into security_valuation (case_id, recorded_at, recorded_by, bank_date) values (:case, now(), 'somebody', :today)""").param("case", caseId)
            .param("today", TODAY).update()).hasMessageContaining("MIG-05");
        assertThatThrownBy(() -> lifecycle.loanTakenOver(caseId)).hasMessageContaining("MOD-07");
    }

    @Test
    void theRightsInTheSecurityAreHeldUntilTheLoanIsSettledAndTheThingsAreValuedAnew() throws IOException {
        take(PortfolioFiles.usual("S"));

        assertThat(settlements.held(caseOf("S-L3"))).singleElement().satisfies(held -> {
            assertThat(held.certificate()).isEqualTo("苏房他证S号");
            assertThat(held.vaultNumber()).isEqualTo("K-S");
        });
        assertThat(settlements.held(caseOf("S-L1"))).isEmpty();
        assertThat(sql.sql("select certificate || ' ' || contract_amount from security_standing where case_id = :case").param("case", caseOf("S-L3"))
            .query(String.class).list()).containsExactly("苏房他证S号 100000.00");
        assertThat(sql.sql("select guarantor from surety_given where case_id = :case").param("case", caseOf("S-L3")).query(String.class).list())
            .containsExactly("移植担保有限公司");
        assertThat(sql.sql("select kind from security_held where case_id = :case").param("case", caseOf("S-L3")).query(String.class).list())
            .as("what an expected loss is reckoned by").containsExactlyInAnyOrder("MORTGAGE", "SURETY");
    }

    @Test
    void oneWrongRowAndNothingOfAllFilesIsTakenOver() throws IOException {
        PortfolioFiles files = PortfolioFiles.usual("F").replaced("loans", "F-L2,FK2,0101,HT-F-L2,流动资金贷款,100000.00", "F-L2,FK2,0101,HT-F-L2,流动资金贷款,99000.00");

        PortfolioImport.Result result = take(files);

        assertThat(sentences(result)).anyMatch(sentence -> sentence.contains("loans.csv") && sentence.contains("row 3") && sentence.contains("MIG-03")
            && sentence.contains("balance"));
        assertThat(ImportReport.csv(result).lines()).anyMatch(line -> line.startsWith("loans.csv,3,F-L2,不合格 refused,balance,MIG-03,"))
            .anyMatch(line -> line.startsWith("loans.csv,2,F-L1,合格 right"));
        assertThat(ImportReport.summary(result, false)).contains("nothing was taken over");
        assertThat(caseOf("F-L1")).isNull();
        assertThat(caseOf("F-L2")).isNull();
    }

    @Test
    void refusesARowByItsRuleItsFieldAndItsPlace() throws IOException {
        PortfolioFiles files = PortfolioFiles.usual("G").replaced("loans", "G-L1,GK1,", "G-L1,GK9,").replaced("loans", "260.00,关注", "261.00,关注")
            .line("events", "G-L9,P1,还款,2025-07-20,300.00").line("events", "G-L1,P3,还款,2025-08-21,30O.00")
            .replaced("collateral", "厂房", "城堡").line("customers", "GK4,企业,重复有限公司,91320500000000000X,relationship-manager,");

        List<String> told = sentences(take(files));

        assertThat(told).anyMatch(one -> one.startsWith("loans.csv 第 2 行 row 2, customer_no [MIG-02]"))
            .anyMatch(one -> one.startsWith("loans.csv 第 3 行 row 3, accrued [MIG-03]") && one.contains("261.00") && one.contains("260.00"))
            .anyMatch(one -> one.contains("events.csv") && one.contains("loan_no [MIG-02]") && one.contains("G-L9"))
            .anyMatch(one -> one.contains("events.csv") && one.contains("amount [MIG-01]") && one.contains("30O.00"))
            .anyMatch(one -> one.startsWith("collateral.csv 第 2 行 row 2, kind [MIG-01]") && one.contains("城堡"))
            .anyMatch(one -> one.startsWith("customers.csv 第 4 行 row 4"));
        assertThat(caseOf("G-L3")).isNull();
    }

    @Test
    void refusesAManagerWhoIsNoneAndABranchThatThereIsNot() throws IOException {
        PortfolioFiles files = PortfolioFiles.usual("H").replaced("customers", "relationship-manager,JT-H", "collector,JT-H")
            .replaced("loans", "HK2,0101", "HK2,9999");

        assertThat(sentences(take(files))).anyMatch(one -> one.startsWith("customers.csv 第 2 行 row 2, manager [MIG-04]"))
            .anyMatch(one -> one.startsWith("loans.csv 第 3 行 row 3, branch [MIG-04]"));
    }

    @Test
    void whatIsOnlyTriedLeavesNothing() throws IOException {
        PortfolioImport.Result result = imports.take(PortfolioFiles.usual("I").in(folder), false, done -> { });

        assertThat(sentences(result)).isEmpty();
        assertThat(result.loans()).isEqualTo(3);
        assertThat(result.rows()).hasSizeGreaterThan(20);
        assertThat(caseOf("I-L1")).isNull();
        assertThat(ImportReport.summary(result, true)).contains("3 loans").contains("nothing was");
        assertThat(ImportReport.csv(result).lines()).hasSize(result.rows().size() + 1).anyMatch(line -> line.equals("loans.csv,2,I-L1,合格 right,,,,"));
    }

    @Test
    void aLoanIsTakenOverOnce() throws IOException {
        PortfolioFiles files = PortfolioFiles.usual("J");
        take(files);

        assertThat(sentences(take(files)).stream().filter(one -> one.startsWith("loans.csv"))).hasSize(3)
            .allMatch(one -> one.contains("loan_no [MIG-02]"));
    }

    @Test
    void takesFilesInGb18030AndWithAMark() throws IOException {
        PortfolioImport.Result result = imports.take(PortfolioFiles.usual("K").in(folder, Charset.forName("GB18030")), false, done -> { });
        assertThat(sentences(result)).isEmpty();

        PortfolioFiles marked = PortfolioFiles.usual("M").replaced("customers", "客户号,", "\uFEFF客户号,");
        assertThat(sentences(imports.take(marked.in(folder), false, done -> { }))).isEmpty();
    }

    @Test
    void refusesWhatIsInNeitherEncodingAndNothingIsLost() throws IOException {
        List<String> told = sentences(imports.take(PortfolioFiles.usual("N").in(folder, Charset.forName("UTF-16")), true, done -> { }));
        assertThat(told).hasSize(7).allMatch(one -> one.contains("[MIG-01]") && one.contains("UTF-8"));

        List<Path> files = PortfolioFiles.usual("O").in(folder);
        byte[] broken = java.nio.file.Files.readAllBytes(files.get(2));
        broken[broken.length - 30] = (byte) 0xFF;
        java.nio.file.Files.write(files.get(2), broken);
        assertThat(sentences(imports.take(files, true, done -> { }))).anyMatch(one -> one.contains("customers.csv") && one.contains("[MIG-01]"));
        assertThat(caseOf("O-L1")).isNull();
    }

    @Test
    void takesAWorkbookSheetBySheet() throws IOException {
        PortfolioFiles files = PortfolioFiles.usual("Q");

        assertThat(sentences(imports.take(List.of(files.workbook(folder)), false, done -> { }))).isEmpty();

        files.replaced("instalments", "2025-08-20,0.00", "2025-08-21,0.00");
        assertThat(sentences(imports.take(List.of(files.workbook(folder)), true, done -> { })))
            .singleElement().asString().startsWith("portfolio.xlsx/instalments 第 3 行 row 3, due_on [MIG-03]").contains("2025-08-21").contains("2025-08-20");
    }

    @Test
    void saysOfADamagedWorkbookThatItIs() throws IOException {
        Path book = PortfolioFiles.usual("R").workbook(folder);
        byte[] whole = java.nio.file.Files.readAllBytes(book);
        java.nio.file.Files.write(book, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(sentences(imports.take(List.of(book), true, done -> { }))).singleElement().asString().contains("[MIG-01]").contains("XLSX");
    }

    @Test
    void refusesANumberOfASpreadsheetWhereASignOfSomethingStandsAndAWorkbookThatUnpacksToTooMuch() throws IOException {
        PortfolioFiles files = PortfolioFiles.usual("U").line("instalments", "1234567890123456.7,1,2025-07-20,0.00,");
        Path book = files.workbook(folder);

        assertThat(sentences(imports.take(List.of(book), false, done -> { }))).singleElement().asString().contains("[MIG-01]")
            .contains("of sheet instalments (loan_no) is a number");
        byte[] content = java.nio.file.Files.readAllBytes(book);
        assertThatThrownBy(() -> Workbook.checkSize(content, 1_000)).hasMessageContaining("MIG-01");
    }

    @Test
    void theFilesAreOnTheTrailByTheirHashesAndNoTextOfTheirsIsAFormulaInTheReport() throws IOException {
        PortfolioFiles files = PortfolioFiles.usual("6");
        List<Path> written = files.in(folder);
        imports.take(written, true, done -> { });

        String hash = io.sancha.platform.audit.Hashes.sha256(java.nio.file.Files.readAllBytes(written.get(0)));
        assertThat(sql.sql("select message from trail_record where task = 'import-portfolio' and refs like :hash").param("hash", "%" + hash + "%")
            .query(String.class).list()).singleElement().asString().contains("2 customers with 3 loans");

        files.replaced("loans", "6-L1,", "=6-L1,");
        assertThat(ImportReport.csv(imports.take(files.in(folder), true, done -> { }))).contains("loans.csv,2,'=6-L1,");
    }

    @Test
    void theNextEndOfAMonthProvidesForWhatTheOldSystemDidNotHold() throws IOException {
        take(PortfolioFiles.usual("7").replaced("loans", ",compound_interest", ",compound_interest,provided")
            .replaced("loans", "2025-08-15,", "2025-08-15,,600.00"));
        String number = loanOf("7-L1");
        assertThat(provided(number)).containsExactly("2025-09-14 TAKEN_OVER 0.00 600.00");

        LocalDate end = LocalDate.parse("2025-09-30");
        clock.standAt(end.atTime(23, 40).atZone(BankClock.CHINA).toInstant());
        nights.run(end, Partition.of(number));

        assertThat(provided(number)).hasSize(2).last().asString().startsWith("2025-09-30 ").contains(" 600.00 ");
        assertThat(sql.sql("""
            select coalesce(sum(case when t.credit = 'LOSS_ALLOWANCE' then t.amount else -t.amount end), 0) = max(a.amount)
              from posting t join loan_allowance a using (loan_number) where t.loan_number = :loan and t.kind = 'PROVIDE'""").param("loan", number)
            .query(Boolean.class).single()).isTrue();
        assertThat(loans.lacking(number)).isZero();
    }

    private List<String> provided(String loan) {
        return sql.sql("select day || ' ' || method || ' ' || held_before || ' ' || held from loan_provision where loan_number = :loan order by day")
            .param("loan", loan).query(String.class).list();
    }
}
