package io.sancha.platform.guard.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a cell in FEEL: a test of an input, or an answer. Only texts whose meaning hangs on the literals in them can be judged: values,
 * comparisons, ranges, lists of these, {@code not(…)} and {@code list contains(?, …)}.
 *
 * @param literals the numbers, days, words and truth values in it
 */
record Cell(String text, Set<Object> literals) {
    private static final Pattern TOKEN = Pattern.compile("\\s+|date(?: and time)?\\(\"(?<day>\\d{4}-\\d{2}-\\d{2})(?:T00:00:00)?\"\\)"
        + "|\"(?<word>(?:[^\"\\\\]|\\\\.)*)\"|(?<number>-?\\d+(?:\\.\\d+)?|-?\\.\\d+)(?![\\w])|(?<truth>true|false)\\b"
        + "|<=|>=|\\.\\.|[<>=\\[\\](),]|\\bnot(?=\\s*\\()|\\blist contains(?=\\()|\\?");

    /** Nothing is asked of the input. */
    boolean isAny() {
        return text.isEmpty() || text.equals("-");
    }

    /** Empty where the text holds something that cannot be judged, such as another input's name. */
    static Optional<Cell> of(String raw) {
        String text = raw == null ? "" : raw.strip();
        Set<Object> literals = new LinkedHashSet<>();
        if (text.isEmpty() || text.equals("-")) {
            return Optional.of(new Cell(text, literals));
        }
        Matcher token = TOKEN.matcher(text);
        int read = 0;
        while (token.find() && token.start() == read) {
            read = token.end();
            if (token.group("day") != null) {
                literals.add(LocalDate.parse(token.group("day")));
            } else if (token.group("word") != null) {
                literals.add(token.group("word"));
            } else if (token.group("number") != null) {
                literals.add(new BigDecimal(token.group("number")));
            } else if (token.group("truth") != null) {
                literals.add(Boolean.valueOf(token.group("truth")));
            }
        }
        return read == text.length() ? Optional.of(new Cell(text, literals)) : Optional.empty();
    }
}
