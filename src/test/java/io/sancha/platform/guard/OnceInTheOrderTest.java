package io.sancha.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.sancha.platform.guard.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What desks refuse a second time (SEQ-01), diagrams do not lead to a second time: the {@code once} of {@code guard.yaml} and the desks are held equal. Which
 * task comes to which method stands in {@code once.csv}; a new refusal, or one that is gone, has this test fail until the order was looked at.
 */
class OnceInTheOrderTest {
    private static final Pattern METHOD = Pattern.compile(
        "^    (?!.*\\brecord )(?:(?:public|private|protected|static|final) )*[\\w<>\\[\\], .?]+ (\\w+)\\([^;]*$", Pattern.MULTILINE);
    private static final Pattern ONCE = Pattern.compile("\\b(?:OnceOnly\\.check|rounds\\.once)\\(");

    private static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> table = new TreeMap<>();
        Files.readAllLines(Path.of("src/test/resources/guard/once.csv")).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(";"))
            .forEach(cells -> table.put(cells[0], new TreeSet<>(List.of(cells[1].split(" ")))));
        return table;
    }

    private static Set<String> refusing() throws IOException {
        Set<String> refusing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/sancha/steps"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                Matcher once = ONCE.matcher(text);
                while (once.find()) {
                    String method = METHOD.matcher(text.substring(0, once.start())).results().reduce((first, second) -> second).orElseThrow().group(1);
                    refusing.add(file.getFileName().toString().replace(".java", "") + "." + method);
                }
            }
        }
        return refusing;
    }

    /** Tasks that come once, or that are forbidden after themselves. */
    private static Set<String> once() throws IOException {
        Set<String> once = new TreeSet<>();
        for (JsonNode rule : new ObjectMapper(new YAMLFactory()).readTree(Path.of("processes/guard.yaml").toFile()).path("order")) {
            names(rule.path("once")).forEach(once::add);
            Set<String> never = names(rule.path("never"));
            Set<String> after = names(rule.path("after"));
            if (!never.isEmpty() && after.containsAll(never)) {
                never.stream().filter(task -> Contract.ofTheBank().processOf(task.substring(task.indexOf('/') + 1)).isPresent()).forEach(once::add);
            }
        }
        return once;
    }

    private static Set<String> names(JsonNode written) {
        Set<String> names = new TreeSet<>();
        if (written.isTextual()) {
            names.add(written.asText());
        }
        if (written.isObject()) {
            written.fieldNames().forEachRemaining(names::add);
        } else {
            written.elements().forEachRemaining(one -> names.addAll(names(one)));
        }
        return names;
    }

    @Test
    void everyRefusalOfADeskStandsInTheTable() throws IOException {
        Set<String> known = new TreeSet<>(table().keySet());
        known.remove("order");
        assertThat(refusing()).isEqualTo(known);
    }

    @Test
    void whatADeskRefusesComesOnceInTheOrderAndNothingElseDoes() throws IOException {
        Set<String> tasks = new TreeSet<>();
        table().values().forEach(tasks::addAll);
        assertThat(once()).isEqualTo(tasks);
    }
}
