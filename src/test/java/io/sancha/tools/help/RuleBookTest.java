package io.sancha.tools.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of rules that people read holds exactly the rules of the code and of the manual, each in both languages and with its source. */
class RuleBookTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final RuleBook BOOK = HelpFiles.rules();

    /** By whose ids Java refuses or records, and those that diagrams, tables and the order carry. */
    private static Set<String> inCode() {
        Set<String> ids = new TreeSet<>(found(Path.of("src/main/java"), ".*\\.java", "\"([A-Z]{3}-\\d{2})\""));
        ids.addAll(found(Path.of("processes"), ".*\\.(dmn|bpmn)|.*/(guard|tables|staffing)\\.yaml", "\\b([A-Z]{3}-\\d{2})\\b"));
        return ids;
    }

    private static Set<String> named(Path file) {
        return found(file, ".*", "\\b([A-Z]{3}-\\d{2})\\b");
    }

    private static Set<String> found(Path place, String files, String id) {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> tree = Files.walk(place)) {
            for (Path file : tree.filter(Files::isRegularFile).filter(one -> one.toString().matches(files)).toList()) {
                Pattern.compile(id).matcher(Files.readString(file)).results().forEach(hit -> ids.add(hit.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }

    @Test
    void everyRuleOfTheCodeAndOfTheManualIsInTheList() {
        assertThat(BOOK.rules().keySet()).containsAll(inCode()).containsAll(named(Path.of("src/docs/rules.md")));
    }

    @Test
    void everyRuleOfTheListIsInTheCodeAndInTheManual() {
        Set<String> code = inCode();
        code.addAll(found(Path.of("src/main/java"), ".*\\.java", "\\b([A-Z]{3}-\\d{2})\\b"));
        code.addAll(found(Path.of("db"), ".*\\.sql", "\\b([A-Z]{3}-\\d{2})\\b"));
        assertThat(BOOK.rules().keySet()).isSubsetOf(code).isSubsetOf(named(Path.of("src/docs/rules.md")));
    }

    @Test
    void eachIsSaidInBothLanguages() {
        assertThat(BOOK.rules()).allSatisfy((id, rule) -> {
            assertThat(rule.zh()).as(id).containsPattern(HAN).endsWith("。");
            assertThat(rule.en()).as(id).doesNotContainPattern(HAN).endsWith(".");
        });
        assertThat(BOOK.sources()).allSatisfy((id, source) -> assertThat(source.en()).as(id).doesNotContainPattern(HAN));
    }

    @Test
    void noSourceIsThereForNothing() {
        assertThat(BOOK.rules().values().stream().flatMap(rule -> rule.from().stream())).containsAll(BOOK.sources().keySet());
    }

    @Test
    void aRuleWithoutASourceIsFound() {
        var rule = new RuleBook.Entry(List.of("somewhere"), "规则。", "A rule.");

        assertThatThrownBy(() -> new RuleBook(Map.of(), Map.of("REV-99", rule))).hasMessageContaining("REV-99");
    }
}
