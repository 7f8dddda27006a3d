package io.sancha.lending.account.web;

import io.sancha.lending.account.VisibleLoans;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/loans/{number}")
@Tag(name = "贷款 Loans")
class LoanPaperController {
    private final VisibleLoans loans;
    private final LoanPapers papers;

    LoanPaperController(VisibleLoans loans, LoanPapers papers) {
        this.loans = loans;
        this.papers = papers;
    }

    @GetMapping("/schedule.csv")
    @Operation(summary = "还款计划（CSV） The schedule beside what was paid, as CSV")
    void scheduleAsCsv(@PathVariable String number, HttpServletResponse answer) throws IOException {
        asCsv(papers.schedule(loans.required(number)), answer);
    }

    @GetMapping("/schedule.pdf")
    @Operation(summary = "还款计划（PDF） The schedule beside what was paid, as PDF")
    void scheduleAsPdf(@PathVariable String number, HttpServletResponse answer) throws IOException {
        asPdf(papers.schedule(loans.required(number)), answer);
    }

    @GetMapping("/statement.csv")
    @Operation(summary = "对账单（CSV），按记账日 The statement of account by bank date, as CSV")
    void statementAsCsv(@PathVariable String number, @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to,
        HttpServletResponse answer)
        throws IOException {
        asCsv(papers.statement(loans.required(number), from, to), answer);
    }

    @GetMapping("/statement.pdf")
    @Operation(summary = "对账单（PDF），按记账日 The statement of account by bank date, as PDF")
    void statementAsPdf(@PathVariable String number, @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to,
        HttpServletResponse answer)
        throws IOException {
        asPdf(papers.statement(loans.required(number), from, to), answer);
    }

    private static void asCsv(Paper paper, HttpServletResponse answer) throws IOException {
        handOut(paper.name() + ".csv", "text/csv;charset=UTF-8", answer);
        CsvPaper.write(paper, answer.getOutputStream());
    }

    private static void asPdf(Paper paper, HttpServletResponse answer) throws IOException {
        handOut(paper.name() + ".pdf", MediaType.APPLICATION_PDF_VALUE, answer);
        PdfPaper.write(paper, answer.getOutputStream());
    }

    private static void handOut(String file, String type, HttpServletResponse answer) {
        answer.setContentType(type);
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file).build().toString());
    }
}
