package io.sancha.platform.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table for a spreadsheet, row by row: CSV (RFC 4180), with the mark at the beginning by which spreadsheets know UTF-8. */
public final class CsvSheet {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What makes a spreadsheet take a text for a formula (OWASP, CSV injection). */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";
    private final CSVPrinter csv;

    public CsvSheet(OutputStream to) throws IOException {
        Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        this.csv = new CSVPrinter(text, CSVFormat.RFC4180);
    }

    /** @param cells texts are made harmless, figures and dates stay as they are, null is nothing */
    public void row(List<?> cells) throws IOException {
        csv.printRecord(cells.stream().map(cell -> cell instanceof String text ? harmless(text) : cell).toList());
    }

    public void flush() throws IOException {
        csv.flush();
    }

    /** A text that a spreadsheet would calculate, be it behind blanks that it does not mind, is marked as text. */
    public static String harmless(String text) {
        return text.codePoints().dropWhile(CsvSheet::isBlank).limit(1).anyMatch(first -> FORMULA_SIGNS.indexOf(first) >= 0)
            || !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.getType(sign) == Character.FORMAT;
    }
}
