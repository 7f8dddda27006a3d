package io.sancha.tools.portfolio;

import io.sancha.platform.document.CsvSheet;
import io.sancha.platform.login.Language;
import io.sancha.platform.web.PageTexts;
import io.sancha.tools.portfolio.LoanList.After;
import io.sancha.tools.portfolio.LoanList.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The list as a table for a spreadsheet, in the words of its page, read and written page by page. */
@Service
public class LoanListAsCsv {
    private static final List<String> HEADINGS = List.of("cases.case", "cases.branch", "cases.customer", "cases.product", "cases.amount", "cases.currency",
        "cases.applied-or-lent", "cases.step", "cases.loan", "cases.state", "cases.days-past-due", "cases.class", "cases.opened", "cases.outcome",
        "cases.closed");
    private final LoanList list;

    LoanListAsCsv(LoanList list) {
        this.list = list;
    }

    /** @param first page, read before anything is answered @param standing as the list takes it */
    public void write(List<Row> first, String standing, Language language, OutputStream to) throws IOException {
        PageTexts texts = PageTexts.in(language);
        var sheet = new CsvSheet(to);
        sheet.row(HEADINGS.stream().map(texts::say).toList());
        sheet.flush();
        for (List<Row> page = first; !page.isEmpty(); page = next(page, standing)) {
            for (Row row : page) {
                sheet.row(cells(row, texts));
            }
            sheet.flush();
        }
    }

    private List<Row> next(List<Row> page, String standing) {
        return page.size() < LoanList.MOST ? List.of() : list.page(standing, After.row(page.get(page.size() - 1)), LoanList.MOST);
    }

    private static List<Object> cells(Row row, PageTexts texts) {
        boolean known = row.amount() != null;
        return Arrays.asList(row.caseId(), row.branch(), row.customer(), texts.label(row.product(), "product"), known ? row.amount().amount() : null,
            known ? row.amount().currency().getCurrencyCode() : null, known ? texts.say(row.lent() ? "cases.lent" : "cases.applied-for") : null,
            texts.label(row.step(), "step"), row.loanNumber(), texts.label(row.state(), "state"), row.daysPastDue(), texts.label(row.riskClass(), "riskClass"),
            row.openedOn(), texts.label(Stream.of(row.outcome(), "OPEN").filter(one -> one != null).findFirst().orElseThrow(), "outcome"), row.closedOn());
    }
}
