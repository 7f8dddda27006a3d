package io.sancha.platform.printing;

import io.sancha.platform.login.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A part of a printout. Keys name words; values are money, numbers, rates, dates, times, truths, constants, texts, {@link Both},
 * {@link Named}, {@link Said}, {@link Word} and lists of these.
 */
public sealed interface Part {
    /** What is said in both languages already. */
    record Both(String chinese, String english) {
        /** Of a sentence that has both, Chinese first and a slash between. */
        public static Both of(String sentence) {
            return new Both(Language.ZH.oneOf(sentence), Language.EN.oneOf(sentence));
        }
    }

    /** A name that is told in both languages, as those of branches and duties are. */
    record Named(String name) {
    }

    /** A constant as a value of something else than the label beside it says. */
    record Word(String of, Enum<?> constant) {
    }

    /** @param key of a text {@code said.key} */
    record Said(String key) {
    }

    /** @param key of the label {@code field.key} */
    record Fact(String key, Object value) {
    }

    /** Labels with their values, two beside each other; what has no value is left out. @param heading key; null without one */
    record Facts(String heading, List<Fact> facts) implements Part {
    }

    /** Running text, a paragraph a line. @param heading key; null without one */
    record Text(String heading, Object text) implements Part {
    }

    /** A sentence of the files with values in it. */
    record Sentence(String key, Map<String, Object> values) implements Part {
    }

    /** @param heading key; null without one @param rows asked for each time the table is written; one value a column */
    record Table(String heading, List<String> columns, Supplier<Stream<List<Object>>> rows) implements Part {
    }

    /** Places to sign, two beside each other. @param keys of who signs, {@code sign.key} */
    record Signatures(List<String> keys) implements Part {
    }

    /** Facts without a heading, from keys and values in turn. */
    static Facts facts(Object... keysAndValues) {
        return factsUnder(null, keysAndValues);
    }

    /** Facts below a heading, from keys and values in turn; a value may be an {@link Optional}. */
    static Facts factsUnder(String heading, Object... keysAndValues) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1] instanceof Optional<?> perhaps ? perhaps.orElse(null) : keysAndValues[i + 1];
            if (value != null && !"".equals(value) && !List.of().equals(value)) {
                facts.add(new Fact((String) keysAndValues[i], value));
            }
        }
        return new Facts(heading, facts);
    }

    /** A table that is at hand. */
    static Table table(String heading, List<String> columns, List<List<Object>> rows) {
        return new Table(heading, columns, rows::stream);
    }

    /** A row of a table; a value may be null. */
    static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }
}
