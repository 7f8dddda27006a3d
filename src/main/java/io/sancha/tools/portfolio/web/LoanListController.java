package io.sancha.tools.portfolio.web;

import io.sancha.platform.login.Language;
import io.sancha.tools.portfolio.LoanList;
import io.sancha.tools.portfolio.LoanList.After;
import io.sancha.tools.portfolio.LoanList.Row;
import io.sancha.tools.portfolio.LoanListAsCsv;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "案卷 Cases")
class LoanListController {
    private final LoanList list;
    private final LoanListAsCsv csv;

    LoanListController(LoanList list, LoanListAsCsv csv) {
        this.list = list;
        this.csv = csv;
    }

    @GetMapping("/api/cases")
    @Operation(summary = "贷款业务，最近的在前 Cases and their loans, the newest first; the next page comes after the last row's day and case")
    List<Row> list(@RequestParam(defaultValue = "") String standing, @RequestParam(required = false) LocalDate afterDay,
        @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") @Min(1) @Max(LoanList.MOST) int limit) {
        return list.page(standing, afterDay == null ? After.NOTHING : new After(afterDay, after), limit);
    }

    @GetMapping("/api/cases.csv")
    @Operation(summary = "贷款业务（CSV） The same, all of it, as CSV in the reader's language")
    void listAsCsv(@RequestParam(defaultValue = "") String standing, HttpServletRequest asked, HttpServletResponse answer) throws IOException {
        // first of all: who is refused gets no file
        List<Row> first = list.page(standing, After.NOTHING, LoanList.MOST);
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("loans.csv").build().toString());
        csv.write(first, standing, Language.asked(asked).orElse(Language.ZH), answer.getOutputStream());
    }
}
