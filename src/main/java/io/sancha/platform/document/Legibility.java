package io.sancha.platform.document;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.stereotype.Component;

/**
 * Whether somebody can see something in what was sent: a PDF opens without a password and has pages, a picture has a size that shows a paper and that the
 * desk can show. Of a picture the head alone is read, never its points: a small file can unfold to gigabytes.
 */
@Component
class Legibility {
    private final Policy policy;
    private final Clock clock;

    Legibility(Policy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** @throws Refusal if it cannot be looked at, with what to do */
    void check(FileKind kind, byte[] content) {
        switch (kind) {
            case PDF -> checkPages(content);
            case JPEG, PNG, TIFF -> checkPicture(kind, content);
            default -> { }
        }
    }

    private static void checkPages(byte[] content) {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            if (pdf.getNumberOfPages() == 0) {
                throw Refusal.ofInput("file", "PDF 中没有页面，请重新扫描或导出后再传", "the PDF has no page; scan or export it anew and send it again");
            }
        } catch (InvalidPasswordException locked) {
            throw Refusal.ofInput("file", "PDF 有密码，打不开，请去除密码后再传", "the PDF has a password and does not open; take the password off and send it again");
        } catch (Refusal said) {
            throw said;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // the parser throws whatever it meets in a file that was damaged, or made to harm
            throw damaged(FileKind.PDF);
        }
    }

    private void checkPicture(FileKind kind, byte[] content) {
        LocalDate today = LocalDate.now(clock);
        int least = policy.count("document.side-at-least", today);
        int most = policy.count("document.pixels-at-most", today);
        try {
            if (kind == FileKind.TIFF) {
                checkPages(TiffPages.of(content), most);
            }
            checkFirst(kind, content, least, most);
        } catch (Refusal said) {
            throw said;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw damaged(kind);
        }
    }

    private static void checkPages(List<TiffPages.Size> pages, int most) {
        if (pages.size() > TiffPages.MOST) {
            throw Refusal.ofInput("file", "TIFF 超过 " + TiffPages.MOST + " 页，请分成几份再传", "the TIFF has more than " + TiffPages.MOST
                + " pages; send it in parts");
        }
        for (TiffPages.Size page : pages) {
            checkMost(page.width() + " × " + page.height(), page.pixels(), most);
        }
    }

    private static void checkFirst(FileKind kind, byte[] content, int least, int most) throws IOException {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw damaged(kind);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                checkSize(reader.getWidth(0), reader.getHeight(0), least, most);
            } finally {
                reader.dispose();
            }
        }
    }

    private static void checkSize(int width, int height, int least, int most) {
        String size = width + " × " + height;
        if (Math.min(width, height) < least) {
            throw Refusal.ofInput("file", "图片只有 " + size + " 像素，看不清：每边至少 " + least + " 像素，请重新拍摄或扫描",
                "the picture has " + size + " pixels, too few to be read: at least " + least + " each way; photograph or scan it again");
        }
        checkMost(size, (long) width * height, most);
    }

    private static void checkMost(String size, long pixels, int most) {
        if (pixels > most) {
            throw Refusal.ofInput("file", "图片有 " + size + " 像素，超过上限 " + most / 1_000_000 + " 百万像素，请降低分辨率后再传",
                "the picture has " + size + " pixels, more than " + most / 1_000_000 + " million; send it at a lower resolution");
        }
    }

    private static Refusal damaged(FileKind kind) {
        return Refusal.ofInput("file", "这份 " + kind + " 文件打不开，可能已损坏或不完整，请核对后重传", "the " + kind
            + " file does not open; it may be damaged or cut off: check it and send it again");
    }
}
