package io.sancha.platform.guard.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a cell in FEEL: a test of an input, or an answer. Only texts whose meaning hangs on the literals in them can be judged: values,
 * comparisons and ranges of numbers and days, lists of these, {@code not(…)} and {@code list contains(?, …)}; a truth value stands alone. A day is a
 * {@code date and time}, which the engine makes of the bank's date: a {@code date} is never equal to it, nor before or after it.
 *
 * @param literals the numbers, days, words and truth values in it
 * @param test whether a value passes, as the interpreter would say
 */
record Cell(String text, Set<Object> literals, Predicate<Object> test) {
    /** Characters: the longest of the bank's has under 200. A pattern that repeats a group cannot be matched against any length. */
    private static final int LONGEST = 1000;
    private static final Pattern TOKEN = Pattern.compile("\\s+|date and time\\(\"(?<day>\\d{4}-\\d{2}-\\d{2})T00:00:00\"\\)"
        + "|\"(?<word>[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|(?<number>-?\\d+(?:\\.\\d+)?|-?\\.\\d+)(?![\\w])|(?<truth>true|false)\\b"
        + "|(?<sign><=|>=|\\.\\.|[<>\\[\\](),]|\\bnot(?=\\s*\\()|\\blist contains(?=\\()|\\?)");

    /** Nothing is asked of the input. */
    static Cell any() {
        return new Cell("", Set.of(), value -> true);
    }

    /** Empty where the text holds something that cannot be judged, such as another input's name, or is no FEEL. */
    static Optional<Cell> of(String raw) {
        String text = raw == null ? "" : raw.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (text.isEmpty() || text.equals("-")) {
            return Optional.of(any());
        }
        Deque<Object> tokens = new ArrayDeque<>();
        Set<Object> literals = new LinkedHashSet<>();
        Matcher token = TOKEN.matcher(text);
        int read = 0;
        while (token.find() && token.start() == read) {
            read = token.end();
            if (token.group("sign") != null) {
                tokens.add(new UnaryTests.Sign(token.group("sign")));
            } else if (!token.group().isBlank()) {
                Optional<Object> literal = literal(token);
                if (literal.isEmpty()) {
                    return Optional.empty();
                }
                tokens.add(literal.get());
                literals.add(literal.get());
            }
        }
        return read == text.length() ? UnaryTests.read(tokens).map(test -> new Cell(text, literals, test)) : Optional.empty();
    }

    /** Empty for a day that no calendar has. */
    private static Optional<Object> literal(Matcher token) {
        if (token.group("day") != null) {
            return day(token.group("day"));
        } else if (token.group("word") != null) {
            return Optional.of(token.group("word"));
        }
        return Optional.of(token.group("number") != null ? new BigDecimal(token.group("number")) : Boolean.valueOf(token.group("truth")));
    }

    private static Optional<Object> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The value that the text says and asks nothing besides; empty where it is a test. */
    Optional<Object> literal() {
        return Optional.of(literals).filter(one -> one.size() == 1 && text.matches("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|-?[\\d.]+|true|false"))
            .map(one -> one.iterator().next());
    }
}
