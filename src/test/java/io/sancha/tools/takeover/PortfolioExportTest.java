package io.sancha.tools.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.kernel.money.Money;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.staffing.MadeUpBranch;
import io.sancha.steps.endofday.EndOfDay;
import io.sancha.steps.endofday.Partition;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written of the living loans is what a bank reads that takes them over. */
class PortfolioExportTest extends IntegrationTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-09-15");
    @Autowired
    private PortfolioImport imports;
    @Autowired
    private PortfolioExport exports;
    @Autowired
    private StepsBefore before;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private EndOfDay nights;
    @Autowired
    private LoanAccounts accounts;
    @TempDir
    private Path folder;

    private Map<String, String> written(String branch) throws IOException {
        Path into = folder.resolve("of-" + branch);
        assertThat(exports.write(into, branch, done -> { }).left()).isEmpty();
        Map<String, String> files = new TreeMap<>();
        for (FileKind kind : FileKind.values()) {
            files.put(kind.fileName(), Files.readString(into.resolve(kind.fileName())));
        }
        return files;
    }

    private MadeUpBranch branch(String number) {
        var made = new MadeUpBranch(number, identity, sql, transaction);
        made.open();
        return made;
    }

    private void take(List<Path> files) throws IOException {
        assertThat(imports.take(files, true, done -> { }).findings()).isEmpty();
        imports.begin(done -> { });
    }

    @Test
    void whatIsExportedIsImportedAndExportedAgainAlike() throws IOException {
        clock.standAt(TODAY.atTime(10, 0).atZone(BankClock.CHINA).toInstant());
        branch("7801");
        branch("7802");
        PortfolioFiles usual = PortfolioFiles.usual("X").replaced("customers", "relationship-manager", "s7801-relationship-manager")
            .replaced("loans", ",0101,", ",7801,");
        take(usual.in(Files.createDirectories(folder.resolve("first"))));
        Map<String, String> first = written("7801");
        assertThat(first.get("loans.csv").lines()).hasSize(4);

        // another bank: the same loans under other numbers, of other companies, in another branch
        Path second = Files.createDirectories(folder.resolve("second"));
        Map<String, String> renamed = new TreeMap<>();
        first.forEach((name, text) -> renamed.put(name, renamed(text)));
        for (Map.Entry<String, String> file : renamed.entrySet()) {
            Files.writeString(second.resolve(file.getKey()), file.getValue());
        }
        take(renamed.keySet().stream().map(second::resolve).toList());

        assertThat(written("7802")).isEqualTo(renamed);
    }

    private static String renamed(String text) {
        String other = text;
        for (int which = 1; which <= 3; which++) {
            other = other.replace(PortfolioFiles.code("X", which), PortfolioFiles.code("Y", which));
        }
        return other.replace("X-", "Y-").replace("JT-X", "JT-Y").replace("他证X", "他证Y").replace("K-X", "K-Y").replace("公司X", "公司Y").replace("7801", "7802");
    }

    @Test
    void aLoanThatWasPaidOutHereIsToldWithItsContractAndSecurity() throws IOException {
        String caseId = before.through("disbursement", DossierVariant.ofTheGarmentMaker(), LocalDate.parse("2024-03-15"));
        clock.moveBy(java.time.Duration.ofDays(2));
        String loan = sql.queryForObject("select loan_number from listed_case where case_id = ?", String.class, caseId);

        Path into = folder.resolve("of-here");
        exports.write(into, "0101", done -> { });

        assertThat(Files.readString(into.resolve("loans.csv")).lines().filter(line -> line.startsWith(loan + ","))).singleElement().asString()
            .contains("WORKING_CAPITAL");
        assertThat(Files.readString(into.resolve("collateral.csv")) + Files.readString(into.resolve("guarantors.csv"))).contains(loan + ",");
        assertThat(Files.readString(into.resolve("instalments.csv"))).contains(loan + ",1,");
    }

    @Test
    void aLoanThatWasPaidOutHereStandsInAnotherBankAsItStandsHere() throws IOException {
        String caseId = before.through("disbursement", DossierVariant.ofTheGarmentMaker(), LocalDate.parse("2024-03-15"));
        clock.moveBy(java.time.Duration.ofDays(1));
        nights.run(LocalDate.now(clock).minusDays(1), Partition.all());
        String loan = sql.queryForObject("select loan_number from listed_case where case_id = ?", String.class, caseId);
        branch("7803");
        Path into = folder.resolve("own");
        exports.write(into, "0101", done -> { });
        String customer = Files.readString(into.resolve("loans.csv")).lines().filter(line -> line.startsWith(loan + ",")).findFirst().orElseThrow()
            .split(",")[1];

        Path other = Files.createDirectories(folder.resolve("other-bank"));
        List<Path> files = new java.util.ArrayList<>();
        for (FileKind kind : FileKind.values()) {
            List<String> lines = Files.readAllLines(into.resolve(kind.fileName()));
            String about = kind == FileKind.CUSTOMERS ? customer : loan;
            files.add(Files.write(other.resolve(kind.fileName()), lines.stream().filter(line -> line.equals(lines.get(0)) || line.startsWith(about + ","))
                .map(line -> line.replace(caseId, "Z-" + caseId).replace(customer, PortfolioFiles.code("Z", 1)).replace(loan, "Z-" + loan)
                    .replace(",0101,", ",7803,").replace(",relationship-manager,", ",s7803-relationship-manager,")).toList()));
        }
        take(files);

        String position = """
            select (to_jsonb(p) - 'loan_number' - 'case_id' - 'partition_key' - 'written_to')::text
                   || (select sum((e.to_day - e.from_day) * e.base * e.annual_percent) from earned e where e.loan_number = p.loan_number)
              from loan_position p where p.loan_number = ?""";
        String there = sql.queryForObject("""
            select c.loan_number from loan_taken_over t join listed_case c on c.case_id = t.case_id where t.old_number = ?""", String.class, "Z-" + loan);
        assertThat(sql.queryForObject(position, String.class, there)).isEqualTo(sql.queryForObject(position, String.class, loan));
    }

    @Test
    void whatIsBookedTodayIsNotToldAsOfYesterdayWhateverItsValueDate() throws IOException {
        clock.standAt(TODAY.atTime(10, 0).atZone(BankClock.CHINA).toInstant());
        branch("7804");
        take(PortfolioFiles.usual("8").replaced("customers", "relationship-manager", "s7804-relationship-manager").replaced("loans", ",0101,", ",7804,")
            .in(Files.createDirectories(folder.resolve("eighth"))));
        String number = sql.queryForObject("select c.loan_number from loan_taken_over t join listed_case c on c.case_id = t.case_id where old_number = '8-L2'",
            String.class);
        accounts.pay(new LoanPayment("today", number, Money.of(new BigDecimal("310.00"), Money.CNY), TODAY.minusDays(1), EarlyRepayment.HOLD));
        accounts.reverse("back", number, "P1", "误记");

        Map<String, String> told = written("7804");

        assertThat(told.get("events.csv")).doesNotContain("8-L2,today,").contains("8-L2,P1,");
        assertThat(told.get("loans.csv").lines().filter(line -> line.startsWith("8-L2,"))).singleElement().asString().contains(",310.00,260.00,");
    }
}
