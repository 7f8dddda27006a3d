package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.engine.FormTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person reads stands in pairs of files, Chinese and English under the same keys, and nowhere in a page, a form or a script. */
class TextsTest {
    private static final Path PROCESSES = Path.of("processes");
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Path WEBAPPS = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");
    private static final Path PAGES = STATIC.resolve("sancha/texts.zh.json");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)");
    private static final Pattern SAID = Pattern.compile("say(?:Around)?\\(([^()]*)|data-text[a-z-]*=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("'([a-z][a-z-]*\\.[\\w-]+)'");
    private static final Pattern KEY_IN_JAVA = Pattern.compile("\"([a-z][a-z-]*\\.[a-z-]+)\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern LITERAL = Pattern.compile("'(?:\\\\.|[^'\\\\\n])*'|`(?:\\\\.|[^`\\\\])*`");
    /** A sentence or a label: a capital, and another word. */
    private static final Pattern ENGLISH = Pattern.compile("['`>]\\s*[A-Z][a-z]+(?: [a-z]+)+|[a-z]{2,} [a-z]{2,} [a-z]{2,}[.!?]");
    /** Codes, marks and names that are the same in both languages. */
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}]*|[A-Z]{1,4}|SHA-256|Sancha|#|[A-Z]?\\d+");
    /** Constants and names of facts, whose words are asked for by what is found in a case. */
    private static final Pattern ASKED_FOR_BY_NAME = Pattern.compile("(label|term)\\..*");

    static Stream<Path> pairs() throws IOException {
        return Stream.concat(files(PROCESSES, "texts.zh.json"), Stream.of(PAGES, Path.of("src/main/resources/printouts/texts.zh.json")));
    }

    static Stream<Path> htmlFiles() throws IOException {
        return Stream.concat(files(PROCESSES, ".html"), files(STATIC, ".html"));
    }

    static Stream<Path> scripts() throws IOException {
        return Stream.concat(files(STATIC, ".js"), files(WEBAPPS, ".js"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void bothFilesSayTheSame(Path chineseFile) {
        Map<String, String> chinese = texts(chineseFile);
        Map<String, String> english = texts(english(chineseFile));

        assertThat(chinese).isNotEmpty().allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        assertThat(english).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        chinese.forEach((key, text) -> assertThat(places(english.get(key))).as("values in " + key).isEqualTo(places(text)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachFileSpeaksItsLanguage(Path chineseFile) {
        Map<String, String> english = texts(english(chineseFile));

        english.remove("language.other");
        assertThat(english).noneSatisfy((key, text) -> assertThat(text).containsPattern(HAN));
        assertThat(texts(chineseFile)).allSatisfy((key, text) -> assertThat(text).as(key).matches(said -> HAN.matcher(said).find()
            || english.getOrDefault(key, said).equals(said) || !Pattern.compile("[a-z]{3}").matcher(PLACE.matcher(said).replaceAll("")).find()));
    }

    @Test
    void everyWordOfAPageIsThereAndIsSaid() throws IOException {
        TreeSet<String> said = new TreeSet<>();
        for (Path file : Stream.of(files(STATIC, ".html"), scripts()).flatMap(all -> all).toList()) {
            String text = read(file);
            SAID.matcher(text).results().flatMap(found -> found.group(2) == null ? KEY.matcher(found.group(1)).results().map(key -> key.group(1))
                : Stream.of(found.group(2))).forEach(said::add);
        }
        // what the server writes in the words of a page
        files(Path.of("src/main/java"), ".java").map(TextsTest::read).filter(code -> code.contains("platform.web.PageTexts;")
            && !code.contains("class PrintedWords"))
            .flatMap(code -> KEY_IN_JAVA.matcher(code).results().map(key -> key.group(1))).forEach(said::add);

        assertThat(texts(PAGES).keySet().stream().filter(key -> !ASKED_FOR_BY_NAME.matcher(key).matches())).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void everyWordOfAFormIsThereAndIsSaid() throws IOException {
        TreeSet<String> said = new TreeSet<>();
        Map<String, TreeSet<String>> stagesOf = new TreeMap<>();
        for (Path file : files(PROCESSES, ".html").toList()) {
            TreeSet<String> keys = FormTexts.keysIn(read(file));
            said.addAll(keys);
            keys.forEach(key -> stagesOf.computeIfAbsent(key, none -> new TreeSet<>()).add(PROCESSES.relativize(file).getName(0).toString()));
        }
        TreeSet<String> there = new TreeSet<>();
        for (Path file : files(PROCESSES, "texts.zh.json").toList()) {
            String place = file.getParent().equals(PROCESSES) ? "common" : file.getParent().getFileName().toString();
            assertThat(texts(file).keySet()).as("keys in " + file + " begin with its place").allMatch(key -> key.startsWith(place + "."));
            there.addAll(texts(file).keySet());
        }

        assertThat(there).isEqualTo(said);
        assertThat(stagesOf).allSatisfy((key, stages) -> assertThat(stages.size() > 1).as(key + " is common to several stages")
            .isEqualTo(key.startsWith("common.")));
    }

    /** A constant that no code knows any more needs no word. */
    @Test
    void everyConstantThatHasAWordIsThere() throws IOException {
        String code = Stream.of(files(Path.of("src/main/java"), ".java"), files(PROCESSES, ""), files(Path.of("db"), ".sql")).flatMap(all -> all)
            .filter(Files::isRegularFile).map(TextsTest::read).collect(Collectors.joining("\n"));
        TreeSet<String> words = Pattern.compile("[A-Za-z0-9_-]+").matcher(code).results().map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));

        assertThat(texts(PAGES).keySet().stream().filter(key -> key.startsWith("label.")).map(key -> key.substring(key.lastIndexOf('.') + 1)))
            .allMatch(word -> words.contains(word.replaceFirst("^CHECK_", "")));
    }

    @ParameterizedTest
    @MethodSource("htmlFiles")
    void noWordsStandInAPageOrForm(Path file) throws IOException {
        List<String> words = new ArrayList<>();
        for (Element element : Jsoup.parse(read(file)).getAllElements()) {
            if (!element.tagName().equals("script") && !element.ownText().isBlank()) {
                words.add(element.ownText());
            }
            for (String attribute : List.of("title", "placeholder", "aria-label", "data-unit", "alt")) {
                words.add(element.attr(attribute));
            }
        }

        assertThat(read(file)).doesNotContainPattern(HAN);
        assertThat(Jsoup.parse(read(file)).select("input[data-text], img[data-text], br[data-text], textarea[data-text], select[data-text]"))
            .as("what shows no text says none").isEmpty();
        assertThat(words).allMatch(text -> NO_WORDS.matcher(text.strip()).matches());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void noWordsStandInAScript(Path file) {
        String code = COMMENT.matcher(read(file)).replaceAll("");

        assertThat(code).doesNotContainPattern(HAN);
        assertThat(LITERAL.matcher(code).results().map(MatchResult::group)).noneMatch(literal -> ENGLISH.matcher(literal).find());
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).distinct().sorted().toList();
    }

    private static Path english(Path chineseFile) {
        return chineseFile.resolveSibling("texts.en.json");
    }

    private static Map<String, String> texts(Path file) {
        try {
            return new ObjectMapper().readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
