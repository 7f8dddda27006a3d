package io.sancha.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Overloaded;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** Pages of files as pictures of a bounded size. */
class DocumentPagesTest {
    private final DocumentPages pages = new DocumentPages(() -> 100_000_000);

    private static DocumentDesk.Content file(FileKind kind, byte[] bytes) {
        return new DocumentDesk.Content(new StoredFile(UUID.randomUUID(), "0101-1", "file", kind.mediaType(), "0".repeat(64), bytes.length), bytes);
    }

    private static byte[] pdf(int count) throws IOException {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    @Test
    void aPdfIsDrawnPageByPage() throws IOException {
        DocumentDesk.Content three = file(FileKind.PDF, pdf(3));

        assertThat(pages.preview(three).pages()).isEqualTo(3);
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(pages.picture(three, 3)));
        assertThat(Math.max(drawn.getWidth(), drawn.getHeight())).isBetween(1590, 1601);
        assertThatThrownBy(() -> pages.picture(three, 4)).isInstanceOf(Refusal.class).hasMessageContaining("4");
        assertThatThrownBy(() -> pages.picture(three, 0)).isInstanceOf(Refusal.class);
    }

    @Test
    void aLargePictureIsMadeSmallerAndASmallOneIsLeft() throws IOException {
        BufferedImage large = ImageIO.read(new ByteArrayInputStream(pages.picture(file(FileKind.JPEG, picture("jpeg", 5000, 200)), 1)));
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(pages.picture(file(FileKind.PNG, picture("png", 40, 30)), 1)));

        assertThat(large.getWidth()).isLessThanOrEqualTo(1600);
        assertThat(small.getWidth()).isEqualTo(40);
        assertThat(pages.preview(file(FileKind.TIFF, picture("tiff", 10, 10))).pages()).isEqualTo(1);
    }

    @Test
    void aTextIsToldAndADocumentOfAnOfficeIsNotDrawn() {
        assertThat(pages.preview(file(FileKind.TEXT, "营业执照".getBytes(StandardCharsets.UTF_8))).text()).isEqualTo("营业执照");
        assertThat(pages.preview(file(FileKind.DOCX, new byte[4])).pages()).isZero();
        assertThatThrownBy(() -> pages.picture(file(FileKind.DOCX, new byte[4]), 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsBrokenIsRefusedInWords() {
        byte[] broken = "%PDF-1.7 and nothing behind it".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> pages.preview(file(FileKind.PDF, broken))).isInstanceOf(Refusal.class).hasMessageContaining("download");
        assertThatThrownBy(() -> pages.picture(file(FileKind.PNG, new byte[] {(byte) 0x89, 0x50}), 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void aFileThatWasMadeToHarmIsRefusedInWordsAndNothingBreaks() throws IOException {
        DocumentDesk.Content circle = file(FileKind.TIFF, HostileTiff.inACircle());
        assertThatThrownBy(() -> pages.preview(circle)).isInstanceOf(Refusal.class).hasMessageContaining("download");
        assertThatThrownBy(() -> pages.picture(circle, 2)).isInstanceOf(Refusal.class).hasMessageContaining("download");

        DocumentDesk.Content large = file(FileKind.TIFF, HostileTiff.withASecondPage(60_000, 60_000));
        assertThat(pages.preview(large).pages()).isEqualTo(2);
        assertThat(pages.picture(large, 1)).isNotEmpty();
        assertThatThrownBy(() -> pages.picture(large, 2)).isInstanceOf(Refusal.class).hasMessageContaining("too large");

        String nested = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages " + "[".repeat(200_000) + ">>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
        byte[] pdf = nested.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> pages.preview(file(FileKind.PDF, pdf))).isInstanceOf(Refusal.class).hasMessageContaining("download");
        assertThatThrownBy(() -> pages.picture(file(FileKind.PDF, pdf), 1)).isInstanceOf(Refusal.class).hasMessageContaining("download");
    }

    @Test
    void aPageIsWaitedForOnlySoLong() throws IOException {
        var drawing = new Drawing(1, Duration.ofMillis(50), Duration.ofMillis(50));
        var end = new CountDownLatch(1);

        assertThatThrownBy(() -> drawing.of(() -> waited(end))).isInstanceOf(IOException.class).hasMessageContaining("too long");
        assertThatThrownBy(() -> drawing.of(() -> "next")).as("the place is taken while it lasts").isInstanceOf(Overloaded.class);
        end.countDown();
        var patient = new Drawing(1, Duration.ofSeconds(10), Duration.ofSeconds(10));
        assertThatThrownBy(() -> patient.of(() -> {
            throw new StackOverflowError();
        })).isInstanceOf(IOException.class);
        assertThat(patient.of(() -> "next")).isEqualTo("next");
    }

    /** Whatever interrupts it. */
    private static String waited(CountDownLatch end) {
        boolean ended = false;
        while (!ended) {
            try {
                end.await();
                ended = true;
            } catch (InterruptedException again) {
                Thread.interrupted();
            }
        }
        return "late";
    }

    @Test
    void chineseIsDrawnWhereThePageHoldsNoFont() throws IOException {
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(pages.picture(file(FileKind.PDF, withoutAFont("4E00")), 1)));
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(pages.picture(file(FileKind.PDF, withoutAFont("9F98")), 1)));

        assertThat(ink(drawn)).as("one stroke").isBetween(500L, 20_000L);
        assertThat(ink(other)).as("sixteen of them, not the same empty box").isGreaterThan(2 * ink(drawn));
    }

    /** A page with one sign in a font that readers have at hand. */
    private static byte[] withoutAFont(String sign) {
        String content = "BT /F1 200 Tf 100 400 Td <" + sign + "> Tj ET";
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 7 0 R/Resources<</Font<</F1 4 0 R>>>>>>endobj\n"
            + "4 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>endobj\n"
            + "5 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000"
            + "/FontDescriptor 6 0 R>>endobj\n6 0 obj<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
            + "/Ascent 880/Descent -120/CapHeight 880/StemV 93>>endobj\n7 0 obj<</Length " + content.length() + ">>\nstream\n" + content
            + "\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static long ink(BufferedImage page) {
        long dark = 0;
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = 0; y < page.getHeight(); y++) {
                dark += (page.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }
}
