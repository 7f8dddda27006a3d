package io.sancha.tools.takeover;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a file of a portfolio: which kind it is by its heading, and its rows by column (MIG-01). */
final class FileReading {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(false).get();
    private final String name;
    private final List<Finding> findings;

    /** @param findings takes what is wrong */
    FileReading(String name, List<Finding> findings) {
        this.name = name;
        this.findings = findings;
    }

    /** @return what it holds, of a workbook sheet by sheet; what cannot be read as any kind is left out, and a finding says why */
    static List<SourceFile> of(String name, byte[] content, List<Finding> findings) {
        var whole = new FileReading(name, findings);
        if (!Workbook.is(content)) {
            return whole.csv(content).stream().toList();
        }
        try {
            return Workbook.sheets(content).entrySet().stream()
                .flatMap(sheet -> new FileReading(name + "/" + sheet.getKey(), findings).table(sheet.getValue()).stream()).toList();
        } catch (Refusal refusal) {
            return whole.<SourceFile>refused(0, "", refusal.rule(), refusal.chinese(), refusal.english()).stream().toList();
        }
    }

    private Optional<SourceFile> csv(byte[] content) {
        try {
            List<List<String>> lines = new ArrayList<>();
            for (CSVRecord line : FORMAT.parse(new java.io.StringReader(FileText.of(content))).getRecords()) {
                lines.add(line.toList());
            }
            return table(lines);
        } catch (Refusal refusal) {
            return refused(0, "", refusal.rule(), refusal.chinese(), refusal.english());
        } catch (IOException | java.io.UncheckedIOException broken) {
            return refused(0, "", "MIG-01", "不是完整的 CSV：引号没有配对", "is no whole CSV: a quotation mark has no partner");
        }
    }

    /** @param lines the heading, then the rows */
    private Optional<SourceFile> table(List<List<String>> lines) {
        if (lines.isEmpty()) {
            return refused(0, "", "MIG-01", "文件为空，没有标题行", "the file is empty and has no heading");
        }
        List<String> headings = lines.get(0);
        Optional<FileKind> kind = kind(headings);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<String>> columns = columns(kind.get(), headings);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<SourceRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).stream().allMatch(cell -> cell == null || cell.isBlank())) {
                row(columns.get(), lines.get(i), i + 1).ifPresent(rows::add);
            }
        }
        return Optional.of(new SourceFile(name, kind.get(), rows));
    }

    /** The kind whose required columns are all there; of several the one with most. */
    private Optional<FileKind> kind(List<String> headings) {
        Optional<FileKind> kind = Arrays.stream(FileKind.values()).filter(one -> one.lacking(headings).isEmpty())
            .max(Comparator.comparingLong(one -> known(one, headings)));
        if (kind.isEmpty()) {
            FileKind nearest = Arrays.stream(FileKind.values())
                .max(Comparator.comparingLong(one -> known(one, headings) - one.lacking(headings).size())).orElseThrow();
            refused(1, "", "MIG-01", "标题行不是任何一种导入文件的；最接近 " + nearest.fileName() + "，缺 " + String.join("、", nearest.lacking(headings)),
                "the heading is of no kind of file; it is nearest to " + nearest.fileName() + " and lacks " + String.join(", ", nearest.lacking(headings)));
        }
        return kind;
    }

    private static long known(FileKind kind, List<String> headings) {
        return headings.stream().filter(heading -> kind.column(heading).isPresent()).count();
    }

    private Optional<List<String>> columns(FileKind kind, List<String> headings) {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String heading : headings) {
            Optional<String> column = kind.column(heading);
            if (column.isEmpty() || !seen.add(column.get())) {
                refused(1, heading, "MIG-01", "标题“" + heading + "”" + (column.isEmpty() ? "不是 " + kind.fileName() + " 的栏目" : "重复"), "the heading “" + heading
                    + "” " + (column.isEmpty() ? "is no column of " + kind.fileName() : "stands twice"));
                return Optional.empty();
            }
            columns.add(column.get());
        }
        return Optional.of(columns);
    }

    private Optional<SourceRow> row(List<String> columns, List<String> cells, int number) {
        if (cells.size() > columns.size()) {
            refused(number, "", "MIG-01", "有 " + cells.size() + " 栏，标题只有 " + columns.size() + " 栏", "has " + cells.size() + " cells under "
                + columns.size() + " headings");
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell != null && !cell.isBlank()) {
                try {
                    values.put(columns.get(i), PlainText.of(columns.get(i), cell.strip()));
                } catch (Refusal refusal) {
                    refused(number, columns.get(i), "MIG-01", refusal.chinese(), refusal.english());
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new SourceRow(name, number, values));
    }

    private <T> Optional<T> refused(long row, String field, String rule, String chinese, String english) {
        findings.add(new Finding(name, row, field, rule, chinese, english));
        return Optional.empty();
    }
}
