package io.sancha.platform.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.audit.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was found is quoted in one way, and only as much of it as fits into a sentence. */
class FoundValueTest {
    @Test
    void saysWhatWasFoundAndWhatWasExpected() {
        Refusal refusal = FoundValue.of("abc").insteadOf("整数", "a whole number").at("limit");

        assertThat(refusal.field()).contains("limit");
        assertThat(refusal.chinese()).isEqualTo("limit：值“abc”无效，应为整数");
        assertThat(refusal.english()).isEqualTo("limit: found 'abc', expected a whole number");
    }

    @Test
    void ofALongValueTheBeginningIsEnough() {
        Refusal refusal = FoundValue.of("龍".repeat(5000)).because("过长", "too long").at("name");

        assertThat(refusal.chinese()).hasSizeLessThan(200).contains("…”无效，过长").doesNotContain("long");
        assertThat(refusal.english()).hasSizeLessThan(200).contains("…': too long");
    }

    /** CUS-12: a cut in the middle of a number must not leave a half that nobody recognises. */
    @Test
    void noHalfOfAPersonsNumberIsQuoted() {
        String number = "11010519491231002X";
        for (int before = 80; before < 100; before++) {
            assertThat(FoundValue.of(" ".repeat(before) + number).at("x").chinese()).doesNotContain("110105194912");
        }
    }

    @Test
    void nobodyElseQuotesByHand() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> quoting = sources.filter(file -> file.toString().endsWith(".java")).filter(file -> text(file).contains("\"值“\"")).toList();
            assertThat(quoting).extracting(Path::getFileName).containsExactly(Path.of("FoundValue.java"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
