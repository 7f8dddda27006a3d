package io.sancha.tools.board;

import io.sancha.platform.document.CsvSheet;
import io.sancha.platform.login.Language;
import io.sancha.platform.web.PageTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;

/** A list, or the table of its figures, for a spreadsheet, in the words of its page. */
@Service
public class BoardAsCsv {
    private static final List<String> LINES = List.of("cases.case", "cases.branch", "cases.customer", "cases.product", "boards.amount", "cases.step",
        "cases.loan", "boards.row", "boards.column", "boards.what", "boards.day");
    private static final String IN_BOTH = "(?s)[^/]*\\p{IsHan}[^/]* / \\P{IsHan}+";
    private static final List<String> FIGURES = List.of("boards.row", "boards.column", "boards.count", "boards.amount", "boards.as-of");
    private final BoardLists lists;

    BoardAsCsv(BoardLists lists) {
        this.lists = lists;
    }

    /** Which part of a list: as {@link BoardLists#page} takes it. */
    public record Part(BoardList list, String row, String column) {
    }

    /** @param first page, read before anything is answered */
    public void lines(List<BoardRow> first, Part part, Language language, OutputStream to) throws IOException {
        PageTexts texts = PageTexts.in(language);
        var sheet = new CsvSheet(to);
        sheet.row(LINES.stream().map(texts::say).toList());
        for (List<BoardRow> page = first; !page.isEmpty(); page = next(page, part)) {
            for (BoardRow row : page) {
                sheet.row(cells(row, part.list(), texts, language));
            }
            sheet.flush();
        }
        sheet.flush();
    }

    private List<BoardRow> next(List<BoardRow> page, Part part) {
        return page.size() < BoardLists.MOST ? List.of()
            : lists.page(part.list(), part.row(), part.column(), page.get(page.size() - 1).position(), BoardLists.MOST);
    }

    public void figures(Figures figures, Language language, OutputStream to) throws IOException {
        PageTexts texts = PageTexts.in(language);
        var sheet = new CsvSheet(to);
        sheet.row(FIGURES.stream().map(texts::say).toList());
        for (Figures.Cell cell : figures.cells()) {
            sheet.row(Arrays.asList(texts.label(cell.row(), figures.rows().id()), texts.label(cell.column(), figures.columns().id()), cell.count(),
                cell.amount(), figures.asOf()));
        }
        sheet.flush();
    }

    private static List<Object> cells(BoardRow row, BoardList list, PageTexts texts, Language language) {
        return Arrays.asList(row.caseId(), row.branch(), row.customer(), texts.label(row.product(), "product"), row.amount(), texts.label(row.step(), "step"),
            row.loanNumber(), texts.label(row.row(), list.rows().id()), texts.label(row.column(), list.columns().id()),
            oneOf(texts.label(row.what(), "what"), language), row.day());
    }

    /** What the bank says in both languages, a slash between, in the one that is read; what somebody wrote stays as it is. */
    private static String oneOf(String what, Language language) {
        return what != null && what.matches(IN_BOTH) ? language.oneOf(what) : what;
    }
}
