package io.sancha.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.audit.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken as a document, by content, name and declared type; and what hides something else. */
class FileContentTest {
    private static final String PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

    @Test
    void knowsTheKindsByTheirContent() throws IOException {
        assertThat(FileContent.of(bytes(PDF))).isEqualTo(FileKind.PDF);
        assertThat(FileContent.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0})).isEqualTo(FileKind.JPEG);
        assertThat(FileContent.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0})).isEqualTo(FileKind.PNG);
        assertThat(FileContent.of(new byte[] {'I', 'I', 0x2A, 0, 8})).isEqualTo(FileKind.TIFF);
        assertThat(FileContent.of(bytes("项目,金额\n设备,100\n"))).isEqualTo(FileKind.TEXT);
        assertThat(FileContent.of(archive("OFD.xml", "Doc_0/Document.xml"))).isEqualTo(FileKind.OFD);
        assertThat(FileContent.of(archive("[Content_Types].xml", "word/document.xml"))).isEqualTo(FileKind.DOCX);
        assertThat(FileContent.of(archive("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(FileKind.XLSX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>x", "<!DOCTYPE html>", "说明 <SVG onload=alert(1)>", "<script>alert(1)</script>", "<?xml version='1.0'?>",
        "<?php system('x');",
        "text <iframe src=x>", "MZ\u0090\u0000", "#!/bin/sh\u0000", "{\\rtf1\u0001"})
    void refusesPagesScriptsAndPrograms(String content) {
        refused(bytes(content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 /S /JavaScript (app.alert(1)) %%EOF", "%PDF-1.7 /S /Launch %%EOF", "%PDF-1.7 %%EOF PK\u0005\u0006"})
    void refusesPdfsThatActOrHideAnArchive(String content) {
        refused(bytes(content));
    }

    @Test
    void refusesPicturesThatAreAlsoPagesOrArchives() {
        for (String tail : new String[] {"<script>alert(1)</script>", "<HTML>", "<?php x", "<SVG onload=x>", "PK\u0005\u0006"}) {
            refused(("\u00FF\u00D8\u00FF\u00E0" + tail).getBytes(StandardCharsets.ISO_8859_1));
            refused(("\u0089PNG\r\n\u001A\n" + tail).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Of twenty million signs of a photograph some four look like the beginning of a word, or like the end of an archive that is nowhere near its end. */
    @Test
    void takesPicturesInWhichFewSignsLookLikeSomethingElseByChance() {
        String picture = "\u00FF\u00D8\u00FF\u00E0";
        for (String chance : new String[] {"<sVg\u0001", "<svgx", "pk\u0005\u0006", "PK\u0005\u0006" + "\u00AA".repeat(70_000)}) {
            assertThat(FileContent.of((picture + chance + "\u00AA").getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(FileKind.JPEG);
        }
    }

    @Test
    void refusesArchivesMacrosAndWhatUnpacksToTooMuch() throws IOException {
        refused(archive("a.txt"));
        refused(archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        refused(archive("[Content_Types].xml", "xl/workbook.xml", "run.exe"));
        refused(archive("OFD.xml", "../../etc/passwd"));
        refused(bytes("PK\u0003\u0004 broken"));
        refused(bomb());
        refused(new byte[] {'M', 'Z', (byte) 0x90, 0});
        refused(new byte[] {'a', 0, 'b'});
    }

    @ParameterizedTest
    @CsvSource({"scan.html", "scan.svg", "scan.exe", "scan.jpg", "scan.pdf.js", "scan.PHP"})
    void theNameMustFitTheContent(String name) {
        assertThatThrownBy(() -> FileKind.PDF.checkName(name)).isInstanceOf(Refusal.class).hasMessageContaining(" / ");
        FileKind.PDF.checkName("营业执照.PDF");
        FileKind.PDF.checkName("营业执照");
        FileKind.JPEG.checkName("a.jpeg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/svg+xml", "application/xhtml+xml", "text/javascript", "image/png", "TEXT/HTML; charset=x"})
    void theDeclaredTypeMustFitTheContent(String declared) {
        assertThatThrownBy(() -> FileKind.PDF.checkDeclared(declared)).isInstanceOf(Refusal.class);
        FileKind.PDF.checkDeclared("application/pdf");
        FileKind.PDF.checkDeclared("application/octet-stream");
        FileKind.PDF.checkDeclared(null);
        FileKind.DOCX.checkDeclared(FileKind.DOCX.mediaType());
    }

    @Test
    void namesAreKeptWholeButForWhatDoesNotShow() {
        assertThat(FileName.kept("..\\..\\a/b/营业执照.pdf")).isEqualTo("营业执照.pdf");
        assertThat(FileName.kept("a\u0000\r\n\"b\".pdf")).isEqualTo("a\"b\".pdf");
        assertThat(FileName.kept("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileName.kept("a\u200B\uFEFFb.pdf")).isEqualTo("ab.pdf");
        assertThat(FileName.kept("...")).isEqualTo("document");
        assertThat(FileName.kept(null)).isEqualTo("document");
        String longest = "合同:" + "证".repeat(2000) + "?.pdf";
        assertThat(FileName.kept(longest)).isEqualTo(longest);
    }

    @ParameterizedTest
    @CsvSource({"营业执照.pdf, 营业执照.pdf", "合同:一<二>?.pdf, 合同_一_二__.pdf", ".hidden.txt, hidden.txt", "无后缀, 无后缀"})
    void namesAreGivenBackAsADiskTakesThem(String kept, String onDisk) {
        assertThat(FileName.onDisk(kept)).isEqualTo(onDisk);
    }

    @ParameterizedTest
    @CsvSource({"证, 300, .pdf", "😀, 100, .jpeg", "e, 5000, ''", "证, 80, .a-very-long-ending-that-is-none"})
    void aNameThatIsTooLongForADiskKeepsItsBeginningAndItsEnding(String sign, int times, String ending) {
        String name = FileName.onDisk(sign.repeat(times) + ending);

        assertThat(bytes(name).length).isBetween(230, 240);
        assertThat(name).startsWith(sign + sign).endsWith(ending.length() < 9 ? "…" + ending : "…").doesNotContain("?");
    }

    private static void refused(byte[] content) {
        assertThatThrownBy(() -> FileContent.of(content)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).contains("file"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] archive(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes("content of " + name));
            }
        }
        return out.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("OFD.xml"));
            for (int i = 0; i < 300; i++) {
                zip.write(new byte[1 << 16]);
            }
        }
        return out.toByteArray();
    }
}
