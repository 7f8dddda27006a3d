package io.sancha.platform.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.document.DocumentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is wrong with a page as somebody sees it: keys instead of words, words of the other language, ids that mean nothing to people, what sticks out of
 * the window. Names of customers and what officers wrote are Chinese in any language; so in English only such Chinese is wrong as the texts hold.
 */
final class InSight {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\b[0-9a-f]{40,}\\b");
    private static final Pattern PROGRAM = Pattern.compile("undefined|\\[object|\\bNaN\\b|\\bnull\\b|\\b[A-Z]{2,}_[A-Z_]{2,}\\b|\\{\\w+\\}");
    /** A label or a sentence, no name or code that is the same in both. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Z][a-z]+ .{4,}");
    private static final Pattern SENTENCE = Pattern.compile("[a-z]{2,} [a-z]{2,} [a-z]{2,}");
    private static final String ALL = """
        return document.title + '\\n' + document.body.innerText + '\\n'
          + [...document.querySelectorAll('[placeholder], [title], [aria-label]')].filter(e => e.checkVisibility())
            .map(e => [e.placeholder, e.title, e.ariaLabel].filter(Boolean).join('\\n')).join('\\n');""";
    /** What lies beyond the right edge, unless it can be scrolled to where it stands or is hidden from all but those who hear the page. */
    private static final String BEYOND = """
        const scrolls = e => e && e !== document.body && (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
        const wide = document.documentElement.scrollWidth - innerWidth;
        const edge = document.querySelector('.sancha-form')?.getBoundingClientRect().right ?? Infinity;
        const out = [...document.querySelectorAll('.sancha-form *')].filter(e => e.checkVisibility() && e.getBoundingClientRect().right > edge + 2
          && !scrolls(e.parentElement));
        return (wide > 0 ? ['the page is ' + wide + ' px too wide'] : []).concat(out.slice(0, 3).map(e => 'runs out of the form: ' + e.outerHTML.slice(0, 90)))
          .join('\\n');""";
    private final Set<String> keys = new TreeSet<>();
    private final Set<String> chinese = new TreeSet<>();
    private final Set<String> english = new TreeSet<>();

    InSight() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("processes")), Stream.of(Path.of("src/main/resources/static/sancha/texts.zh.json")))) {
            for (Path file : files.filter(each -> each.endsWith("texts.zh.json")).sorted().toList()) {
                Map<String, String> texts = read(file);
                keys.addAll(texts.keySet());
                chinese.addAll(texts.values());
                english.addAll(read(file.resolveSibling("texts.en.json")).values());
            }
        }
        chinese.removeIf(english::contains);
        // a paper's title is what an officer wrote, mostly what its kind is called
        Arrays.stream(DocumentType.values()).map(DocumentType::chinese).forEach(chinese::remove);
        english.removeIf(text -> !ENGLISH.matcher(text).matches() || text.contains("{"));
    }

    /** @param language {@code zh} or {@code en} */
    List<String> faults(Chromium browser, String language) {
        String seen = browser.ask(ALL);
        List<String> lines = Arrays.stream(seen.split("[\\n\\t]")).map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
        Stream<String> wrong = lines.stream().filter(line -> keys.contains(line) || ID.matcher(line).find() || PROGRAM.matcher(line).find()
            || (language.equals("zh") ? isEnglish(line) : chinese.contains(line) && !line.equals("中文")));
        return Stream.concat(wrong.map(line -> "says: " + line), browser.ask(BEYOND).lines()).toList();
    }

    private boolean isEnglish(String line) {
        return english.contains(line) || SENTENCE.matcher(line).find();
    }

    private static Map<String, String> read(Path file) throws IOException {
        return new ObjectMapper().readValue(Files.readString(file), new TypeReference<Map<String, String>>() { });
    }
}
