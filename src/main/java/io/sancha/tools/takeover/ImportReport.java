package io.sancha.tools.takeover;

import io.sancha.platform.document.CsvSheet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** What became of each row of the files, for whoever puts them right. */
public final class ImportReport {
    /** So that a spreadsheet takes it for UTF-8. */
    private static final String MARK = "\uFEFF";

    private ImportReport() {
    }

    /** A line a row, and one for each finding of a row that has several; comma-separated, in UTF-8 with a mark. */
    public static String csv(PortfolioImport.Result result) {
        var text = new StringBuilder(MARK).append("文件 file,行 row,编号 number,结论 outcome,栏目 field,规则 rule,说明,explanation\r\n");
        Map<String, List<Finding>> byRow = result.findings().stream().collect(Collectors.groupingBy(finding -> finding.file() + ":" + finding.row()));
        Set<String> known = result.rows().stream().map(row -> row.file() + ":" + row.number()).collect(Collectors.toSet());
        result.findings().stream().filter(finding -> !known.contains(finding.file() + ":" + finding.row())).forEach(finding -> text.append(line(finding, "")));
        for (PortfolioImport.ReadRow row : result.rows()) {
            List<Finding> found = byRow.getOrDefault(row.file() + ":" + row.number(), List.of());
            if (found.isEmpty()) {
                text.append(line(row.file(), row.number(), row.key(), "合格 right", "", "", "", ""));
            }
            found.forEach(finding -> text.append(line(finding, row.key())));
        }
        return text.toString();
    }

    private static String line(Finding finding, String key) {
        return line(finding.file(), finding.row(), key, "不合格 refused", finding.field(), finding.rule(), finding.chinese(), finding.english());
    }

    /** What another system wrote is no formula in whose spreadsheet it is read. */
    private static String line(Object... cells) {
        return CSVFormat.DEFAULT.format(Arrays.stream(cells).map(cell -> cell instanceof String text ? CsvSheet.harmless(text) : cell).toArray()) + "\r\n";
    }

    /** What became of the whole, in one line. */
    public static String summary(PortfolioImport.Result result, boolean tried) {
        if (!result.isRight()) {
            return "%d 行中有 %d 处不合格，未作任何录入 / %2$d findings in %1$d rows, nothing was taken over".formatted(result.rows().size(), result.findings().size());
        }
        return tried ? "%d 行全部合格，可移植 %d 户 %d 笔（试运行，未录入）/ all %1$d rows are right: %3$d loans of %2$d customers can be taken over; nothing was".formatted(
            result.rows().size(), result.customers(), result.loans())
            : "%d 行，移植 %d 户 %d 笔 / %1$d rows: %3$d loans of %2$d customers were taken over".formatted(result.rows().size(), result.customers(), result.loans());
    }
}
