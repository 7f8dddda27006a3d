package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No line beyond 160 columns, in nothing that people read and write: a diff shows what changed, and two files stand side by side. No class
 * longer than a page (own rule 13), and none that imports what it does not name.
 */
class LineWidthTest {
    private static final int WIDEST = 160;
    private static final int LONGEST = 200;
    private static final Pattern READ_BY_PEOPLE = Pattern.compile(".*\\.(java|sql|html|js|css|md|txt|xml|yaml|sh)|\\.ci/run");
    /** The simple name is the first group; all of a type's constants at once cannot be judged. */
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[\\w.]+\\.(\\w+);$");
    private static final Pattern NO_CODE = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*+\"|(?m)//[^\n]*$");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final List<Path> PLACES = List.of(Path.of("src"), Path.of("processes"), Path.of("db"), Path.of(".ci"));

    @Test
    void noLineIsWiderThanTheWidth() throws IOException {
        List<String> tooWide = new ArrayList<>();
        for (Path file : files()) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                if (tooWide(file, lines.get(i))) {
                    tooWide.add(file + ":" + (i + 1));
                }
            }
        }
        assertThat(tooWide).as("lines of more than " + WIDEST + " characters").isEmpty();
    }

    @Test
    void noClassIsLongerThanAPage() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files()) {
            if (name(file).startsWith("src/main/java/") && Files.readAllLines(file, StandardCharsets.UTF_8).size() > LONGEST) {
                tooLong.add(name(file));
            }
        }
        assertThat(tooLong).as("classes of more than " + LONGEST + " lines").isEmpty();
    }

    /** What a comment for readers links to is named; what only stands in a text or behind two slashes is not. */
    @Test
    void nothingIsImportedForNothing() throws IOException {
        List<String> unused = new ArrayList<>();
        for (Path file : files()) {
            if (name(file).endsWith(".java")) {
                String source = Files.readString(file, StandardCharsets.UTF_8);
                Set<String> named = WORD.matcher(NO_CODE.matcher(IMPORT.matcher(source).replaceAll("")).replaceAll(" ")).results()
                    .map(MatchResult::group).collect(Collectors.toSet());
                IMPORT.matcher(source).results().filter(line -> !named.contains(line.group(1))).forEach(line -> unused.add(file + ": " + line.group().strip()));
            }
        }
        assertThat(unused).as("imports of what is not named").isEmpty();
    }

    /** A row of a table in Markdown cannot be broken. */
    private static boolean tooWide(Path file, String line) {
        return line.codePointCount(0, line.length()) > WIDEST && !(file.toString().endsWith(".md") && line.startsWith("|"));
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("README.md"), Path.of("pom.xml")));
        for (Path place : PLACES) {
            try (Stream<Path> tree = Files.walk(place)) {
                tree.filter(Files::isRegularFile).filter(file -> READ_BY_PEOPLE.matcher(name(file)).matches()).forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(1000);
        return files;
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
