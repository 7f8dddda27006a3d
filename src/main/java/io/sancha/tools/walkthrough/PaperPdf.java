package io.sancha.tools.walkthrough;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A page of A4 that stands for a paper of a dossier: its title and what is told of it. Written by hand, since one page of text needs no library; the
 * Chinese is set in a font that every reader of PDF has at hand (Adobe-GB1), so none is embedded and a page is a kilobyte.
 */
final class PaperPdf {
    private static final String FONT = "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>";
    private static final String GLYPHS = "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo"
        + " << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 6 0 R >>";
    private static final String LOOKS = "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0"
        + " /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>";

    private PaperPdf() {
    }

    /** @param lines what is told below the title, in their order */
    static byte[] of(String title, List<String> lines) {
        String content = content(title, lines);
        return written(List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R /Resources << /Font << /F1 4 0 R >> >> >>", FONT, GLYPHS, LOOKS,
            "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream"));
    }

    private static String content(String title, List<String> lines) {
        var text = new StringBuilder("BT /F1 20 Tf 72 740 Td " + shown(title) + " /F1 11 Tf 0 -20 Td");
        lines.forEach(line -> text.append(" 0 -22 Td ").append(shown(line)));
        return text.append(" ET\n72 720 451 0.8 re f").toString();
    }

    private static String shown(String text) {
        return "<" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + "> Tj";
    }

    private static byte[] written(List<String> objects) {
        var out = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        write(out, "%PDF-1.4\n");
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(out.size());
            write(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        int table = out.size();
        write(out, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> write(out, "%010d 00000 n \n".formatted(offset)));
        write(out, "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
