package io.sancha.platform.document;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Overloaded;
import io.sancha.platform.policy.Policy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntSupplier;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Draws the pages of a stored file as pictures of a bounded size, so that a reader sees them without the file itself coming to the browser. Two at
 * a time, each page's points counted before they are read.
 */
@Component
public class DocumentPages {
    private static final int LONGEST_TEXT = 20_000;
    /** Nobody waits long to be told what a file looks like, and nobody who looks at pages waits for it. */
    private final Drawing looking = new Drawing(2, Duration.ofSeconds(4), Duration.ofSeconds(5));
    private final Drawing drawing = new Drawing(2, Duration.ofSeconds(2), Duration.ofSeconds(10));
    private final IntSupplier mostPixels;

    @Autowired
    DocumentPages(Policy policy, Clock clock) {
        this(() -> policy.count("document.pixels-at-most", LocalDate.now(clock)));
    }

    DocumentPages(IntSupplier mostPixels) {
        this.mostPixels = mostPixels;
        ChineseFont.use();
    }

    /**
     * What can be looked at.
     *
     * @param pages how many; 0 where the kind of file is not drawn
     * @param text the beginning of a text file; null of the others
     */
    public record Preview(String fileName, int pages, String text) {
    }

    /** @throws Refusal INPUT if the file cannot be read as what it is */
    public Preview preview(DocumentDesk.Content content) {
        FileKind kind = FileKind.ofMedia(content.file().mediaType());
        String name = content.file().masked().fileName();
        if (kind == FileKind.TEXT) {
            String text = new String(content.bytes(), StandardCharsets.UTF_8);
            return new Preview(name, 0, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        }
        return new Preview(name, kind == FileKind.PDF || kind.isPicture() ? drawn(() -> PageDrawing.count(kind, content.bytes())) : 0, null);
    }

    /** A page as PNG. @param page counted from 1 @throws Refusal INPUT if there is no such page, or the file cannot be drawn */
    public byte[] picture(DocumentDesk.Content content, int page) {
        FileKind kind = FileKind.ofMedia(content.file().mediaType());
        int most = mostPixels.getAsInt();
        byte[] png = drawn(() -> png(kind == FileKind.PDF ? PageDrawing.ofPdf(content.bytes(), page)
            : kind.isPicture() ? PageDrawing.ofPicture(kind, content.bytes(), page, most) : null));
        if (png == null) {
            throw Refusal.ofInput("page", "文件没有第 " + page + " 页可供查看", "the file has no page " + page + " to look at");
        }
        return png;
    }

    /** The first page of a picture, or of a PDF that was scanned, small; nothing where it shows no picture or cannot be drawn in time. */
    Optional<BufferedImage> firstLook(FileKind kind, byte[] content) {
        if (kind != FileKind.PDF && !kind.isPicture()) {
            return Optional.empty();
        }
        int most = mostPixels.getAsInt();
        try {
            return Optional.ofNullable(looking.of(() -> kind == FileKind.PDF ? PageDrawing.ofScan(content) : PageDrawing.ofPicture(kind, content, 1, most)));
        } catch (IOException | Overloaded notSeen) {
            return Optional.empty();
        }
    }

    private static byte[] png(BufferedImage drawn) throws IOException {
        if (drawn == null) {
            return null;
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", png);
        return png.toByteArray();
    }

    private <T> T drawn(Drawing.Work<T> work) {
        try {
            return drawing.of(work);
        } catch (IOException unreadable) {
            throw Refusal.ofInput("reference", "文件不能在页面上显示（可能已加密、已损坏或过大），请下载后查看",
                "the file cannot be shown here (it may be encrypted, damaged or too large); download it to look at it");
        }
    }
}
