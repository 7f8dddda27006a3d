package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual's list of rules says what is true: the tests it names exist, and the code names the rules. */
class RulesPageTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)(?:\\.(\\w+))?`|`\\.(\\w+)`");

    @Test
    void everyTestThatTheListNamesExists() throws IOException {
        Map<String, String> tests = sources("src/test/java");
        List<String> missing = new ArrayList<>();
        for (String row : rows()) {
            String last = null;
            Matcher named = TEST.matcher(row.substring(row.lastIndexOf('|', row.length() - 2)));
            while (named.find()) {
                last = named.group(1) == null ? last : named.group(1);
                String method = named.group(1) == null ? named.group(3) : named.group(2);
                if (!tests.containsKey(last) || method != null && !Pattern.compile("\\b" + method + "\\(").matcher(tests.get(last)).find()) {
                    missing.add(named.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theCodeOrTheDatabaseNamesEveryRuleOfTheList() throws IOException {
        String everything = Stream.of("src/main/java", "db", "processes").flatMap(folder -> sources(folder).values().stream())
            .collect(Collectors.joining("\n"));
        List<String> unnamed = new ArrayList<>();
        for (String row : rows()) {
            Matcher rule = Pattern.compile("[A-Z]{3}-\\d{2}").matcher(row.substring(0, row.indexOf('|', 1)));
            while (rule.find()) {
                if (!everything.contains(rule.group())) {
                    unnamed.add(rule.group());
                }
            }
        }
        assertThat(unnamed).isEmpty();
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("src/docs/rules.md")).stream().filter(line -> line.matches("\\| [A-Z]{3}-\\d{2}.*")).toList();
    }

    private static Map<String, String> sources(String folder) {
        try (Stream<Path> tree = Files.walk(Path.of(folder))) {
            Map<String, String> sources = new TreeMap<>();
            for (Path file : tree.filter(f -> f.toString().matches(".*\\.(java|sql|dmn|bpmn|yaml)")).toList()) {
                sources.merge(file.getFileName().toString().replaceAll("\\..*", ""), Files.readString(file), String::concat);
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
