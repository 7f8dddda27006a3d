package io.sancha.steps.application;

import static io.sancha.steps.application.Applicants.asksForWorkingCapital;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.document.HostileTiff;
import io.sancha.platform.document.Scans;
import io.sancha.platform.task.HumanTask;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What can be a paper at all, and which file can be which paper (APP-07, ARC-02). */
class PaperFormTest extends IntegrationTest {
    @Autowired
    ApplicationContext beans;
    @Autowired
    DocumentDesk documents;

    private Applicants applicants;
    private String caseId;
    private HumanTask task;

    @BeforeEach
    void papersAreCollected() {
        applicants = new Applicants(beans);
        caseId = applicants.anEnterprise();
        applicants.begin("application", caseId);
        applicants.complete(caseId, asksForWorkingCapital().toString());
        task = applicants.claim(caseId);
    }

    @Test
    void aTypedTextIsNoBusinessLicence() {
        String reference = sent("licence.txt", "licence".getBytes(StandardCharsets.UTF_8));
        String entry = applicants.papers(caseId, "BUSINESS_LICENCE BORROWER").replaceAll("\"file\":\"[^\"]+\"", "\"file\":\"" + reference + "\"");

        Refusal refusal = refused(() -> applicants.complete(caseId, entry));

        assertThat(refusal.rule()).isEqualTo("APP-07");
        assertThat(refusal.field()).contains("documents[0].file");
        assertThat(refusal.chinese()).contains("营业执照不能是 TEXT 文件").contains("PDF, JPEG, PNG, TIFF, OFD");
        assertThat(refusal.english()).contains("business licence").contains("scanned original");
        assertThat(documents.of(caseId)).isEmpty();
    }

    /** Each row: a type of paper, and the kinds of file beyond scans that it can be. */
    @ParameterizedTest
    @CsvSource({"BANK_STATEMENTS, true", "OTHER, true", "IDENTITY_CARD, false", "AUDITED_STATEMENTS, false", "BOARD_RESOLUTION, false", "APPRAISAL, false",
        "CASH_FLOW_FORECAST, false", "INTERIM_STATEMENTS, false"})
    void aListThatAProgramMadeMayBeText(String type, boolean taken) {
        String reference = sent("list.csv", ("日期,金额\n2024-03-01,100\n" + caseId).getBytes(StandardCharsets.UTF_8));
        String entry = applicants.papers(caseId, type + " BORROWER 2023-12-31").replaceAll("\"file\":\"[^\"]+\"", "\"file\":\"" + reference + "\"");

        if (taken) {
            applicants.complete(caseId, entry);
            assertThat(documents.of(caseId)).hasSize(1);
        } else {
            assertThat(refused(() -> applicants.complete(caseId, entry)).rule()).isEqualTo("APP-07");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.4\n", "%PDF-1.7 cut off in the mid", 
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"})
    void aPdfWithoutAPageIsNoPaper(String content) {
        assertThat(refusedFile("a.pdf", content.getBytes(StandardCharsets.UTF_8)).chinese()).contains("PDF");
    }

    @Test
    void aPdfThatNestsWithoutEndIsRefusedAndNothingBreaks() {
        String nested = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages " + "[".repeat(200_000) + ">>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
        assertThat(refusedFile("a.pdf", nested.getBytes(StandardCharsets.UTF_8)).english()).contains("does not open");
        assertThat(sent("b.pdf", Scans.of(caseId))).isNotEmpty();
    }

    @Test
    void aPictureIsLargeEnoughToBeReadAndSmallEnoughToBeShown() throws IOException {
        assertThat(refusedFile("a.png", png(40, 600)).english()).contains("40 × 600").contains("at least 100");
        assertThat(refusedFile("a.png", pngThatClaims(30_000, 30_000)).english()).contains("30000 × 30000").contains("100 million");
        assertThat(refusedFile("a.png", pngThatClaims(-1, 5)).english()).contains("does not open");
        assertThat(refusedFile("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0}).english()).contains("does not open");
        assertThat(refusedFile("a.tif", new byte[] {'I', 'I', 0x2A, 0, 8, 0, 0, 0}).english()).contains("does not open");
        assertThat(sent("a.png", png(600, 800))).isNotEmpty();
    }

    @Test
    void everyPageOfAPictureIsLookedAt() throws IOException {
        assertThat(refusedFile("a.tif", HostileTiff.inACircle()).english()).contains("does not open");
        assertThat(refusedFile("a.tif", HostileTiff.withASecondPage(60_000, 60_000)).english()).contains("60000 × 60000").contains("100 million");
        assertThat(sent("a.tif", HostileTiff.withASecondPage(200, 200))).isNotEmpty();
    }

    private Refusal refusedFile(String name, byte[] content) {
        Refusal refusal = refused(() -> sent(name, content));
        assertThat(refusal.field()).contains("file");
        return refusal;
    }

    private static Refusal refused(Runnable attempt) {
        Throwable thrown = catchThrowableOfType(RuntimeException.class, attempt::run);
        return Refusal.in(thrown).orElseThrow(() -> new AssertionError("no refusal", thrown));
    }

    private String sent(String name, byte[] content) {
        return applicants.acting("relationship-manager", () -> documents.store(task, name, content).reference().toString());
    }

    private static byte[] png(int width, int height) throws IOException {
        var to = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", to);
        return to.toByteArray();
    }

    /** A few bytes whose head says how many points they unfold to. */
    private static byte[] pngThatClaims(int width, int height) throws IOException {
        byte[] png = png(200, 200);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }
}
