package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sentence names a person by name and user id, through {@code Actors.called}: never by the user id alone. */
class PeopleByNameTest {
    /** A user id that is put before or behind words of a sentence. */
    private static final Pattern BARE = Pattern.compile(
        "(?<![.(]called\\()\\b(?:\\w+[.])*(?:by|userId|absent|delegate|assignee|savedBy|lead|currentUser|recordedBy)\\(\\) \\+ \"[^\"]*[\\p{IsHan}a-z]{2}");

    @Test
    void noSentenceNamesAPersonByUserIdAlone() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                BARE.matcher(Files.readString(source)).results().forEach(hit -> found.add(source.getFileName() + ": " + hit.group()));
            }
        }
        assertThat(found).isEmpty();
    }
}
