package io.sancha.lending.account.web;

import io.sancha.lending.account.VisibleLoans;
import io.sancha.platform.login.Language;
import io.sancha.platform.printing.PrintedWords;
import io.sancha.platform.printing.Printer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/loans/{number}")
@Tag(name = "贷款 Loans")
class LoanPrintController {
    private final VisibleLoans loans;
    private final LoanPrints prints;
    private final Printer printer;

    LoanPrintController(VisibleLoans loans, LoanPrints prints, Printer printer) {
        this.loans = loans;
        this.prints = prints;
        this.printer = printer;
    }

    @GetMapping("/schedule.csv")
    @Operation(summary = "还款计划（CSV），以所选语言 The schedule beside what was paid, as CSV in the reader's language or the one asked for")
    void scheduleAsCsv(@PathVariable String number, @RequestParam(required = false) String language, HttpServletRequest asked, HttpServletResponse answer)
        throws IOException {
        asCsv(prints.schedule(loans.required(number)), Printer.language(language, false, asked), answer);
    }

    @GetMapping("/schedule.pdf")
    @Operation(summary = "还款计划（PDF），以所选语言 The schedule beside what was paid, as PDF in the reader's language or the one asked for")
    void scheduleAsPdf(@PathVariable String number, @RequestParam(required = false) String language, HttpServletRequest asked, HttpServletResponse answer)
        throws IOException {
        printer.print(prints.schedule(loans.required(number)).printout(), Printer.language(language, false, asked), answer);
    }

    @GetMapping("/statement.csv")
    @Operation(summary = "对账单（CSV），按记账日 The statement of account by bank date, as CSV")
    void statementAsCsv(@PathVariable String number, @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to,
        @RequestParam(required = false) String language, HttpServletRequest asked, HttpServletResponse answer) throws IOException {
        asCsv(prints.statement(loans.required(number), from, to), Printer.language(language, false, asked), answer);
    }

    @GetMapping("/statement.pdf")
    @Operation(summary = "对账单（PDF），按记账日 The statement of account by bank date, as PDF")
    void statementAsPdf(@PathVariable String number, @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to,
        @RequestParam(required = false) String language, HttpServletRequest asked, HttpServletResponse answer) throws IOException {
        printer.print(prints.statement(loans.required(number), from, to).printout(), Printer.language(language, false, asked), answer);
    }

    private static void asCsv(LoanPrints.Listing listing, Language language, HttpServletResponse answer) throws IOException {
        Printer.name(listing.printout(), language, ".csv", "text/csv;charset=UTF-8", answer);
        CsvTable.write(listing.table(), PrintedWords.in(language), answer.getOutputStream());
    }
}
