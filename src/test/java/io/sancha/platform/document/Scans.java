package io.sancha.platform.document;

import java.nio.charset.StandardCharsets;

/** Papers as people hand them in: a small whole PDF, different for each text. */
public final class Scans {
    private static final String PDF = """
        %%PDF-1.4
        %% %s
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
        trailer<</Root 1 0 R>>
        %%%%EOF
        """;

    private Scans() {
    }

    public static byte[] of(String text) {
        return text(text).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(String text) {
        return PDF.formatted(text.replace('\n', ' '));
    }
}
