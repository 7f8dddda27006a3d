package io.sancha.tools.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks for words in the help: what holds all of them, in either language. */
public final class HelpSearch {
    /** What is told of what was found. */
    private static final int LONGEST = 100;
    private final List<String> wanted;
    private final List<Hit> hits = new ArrayList<>();

    HelpSearch(String text) {
        this.wanted = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /**
     * Something that was found.
     *
     * @param kind {@code duty}, {@code task} or {@code rule}
     * @param name in both languages, or the rule's id
     * @param zh how it begins
     */
    public record Hit(String kind, String id, String name, String zh, String en) {
    }

    void lookAt(String kind, String id, String name, Words words) {
        String chinese = (id + " " + name + " " + words.zh()).toLowerCase(Locale.ROOT);
        String english = (id + " " + name + " " + words.en()).toLowerCase(Locale.ROOT);
        if (wanted.stream().allMatch(chinese::contains) || wanted.stream().allMatch(english::contains)) {
            hits.add(new Hit(kind, id, name, beginning(words.zh()), beginning(words.en())));
        }
    }

    List<Hit> hits() {
        return List.copyOf(hits);
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
