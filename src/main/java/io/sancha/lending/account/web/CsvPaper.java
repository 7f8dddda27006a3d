package io.sancha.lending.account.web;

import io.sancha.platform.document.CsvSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the table of a paper as CSV (RFC 4180), with the mark at the beginning by which spreadsheets know UTF-8. */
final class CsvPaper {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvPaper() {
    }

    static void write(Paper paper, OutputStream to) throws IOException {
        Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(paper.headings());
        paper.rows().forEach(row -> print(csv, row));
        csv.flush();
    }

    private static void print(CSVPrinter csv, List<Object> row) {
        try {
            csv.printRecord(row.stream().map(CsvPaper::cell).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that a spreadsheet would calculate is marked as text. */
    static String cell(Object value) {
        String written = Paper.written(value);
        return value instanceof String ? CsvSheet.harmless(written) : written;
    }
}
