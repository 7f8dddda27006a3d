package io.sancha.platform.document;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws a page of a file's bytes, of a bounded size. Pages are counted from 1. Throws {@link IOException} where the bytes are not what they seem. */
final class PageDrawing {
    /** Pixels of the longer side. */
    private static final int LONGEST = 1600;
    private static final float SMALL = 512;

    private PageDrawing() {
    }

    /** The first page of a PDF that shows a picture, small; null where it shows none. */
    static BufferedImage ofScan(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDPage first = document.getPage(0);
            PDResources resources = first.getResources();
            for (COSName name : resources == null ? List.<COSName>of() : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    var renderer = new PDFRenderer(document);
                    renderer.setSubsamplingAllowed(true);
                    return renderer.renderImage(0, SMALL / Math.max(1, Math.max(first.getCropBox().getWidth(), first.getCropBox().getHeight())));
                }
            }
            return null;
        }
    }

    /** How many pages a picture or a PDF has. */
    static int count(FileKind kind, byte[] bytes) throws IOException {
        if (kind == FileKind.TIFF) {
            return TiffPages.of(bytes).size();
        }
        if (kind != FileKind.PDF) {
            return 1;
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.getNumberOfPages();
        }
    }

    /** A page of a PDF; null if there is none of this number. */
    static BufferedImage ofPdf(byte[] bytes, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return null;
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page - 1, LONGEST / Math.max(1, Math.max(box.getWidth(), box.getHeight())));
        }
    }

    /** A page of a picture; null if there is none of this number. Of a large one only as many points are read as are shown. */
    static BufferedImage ofPicture(FileKind kind, byte[] bytes, int page, int most) throws IOException {
        if (page < 1 || page > count(kind, bytes)) {
            return null;
        }
        if (kind == FileKind.TIFF && TiffPages.of(bytes).get(page - 1).pixels() > most) {
            throw new IOException("too large");
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(stream);
            try {
                if ((long) reader.getWidth(page - 1) * reader.getHeight(page - 1) > most) {
                    throw new IOException("too large");
                }
                int longer = Math.max(reader.getWidth(page - 1), reader.getHeight(page - 1));
                ImageReadParam few = reader.getDefaultReadParam();
                int step = Math.max(1, longer / LONGEST);
                few.setSourceSubsampling(step, step, 0, 0);
                return within(reader.read(page - 1, few));
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream stream) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new IOException("nothing reads this picture");
        }
        ImageReader reader = readers.next();
        reader.setInput(stream);
        return reader;
    }

    private static BufferedImage within(BufferedImage read) {
        double scale = (double) LONGEST / Math.max(read.getWidth(), read.getHeight());
        if (scale >= 1) {
            return read;
        }
        int width = Math.max(1, (int) (read.getWidth() * scale));
        int height = Math.max(1, (int) (read.getHeight() * scale));
        var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = smaller.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(read, 0, 0, width, height, null);
        pen.dispose();
        return smaller;
    }
}
