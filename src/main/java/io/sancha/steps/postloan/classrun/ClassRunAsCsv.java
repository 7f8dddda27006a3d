package io.sancha.steps.postloan.classrun;

import io.sancha.platform.document.CsvSheet;
import io.sancha.platform.login.Language;
import io.sancha.platform.web.PageTexts;
import io.sancha.steps.postloan.classrun.ClassRunReader.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;

/** The loans of a run as a table for a spreadsheet, in the words of its page, read and written page by page. */
@Service
public class ClassRunAsCsv {
    private static final List<String> HEADINGS = List.of("class-run.branch", "class-run.manager", "class-run.customer", "class-run.loan", "class-run.principal",
        "class-run.class-before", "class-run.class-now", "class-run.days", "class-run.floor", "class-run.changed-on", "class-run.inspected-on",
        "class-run.signals", "class-run.proposed", "class-run.determined", "class-run.approved", "class-run.reason", "class-run.standing");
    private final ClassRunReader reader;

    ClassRunAsCsv(ClassRunReader reader) {
        this.reader = reader;
    }

    /** @param first page, read before anything is answered */
    public void write(List<Line> first, LocalDate quarter, String standing, Language language, OutputStream to) throws IOException {
        PageTexts texts = PageTexts.in(language);
        var sheet = new CsvSheet(to);
        sheet.row(HEADINGS.stream().map(texts::say).toList());
        for (List<Line> page = first; !page.isEmpty(); page = next(page, quarter, standing)) {
            for (Line line : page) {
                sheet.row(cells(line, texts));
            }
            sheet.flush();
        }
        sheet.flush();
    }

    private List<Line> next(List<Line> page, LocalDate quarter, String standing) {
        return page.size() < ClassRunReader.MOST ? List.of() : reader.lines(quarter, standing, page.get(page.size() - 1).id(), ClassRunReader.MOST);
    }

    private static List<Object> cells(Line line, PageTexts texts) {
        return Arrays.asList(line.branch(), line.manager(), line.customer(), line.loanNumber(), line.principal(), said(line.classBefore(), texts),
            said(line.riskClass(), texts), line.daysPastDue(), said(line.floor(), texts), line.changedOn(), line.inspectedOn(), line.signals(),
            said(line.proposed(), texts), said(line.determined(), texts), said(line.approved(), texts), line.reason(),
            texts.label(line.standing(), "classRunStanding"));
    }

    private static Object said(Enum<?> riskClass, PageTexts texts) {
        return riskClass == null ? null : texts.label(riskClass.name(), "riskClass");
    }
}
