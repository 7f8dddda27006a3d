package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.engine.FormParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A task's form, complete with its parts, is declarative: what it shows and asks for, in words named by keys. {@code /sancha/form.js} does the rest. */
class FormFilesTest {
    private static final Path PROCESSES = Path.of("processes");
    private static final String MOUNT = "import('/sancha/form.js').then(m => m.mount(camForm, $scope));";
    private static final Set<String> TYPES = Set.of("text", "money", "percent", "share", "date", "integer", "boolean");
    private static final Set<String> FORMATS = Set.of("money", "percent", "share", "date", "datetime", "integer", "label", "month", "text");

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(PROCESSES, 2)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isOneFormOfItsTaskBroughtToLifeByTheSharedScript(Path file) throws IOException {
        Document form = read(file);

        assertThat(form.select("form")).hasSize(1);
        assertThat(form.select("form.sancha-form").attr("data-task") + ".html").isEqualTo(file.getFileName().toString());
        assertThat(form.select("script")).hasSize(1);
        assertThat(form.select("script[cam-script]").first().data().trim()).isEqualTo(MOUNT);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void makesNoProcessVariablesAndRunsNoExpressions(Path file) throws IOException {
        assertThat(text(file)).doesNotContain("cam-variable", "{{", " ng-", " onclick", "<style", " style=", "javascript:");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void asksOnlyForNamedEntriesOfKnownTypes(Path file) throws IOException {
        Document form = read(file);

        for (Element input : form.select("input, select, textarea")) {
            assertThat(input.attr("name")).as("name of " + input).isNotBlank();
            assertThat(input.closest("section.entries")).as(input + " stands among the entries").isNotNull();
            assertThat(TYPES).as("data-type of " + input).contains(input.hasAttr("data-type") ? input.attr("data-type") : "text");
        }
        assertThat(FORMATS).containsAll(form.select("[data-format]").eachAttr("data-format"));
        assertThat(form.select("table[data-facts]")).allMatch(table -> table.select("tbody > tr").size() == 1, "has one row as template");
    }

    /** Else it stands there blank, and a person does not see that a choice is theirs to make. */
    @ParameterizedTest
    @MethodSource("forms")
    void whereSeveralCanBeChosenItSaysSo(Path file) throws IOException {
        for (Element select : read(file).select("select:not([multiple])")) {
            if (select.select("option").size() > 1) {
                assertThat(select.select("option").first().attr("value")).as("the first choice at " + select.attr("name")).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void namesTheWordsOfEachHeadingAndEntry(Path file) throws IOException {
        for (Element words : read(file).select("h3, legend, label:not(:has(output)), dt, th")) {
            assertThat(words.hasAttr("data-text") || words.text().equals("SHA-256")).as("words of " + words).isTrue();
        }
    }

    private static Document read(Path file) throws IOException {
        return Jsoup.parse(text(file));
    }

    private static String text(Path file) throws IOException {
        return FormParts.complete(Files.readString(file), FormFilesTest::part);
    }

    private static String part(String name) {
        try {
            return Files.readString(PROCESSES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
