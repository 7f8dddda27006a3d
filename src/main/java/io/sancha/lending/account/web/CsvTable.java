package io.sancha.lending.account.web;

import io.sancha.kernel.money.Money;
import io.sancha.platform.document.CsvSheet;
import io.sancha.platform.printing.Part;
import io.sancha.platform.printing.PrintedWords;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the table of a printout as CSV (RFC 4180), with the mark at the beginning by which spreadsheets know UTF-8. */
final class CsvTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private final Part.Table table;
    private final PrintedWords words;

    private CsvTable(Part.Table table, PrintedWords words) {
        this.table = table;
        this.words = words;
    }

    static void write(Part.Table table, PrintedWords words, OutputStream to) throws IOException {
        new CsvTable(table, words).write(to);
    }

    private void write(OutputStream to) throws IOException {
        Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(table.columns().stream().map(column -> words.say("field." + column)).toList());
        table.rows().get().forEach(row -> print(csv, row));
        csv.flush();
    }

    private void print(CSVPrinter csv, List<Object> row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.get(i) instanceof String text ? cell(text) : row.get(i) instanceof Money money ? money.amount().toPlainString()
                : words.cell(table.columns().get(i), row.get(i)));
        }
        try {
            csv.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that a spreadsheet would calculate is marked as text. */
    static String cell(String text) {
        return CsvSheet.harmless(text);
    }
}
