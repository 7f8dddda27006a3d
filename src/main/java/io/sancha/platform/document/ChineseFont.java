package io.sancha.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The Chinese font that comes with the product, for pages that name one which every reader has at hand and hold none: a server has none, and would
 * draw empty boxes.
 */
final class ChineseFont implements FontMapper {
    private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";
    private static final String SIMPLIFIED = "GB1";
    private final FontMapper others;

    private ChineseFont(FontMapper others) {
        this.others = others;
    }

    /** Read once, and only where a page asks for it. */
    private static final class Shipped {
        private static final TrueTypeFont FONT = read();

        private static TrueTypeFont read() {
            try (InputStream file = ChineseFont.class.getResourceAsStream(FILE)) {
                return new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Once for the whole server. */
    static synchronized void use() {
        if (!(FontMappers.instance() instanceof ChineseFont)) {
            FontMappers.set(new ChineseFont(FontMappers.instance()));
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return others.getTrueTypeFont(name, descriptor);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return others.getFontBoxFont(name, descriptor);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo characters) {
        return characters != null && SIMPLIFIED.equals(characters.getOrdering()) ? new CIDFontMapping(null, Shipped.FONT, true)
            : others.getCIDFont(name, descriptor, characters);
    }
}
