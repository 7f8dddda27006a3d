package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Chinese and the English page at the front of the repository say the same things: the same parts, commands, names of the code and addresses. */
class ReadmeTwinTest {
    private static final Pattern FENCED = Pattern.compile("(?s)```\n(.*?)```");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern ADDRESS = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Predicate<String> TO_EACH_OTHER = address -> address.startsWith("README");
    private final String english = read("README.md");
    private final String chinese = read("README.zh.md");

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void eachLeadsToTheOther() {
        assertThat(english).contains("](README.zh.md)");
        assertThat(chinese).contains("](README.md)");
    }

    @Test
    void theyHaveTheSameParts() {
        assertThat(levels(chinese)).isEqualTo(levels(english));
        assertThat(items(chinese)).as("items and rows").isEqualTo(items(english));
    }

    @Test
    void theyGiveTheSameCommands() {
        assertThat(commands(english)).isNotEmpty();
        assertThat(commands(chinese)).isEqualTo(commands(english));
    }

    @Test
    void theyNameTheSameThingsOfTheCode() {
        assertThat(names(chinese)).containsExactlyInAnyOrderElementsOf(names(english));
    }

    @Test
    void theyLeadToTheSameAddresses() {
        assertThat(addresses(chinese)).containsExactlyInAnyOrderElementsOf(addresses(english));
    }

    private static List<Integer> levels(String page) {
        return withoutFences(page).lines().filter(line -> line.startsWith("#")).map(line -> line.indexOf(' ')).toList();
    }

    private static List<String> items(String page) {
        return withoutFences(page).lines().map(line -> line.replaceFirst("^(\\d+\\.|-|\\|).*", "$1")).filter(mark -> mark.matches("\\d+\\.|-|\\|")).toList();
    }

    private static List<String> commands(String page) {
        return FENCED.matcher(page).results().flatMap(fence -> fence.group(1).lines()).map(line -> line.replaceFirst("\\s+#.*", "")).toList();
    }

    private static List<String> names(String page) {
        return QUOTED.matcher(withoutFences(page)).results().map(hit -> hit.group(1)).toList();
    }

    private static List<String> addresses(String page) {
        return ADDRESS.matcher(page).results().map(hit -> hit.group(1)).filter(TO_EACH_OTHER.negate())
            .map(address -> address.replaceFirst("\\.(zh|en)\\.png$", ".png")).toList();
    }

    private static String withoutFences(String page) {
        return FENCED.matcher(page).replaceAll("");
    }
}
