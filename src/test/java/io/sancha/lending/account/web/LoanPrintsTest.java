package io.sancha.lending.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

class LoanPrintsTest extends IntegrationTest {
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private CaseRegister cases;

    private String opened(String branch) {
        LocalDate on = on("2024-03-18");
        String caseId = cases.open(cases.nextId(branch), branch, "relationship-manager").id();
        LoanTerms terms = LoanTerms.lend(Money.cny("100000.00"), on).at(Rate.annualPercent("4.35")).instalments(3).repaid(RepaymentMethod.EQUAL_PRINCIPAL)
            .counted(DayCount.ACT_360).terms();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT), Waterfall.usual()));
    }

    private LocalDate on(String day) {
        LocalDate on = LocalDate.parse(day);
        clock.standAt(on.atTime(10, 0).atZone(BankClock.CHINA).toInstant());
        return on;
    }

    private ResponseEntity<byte[]> taken(String user, String number, String paper) {
        return rest.withBasicAuth(user, "demo").getForEntity("/api/loans/" + number + paper, byte[].class);
    }

    private List<CSVRecord> csv(String number, String paper) throws IOException {
        ResponseEntity<byte[]> answer = taken("accountant", number, paper);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        String text = new String(answer.getBody(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(text.substring(1))).getRecords();
    }

    private String pdf(String number, String paper) throws IOException {
        ResponseEntity<byte[]> answer = taken("accountant", number, paper);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.getBody())) {
            // the font draws a radical and its character with one glyph, so that 日 may be read back as the radical
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        }
    }

    @Test
    void theScheduleIsTakenHomeAsCsv() throws IOException {
        String number = opened("0101");
        List<CSVRecord> rows = csv(number, "/schedule.csv");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).get("应还日")).isEqualTo("2024-04-18");
        assertThat(rows.get(0).get("利息")).isEqualTo("374.58");
        assertThat(rows.get(0).get("状态")).isEqualTo("未到期");
        assertThat(rows.get(2).get("剩余本金")).isEqualTo("0.00");
        assertThat(rows.stream().map(row -> new BigDecimal(row.get("本金"))).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100000");
    }

    @Test
    void theStatementTellsOfTheDaysAskedFor() throws IOException {
        String number = opened("0101");
        LocalDate due = on("2024-04-18");
        loans.pay(new LoanPayment("P1", number, Money.cny("10000.00"), due));

        List<CSVRecord> all = csv(number, "/statement.csv");
        assertThat(all).extracting(row -> row.get("摘要"))
            .containsExactlyInAnyOrder("放款", "结息", "还息", "还本");
        // 100,000 lent; 374.58 and 33,333.33 fall due, 10,000 pays the interest and 9,625.42 of the principal
        assertThat(all.get(all.size() - 1).get("本金余额")).isEqualTo("90374.58");
        assertThat(all.get(all.size() - 1).get("应收息费")).isEqualTo("0.00");
        assertThat(all.get(0).get("本金余额")).isEqualTo("100000.00");
        assertThat(all).anySatisfy(row -> assertThat(row.get("应收息费")).isEqualTo("374.58"));
        List<CSVRecord> april = csv(number, "/statement.csv?from=2024-04-01&to=2024-04-30");
        assertThat(april).hasSize(3).allSatisfy(row -> assertThat(row.get("起因")).isEqualTo("P1"));
        assertThat(april.get(april.size() - 1).get("本金余额")).isEqualTo("90374.58");
        assertThat(csv(number, "/statement.csv?from=2024-05-01&to=2024-05-31")).isEmpty();
        assertThat(taken("accountant", number, "/statement.csv?from=2024-05-01&to=2024-04-01").getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void noFormulaStartsInACell() {
        assertThat(CsvTable.cell("=HYPERLINK(\"x\")")).isEqualTo("'=HYPERLINK(\"x\")");
        assertThat(CsvTable.cell("＠SUM(A1)")).isEqualTo("'＠SUM(A1)");
        assertThat(CsvTable.cell("P1")).isEqualTo("P1");
    }

    @Test
    void theSamePapersArePdfInOneLanguage() throws IOException {
        String number = opened("0101");
        assertThat(pdf(number, "/schedule.pdf")).contains("还款计划表", "借据号", number, "374.58", "未到期").doesNotContain("Principal");
        assertThat(pdf(number, "/schedule.pdf?language=en")).contains("Repayment schedule", "374.58", "To come").doesNotContainPattern("\\p{IsHan}");
        assertThat(pdf(number, "/statement.pdf?from=2024-03-01&to=2024-03-31")).contains("贷款对账单", "放款", "100,000.00", "2024年3月1日", "2024年3月31日");
    }

    @Test
    void refusesThePapersOfAnotherBranchAndOfNobody() {
        String elsewhere = opened("0202");
        for (String paper : List.of("/schedule.csv", "/statement.csv", "/schedule.pdf", "/statement.pdf")) {
            assertThat(taken("accountant", elsewhere, paper).getStatusCode().value()).as(paper).isEqualTo(404);
            assertThat(rest.getForEntity("/api/loans/" + elsewhere + paper, byte[].class).getStatusCode().value()).as(paper).isEqualTo(401);
        }
        assertThat(taken("auditor", elsewhere, "/schedule.pdf?language=xx").getStatusCode().value()).isEqualTo(422);
        assertThat(taken("auditor", elsewhere, "/schedule.csv").getStatusCode().value()).isEqualTo(200);
    }
}
