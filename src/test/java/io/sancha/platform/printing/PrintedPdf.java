package io.sancha.platform.printing;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What stands on a printed paper.
 *
 * @param text of all pages, without the blanks and breaks at which lines happen to end
 * @param pages the text of each
 * @param fontsNotInside names of fonts that the paper names and does not hold
 */
public record PrintedPdf(String text, List<String> pages, List<String> fontsNotInside) {
    /** Those that have no compatibility form in Unicode. */
    private static final String RADICALS = "⺠⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⺟⻄⻁戶";
    private static final String CHARACTERS = "民见角贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙龟母西虎户";

    public static PrintedPdf of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            List<String> outside = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(read(stripper.getText(document)));
                PDPage page = document.getPage(i - 1);
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    if (!font.isEmbedded()) {
                        outside.add(font.getName());
                    }
                }
            }
            return new PrintedPdf(bare(String.join("", pages)), pages, outside);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The font draws a radical and its character with one glyph, so that 日 and 页 may be read back as radicals. */
    private static String read(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().map(sign -> RADICALS.indexOf(sign) < 0 ? sign
            : CHARACTERS.codePointAt(RADICALS.indexOf(sign))).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Without blanks and breaks. */
    public static String bare(String text) {
        return read(text).replaceAll("\\s+", "");
    }

    public boolean says(String words) {
        return text.contains(bare(words));
    }
}
