package io.sancha.tools.board;

import io.sancha.platform.document.CsvSheet;
import io.sancha.platform.login.Language;
import io.sancha.platform.task.TasksOfPerson;
import io.sancha.platform.task.Worklist;
import io.sancha.platform.web.PageTexts;
import io.sancha.tools.board.Board.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A list of tasks as a table for a spreadsheet, in the words of its page and the order of their urgency, read and written page by page. */
@Service
public class WorklistAsCsv {
    private static final int PAGE = 500;
    private static final List<String> HEADINGS = List.of("start.task", "start.case", "start.customer", "cases.product", "start.amount", "cases.currency",
        "cases.step", "cases.class", "start.term", "worklist.days-left", "worklist.look-again", "worklist.priority", "worklist.returned-by",
        "start.holder");
    private final TasksOfPerson tasks;
    private final BoardDesk desk;

    WorklistAsCsv(TasksOfPerson tasks, BoardDesk desk) {
        this.tasks = tasks;
        this.desk = desk;
    }

    /** Some lines of the table. @param last whether none stand behind them */
    public record Part(List<Line> lines, boolean last) {
    }

    /** A page. @param among ids of tasks, of which alone; null for all @param first how many stand before */
    @Transactional(readOnly = true)
    public Part page(Worklist list, List<String> among, int first) {
        TasksOfPerson.Page page = tasks.page(list, among, first, PAGE);
        return new Part(desk.lines(page.tasks()), page.last());
    }

    /** @param first page, read before anything is answered */
    public void write(Part first, Worklist list, List<String> among, Language language, OutputStream to) throws IOException {
        PageTexts texts = PageTexts.in(language);
        var sheet = new CsvSheet(to);
        sheet.row(HEADINGS.stream().map(texts::say).toList());
        Part part = first;
        for (int from = PAGE;; from += PAGE) {
            for (Line line : part.lines()) {
                sheet.row(cells(line, texts, language));
            }
            sheet.flush();
            if (part.last()) {
                return;
            }
            part = page(list, among, from);
        }
    }

    private static List<Object> cells(Line line, PageTexts texts, Language language) {
        return Arrays.asList(language.named(line.name()), line.caseId(), line.customer(), texts.label(line.product(), "product"), line.amount(),
            line.currency(), texts.label(line.step(), "step"), texts.label(line.riskClass(), "riskClass"), line.dueOn(), line.daysLeft(), line.lookAgainOn(),
            line.priority(), returnedBy(line, texts), texts.say(line.held() ? "start.me" : "start.nobody"));
    }

    private static String returnedBy(Line line, PageTexts texts) {
        if (line.returned() == null) {
            return null;
        }
        return line.returned().byName() == null ? texts.label(line.returned().step(), "step") : line.returned().byName();
    }
}
