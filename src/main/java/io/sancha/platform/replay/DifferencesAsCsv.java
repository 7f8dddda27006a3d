package io.sancha.platform.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;

/** All decisions that would have come out otherwise as a table for a spreadsheet, written page by page. */
@Service
public class DifferencesAsCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What makes a spreadsheet take a text for a formula (OWASP, CSV injection). */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";
    private static final List<String> HEADINGS = List.of("决策时间 Decided at", "业务 Case", "机构 Branch", "步骤 Step", "所用版本 Version asked", "经办人 Person",
        "其任务 Their task", "金额 Amount", "币种 Currency", "原结果 Answer then", "新结果 Answer by the proposal", "仅文字不同 Worded otherwise only",
        "现行版本已如此 So by what runs already");
    private final DifferenceReader reader;

    DifferencesAsCsv(DifferenceReader reader) {
        this.reader = reader;
    }

    /** @throws io.sancha.platform.audit.Refusal WHF-01, or where there is no such replay */
    public void write(long id, OutputStream to) throws IOException {
        List<DifferenceReader.Row> page = reader.page(id, null, 0, DifferenceReader.MOST);
        Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(HEADINGS);
        Map<Integer, Differences.Kind> kinds = new HashMap<>();
        while (!page.isEmpty()) {
            lookUp(id, page, kinds);
            for (DifferenceReader.Row row : page) {
                print(csv, row, kinds.get(row.kind()));
            }
            page = reader.page(id, null, page.get(page.size() - 1).number(), DifferenceReader.MOST);
        }
        csv.flush();
    }

    private void lookUp(long id, List<DifferenceReader.Row> page, Map<Integer, Differences.Kind> kinds) {
        Set<Integer> unknown = new HashSet<>();
        page.stream().map(DifferenceReader.Row::kind).filter(kind -> !kinds.containsKey(kind)).forEach(unknown::add);
        if (!unknown.isEmpty()) {
            reader.kinds(id, unknown).forEach(kind -> kinds.put(kind.number(), kind));
        }
    }

    private static void print(CSVPrinter csv, DifferenceReader.Row row, Differences.Kind kind) throws IOException {
        csv.printRecord(cell(row.at()), cell(row.caseId()), cell(row.branch()), cell(row.stepName() == null ? row.step() : row.stepName()), row.version(),
            cell(row.personName() == null ? row.person() : row.personName()), cell(row.taskName() == null ? row.task() : row.taskName()),
            row.amount() == null ? "" : row.amount().amount(), row.amount() == null ? "" : row.amount().currency(), cell(kind.was()), cell(kind.now()),
            kind.worded(), row.already());
    }

    /** A text that a spreadsheet would calculate is marked as text. */
    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
