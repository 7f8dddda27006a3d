package io.sancha.tools.bench;

import io.sancha.platform.guard.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of the build as texts. */
final class Texts {
    private Texts() {
    }

    static String of(SourceFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    /** @param name of a file in {@code processes/}, such as {@code guard.yaml} */
    static String ofTheBuild(String name) {
        try (InputStream file = Texts.class.getResourceAsStream("/processes/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
