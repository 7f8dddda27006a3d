package io.sancha.tools.takeover;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A workbook as a spreadsheet writes it, of tables in commas: what looks like an amount or a day in the plan becomes a number with a format. */
final class MadeUpWorkbook {
    private static final LocalDate FIRST_DAY = LocalDate.parse("1899-12-30");
    private static final String OPEN = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private MadeUpWorkbook() {
    }

    static Path of(Path file, Map<String, List<String>> tables) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); var zip = new ZipOutputStream(out)) {
            var sheets = new StringBuilder();
            var relations = new StringBuilder();
            var types = new StringBuilder();
            int number = 0;
            for (Map.Entry<String, List<String>> table : tables.entrySet()) {
                number++;
                sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%2$d\"/>".formatted(table.getKey(), number));
                relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>".formatted(number, OFFICE));
                types.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                    .formatted(number)).append("spreadsheetml.worksheet+xml\"/>");
                put(zip, "xl/worksheets/sheet" + number + ".xml", "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows(table.getKey(), table.getValue())
                    + "</sheetData></worksheet>");
            }
            put(zip, "[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd."
                + "openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
                + "officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-"
                + "officedocument.spreadsheetml.styles+xml\"/>" + types + "</Types>");
            put(zip, "_rels/.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "<Relationship Id=\"rId99\" Type=\""
                + OFFICE + "/styles\" Target=\"styles.xml\"/></Relationships>");
            put(zip, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + sheets + "</sheets></workbook>");
            put(zip, "xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"4\"/>"
                + "</cellXfs></styleSheet>");
        }
        return file;
    }

    private static String rows(String table, List<String> lines) throws IOException {
        var rows = new StringBuilder();
        int number = 0;
        for (CSVRecord line : CSVFormat.DEFAULT.parse(new java.io.StringReader(String.join("\n", lines)))) {
            number++;
            rows.append("<row r=\"").append(number).append("\">");
            for (int i = 0; i < line.size(); i++) {
                rows.append(cell((char) ('A' + i) + String.valueOf(number), line.get(i), table.equals("instalments")));
            }
            rows.append("</row>");
        }
        return rows.toString();
    }

    private static String cell(String place, String value, boolean typed) {
        if (typed && value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return "<c r=\"%s\" s=\"1\"><v>%d</v></c>".formatted(place, LocalDate.parse(value).toEpochDay() - FIRST_DAY.toEpochDay());
        }
        if (typed && value.matches("\\d+\\.\\d+")) {
            return "<c r=\"%s\" s=\"2\"><v>%s</v></c>".formatted(place, Double.parseDouble(value) * (1 + 1e-15));
        }
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, value);
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((OPEN + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
