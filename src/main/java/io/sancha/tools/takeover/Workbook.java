package io.sancha.tools.takeover;

import io.sancha.platform.audit.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheets of a workbook (XLSX) as tables of texts. Numbers are taken as a spreadsheet shows them, to fifteen digits; days by their format (MIG-01). */
final class Workbook {
    private static final MathContext SHOWN = new MathContext(15);
    /** As many as a sheet can have. */
    private static final int MOST_ROWS = 1_048_576;
    /** Beyond it a small file would fill the machine that reads it. */
    private static final long MOST_BYTES = 1L << 30;
    private static final int PIECE = 1 << 16;
    private static final Pattern DAY = Pattern.compile("[yYdD年日]");

    private Workbook() {
    }

    static boolean is(byte[] content) {
        return ReadableWorkbook.isOOXMLZipHeader(content);
    }

    /** @return rows by the name of their sheet; empty sheets are left out @throws Refusal MIG-01 where it cannot be read */
    static Map<String, List<List<String>>> sheets(byte[] content) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        checkSize(content, MOST_BYTES);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false))) {
            for (Sheet sheet : book.getSheets().toList()) {
                List<List<String>> rows = rows(sheet);
                if (!rows.isEmpty()) {
                    sheets.put(sheet.getName(), rows);
                }
            }
            return sheets;
        } catch (IOException | ExcelReaderException unreadable) {
            throw unreadable();
        }
    }

    /** @throws Refusal MIG-01 where it unpacks to more than that */
    static void checkSize(byte[] content, long most) {
        byte[] piece = new byte[PIECE];
        long unpacked = 0;
        try (var archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (archive.getNextEntry() != null) {
                for (int read = archive.read(piece); read >= 0; read = archive.read(piece)) {
                    unpacked += read;
                    if (unpacked > most) {
                        throw Refusal.by("MIG-01", "工作簿解开后超过 " + most + " 字节，不予读取；请分成几个文件，或存为 CSV", "the workbook unpacks to more than "
                            + most + " bytes and is not read; make several of it, or save it as CSV");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.by("MIG-01", "不是能读的 XLSX 文件，可能已损坏或加密；请另存后重新导入", "is no XLSX file that can be read; it may be damaged or encrypted, save it anew");
    }

    /** A row that the file leaves out is an empty one, so that each has the number that a spreadsheet shows. */
    private static List<List<String>> rows(Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Row> read = sheet.openStream()) {
            read.forEach(row -> {
                if (row.getRowNum() > MOST_ROWS) {
                    throw unreadable();
                }
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                List<String> heading = rows.stream().findFirst().orElse(List.of());
                List<String> cells = new ArrayList<>(row.stream().map(cell -> cell == null ? "" : text(cell, heading, sheet.getName())).toList());
                while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
                    cells.remove(cells.size() - 1);
                }
                rows.add(cells);
            });
        }
        return rows.stream().allMatch(List::isEmpty) ? List.of() : rows;
    }

    private static String text(Cell cell, List<String> heading, String sheet) {
        if (cell.getType() == CellType.NUMBER) {
            int column = cell.getColumnIndex();
            if (column < heading.size() && FileKind.isText(heading.get(column))) {
                throw Refusal.by("MIG-01", "工作表 " + sheet + " 单元格 " + cell.getAddress() + "（" + heading.get(column)
                    + "）是数字，前导零和第十五位以后的数字会丢失；请把该列设为文本后重新填写", "cell " + cell.getAddress() + " of sheet " + sheet + " (" + heading.get(column)
                    + ") is a number, which loses leading zeros and all digits after the fifteenth; make the column text and enter it anew");
            }
            String format = cell.getDataFormatString();
            return format != null && DAY.matcher(format.replaceAll("\\[[^]]*]|\"[^\"]*\"", "")).find() ? day(cell)
                : cell.asNumber().round(SHOWN).stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    private static String day(Cell cell) {
        LocalDate day = cell.asDate().toLocalDate();
        return day.toString();
    }
}
