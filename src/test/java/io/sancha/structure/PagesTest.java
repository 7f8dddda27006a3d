package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What package pages, the manual and the decisions say of the code is so, as far as a program can tell: names, layers, imports, directions. */
class PagesTest {
    private static final Path MAIN = Path.of("src/main/java");
    /** Classes of libraries, headers and dialects that the manual speaks of. */
    private static final Set<String> OTHERS = Set.of("Authorization", "Bearer", "Basic", "JdbcTemplate", "JdbcClient", "NamedParameterJdbcTemplate", "String",
        "BigDecimal", "Currency", "BigMoney", "CommandChecker", "DeployCmd");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern NAME = Pattern.compile("(?:[a-z]+\\.)*([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?");
    private static final Pattern LINK = Pattern.compile("\\{@link\\s+(io\\.sancha[\\w.]*)");
    private static final Pattern ADDRESS = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern METAPHOR = Pattern.compile(
        "(?i)\\b(spine|ladders?|rungs?|storeys?|(?<!no |makes |without )rooms?|house rules?|(of|uses) the house|ground floor|engine room|has eyes"
            + "|(at|through) the door)\\b");

    private static Map<Path, String> files(String folder, String ending) {
        try (Stream<Path> tree = Files.walk(Path.of(folder))) {
            return tree.filter(file -> file.toString().endsWith(ending))
                .collect(Collectors.toMap(Function.identity(), PagesTest::read, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, String> manual() {
        Map<Path, String> manual = new TreeMap<>(files("src/docs", ".md"));
        List.of("README.md", "README.zh.md").forEach(front -> manual.put(Path.of(front), read(Path.of(front))));
        return manual;
    }

    private static Map<Path, String> pages() {
        return files(MAIN.toString(), "package-info.java");
    }

    private static Map<String, String> classes() {
        Map<String, String> classes = new TreeMap<>();
        Stream.of("src/main/java", "src/test/java").forEach(root -> files(root, ".java")
            .forEach((file, source) -> classes.merge(file.getFileName().toString().replace(".java", ""), source, String::concat)));
        return classes;
    }

    @Test
    void everyClassAndMemberThatTheManualNamesIsThere() {
        Map<String, String> classes = classes();
        List<String> missing = new ArrayList<>();
        manual().forEach((file, text) -> QUOTED.matcher(text.replaceAll("(?s)```.*?```", "")).results().map(hit -> hit.group(1)).forEach(quoted -> {
            Matcher name = NAME.matcher(quoted);
            if (name.matches() && !OTHERS.contains(name.group(1)) && !quoted.endsWith(".sql")) {
                String source = classes.get(name.group(1));
                if (source == null || name.group(2) != null && !Pattern.compile("\\b" + name.group(2) + "\\b").matcher(source).find()) {
                    missing.add(file.getFileName() + ": " + quoted);
                }
            }
        }));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyAddressInTheManualLeadsSomewhere() {
        List<String> lost = new ArrayList<>();
        manual().forEach((file, text) -> ADDRESS.matcher(text).results().map(hit -> hit.group(1))
            .filter(address -> !Files.exists((file.getParent() == null ? Path.of("") : file.getParent()).resolve(address)))
            .forEach(address -> lost.add(file + ": " + address)));
        assertThat(lost).isEmpty();
    }

    @Test
    void everyLinkInTheCodeLeadsSomewhere() {
        List<String> lost = new ArrayList<>();
        Stream.of("src/main/java", "src/test/java").forEach(root -> files(root, ".java").forEach((file, source) -> LINK.matcher(source).results()
            .map(hit -> hit.group(1).replace('.', '/')).filter(name -> Stream.of("src/main/java", "src/test/java")
                .noneMatch(place -> Files.exists(Path.of(place, name + ".java")) || Files.isDirectory(Path.of(place, name))))
            .forEach(name -> lost.add(file.getFileName() + ": " + name))));
        assertThat(lost).isEmpty();
    }

    /** A stage's {@code process} package is two ways where it has methods for the business's events, else the one from the diagram to Java. */
    @Test
    void aProcessPackageSaysHowManyWaysItIs() {
        pages().forEach((page, text) -> {
            if (page.getParent().endsWith("process")) {
                boolean both = !files(page.getParent().toString(), "Process.java").isEmpty();
                assertThat(text.contains("two ways")).as("two ways in %s", page).isEqualTo(both);
            }
        });
    }

    /** The page of a layer names its packages, in the order of their imports. */
    @Test
    void aLayersPageNamesItsPackagesInTheirOrder() {
        ModularityTest.ORDER.stream().map(name -> name.split("\\.")[0]).distinct().forEach(layer -> {
            String page = read(MAIN.resolve("io/sancha").resolve(layer).resolve("package-info.java"));
            List<String> said = Pattern.compile("\\{@code (\\w+)}").matcher(page).results().map(hit -> hit.group(1)).distinct().toList();
            List<String> its = ModularityTest.ORDER.stream().filter(name -> name.startsWith(layer + ".")).map(name -> name.split("\\.")[1]).toList();
            assertThat(said.stream().filter(its::contains)).as("packages on the page of %s", layer).containsExactlyElementsOf(its);
        });
    }

    /** The engine's page says who imports the engine. */
    @Test
    void theEnginesPageNamesWhoImportsIt() {
        Set<String> importing = new TreeSet<>();
        for (JavaClass type : ModularityTest.CLASSES) {
            String name = type.getPackageName();
            if (!name.contains(".process") && type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().getName().startsWith("org.camunda"))) {
                importing.add(name.split("\\.")[2] + "." + name.split("\\.")[3]);
            }
        }
        importing.remove("platform.engine");
        String page = read(MAIN.resolve("io/sancha/platform/engine/package-info.java"));
        assertThat(importing).isNotEmpty().allSatisfy(name -> assertThat(page).contains("io.sancha." + name + "}"));
        assertThat(LINK.matcher(page).results().map(MatchResult::group).count()).as("nobody else").isEqualTo(importing.size());
    }

    /** The pages of the workbench lead to each other, each to all. */
    @Test
    void whoLeadsToTheVersionsLeadsToTheMovesAndChangesToo() {
        Map<Path, String> leading = new TreeMap<>();
        files("src/main/resources/static", ".html").forEach((page, text) -> {
            if (text.contains("\"nav.versions\"></a>")) {
                leading.put(page, text);
            }
        });
        assertThat(leading.keySet()).extracting(page -> page.getFileName().toString()).contains("replay.html", "case-move.html", "process-change.html");
        assertThat(leading).allSatisfy((page, text) -> assertThat(text).as(page.toString()).contains("\"nav.moves\"></a>", "\"nav.changes\"></a>"));
    }

    /** Code and manual use the field's terms: layer, package, design rule. */
    @Test
    void noTermIsSaidInAPicture() {
        List<String> said = new ArrayList<>();
        Map<Path, String> all = new TreeMap<>(manual());
        Stream.of("src/main/java", "src/test/java", "db", "processes", "src/main/resources/META-INF").forEach(root -> Stream.of(".java", ".sql", ".yaml",
            ".css").forEach(ending -> all.putAll(files(root, ending))));
        all.forEach((file, text) -> {
            if (!file.endsWith("PagesTest.java")) {
                METAPHOR.matcher(text).results().map(MatchResult::group).distinct().forEach(word -> said.add(file + ": " + word));
            }
        });
        assertThat(said).isEmpty();
    }
}
