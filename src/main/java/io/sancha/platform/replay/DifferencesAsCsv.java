package io.sancha.platform.replay;

import io.sancha.platform.document.CsvSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** All decisions that would have come out otherwise as a table for a spreadsheet, written page by page. */
@Service
public class DifferencesAsCsv {
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
        var csv = new CsvSheet(to);
        csv.row(HEADINGS);
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

    private static void print(CsvSheet csv, DifferenceReader.Row row, Differences.Kind kind) throws IOException {
        csv.row(Arrays.asList(row.at().toString(), row.caseId(), row.branch(), row.stepName() == null ? row.step() : row.stepName(), row.version(),
            row.personName() == null ? row.person() : row.personName(), row.taskName() == null ? row.task() : row.taskName(),
            row.amount() == null ? "" : row.amount().amount(), row.amount() == null ? "" : row.amount().currency(), kind.was(), kind.now(),
            kind.worded(), row.already()));
    }
}
