package io.sancha.platform.guard.table;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an input of a table, or one of its answers, can be. A domain is looked at through samples: between two neighbouring figures that a
 * column compares with, no comparison changes its answer, so one value of each stretch stands for all of it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Domain.Choice.class, name = "choice"), @JsonSubTypes.Type(value = Domain.Flag.class, name = "flag"),
    @JsonSubTypes.Type(value = Domain.Figure.class, name = "figure"), @JsonSubTypes.Type(value = Domain.Day.class, name = "day"),
    @JsonSubTypes.Type(value = Domain.Several.class, name = "several"), @JsonSubTypes.Type(value = Domain.Either.class, name = "either"),
    @JsonSubTypes.Type(value = Domain.Text.class, name = "text")})
sealed interface Domain {
    /** Values of which each stands for those that the given literals do not tell from it. */
    List<Object> samples(Set<Object> literals);

    /** Whether the literal can be a value, so that a row that asks for it, or answers it, makes sense. */
    boolean has(Object literal);

    /** Whether the literal can be answered: what reads it takes no more decimals than there are. */
    default boolean answers(Object literal) {
        return has(literal);
    }

    /** The types that a column may have in the table; "" for none. With another the interpreter would compare otherwise, or not at all. */
    Set<String> types();

    /** One of some words: constants of an enum. */
    record Choice(List<String> values) implements Domain {
        @Override
        public List<Object> samples(Set<Object> literals) {
            return List.copyOf(values);
        }

        @Override
        public Set<String> types() {
            return Set.of("", "string");
        }

        @Override
        public boolean has(Object literal) {
            return literal instanceof String word && values.contains(word);
        }
    }

    /** Yes or no. */
    record Flag() implements Domain {
        @Override
        public List<Object> samples(Set<Object> literals) {
            return List.of(true, false);
        }

        @Override
        public Set<String> types() {
            return Set.of("", "boolean");
        }

        @Override
        public boolean has(Object literal) {
            return literal instanceof Boolean;
        }
    }

    /**
     * A number.
     *
     * @param from the least that it can be; null where there is none
     * @param to the greatest; null where there is none
     * @param scale how many decimals it has at most: 0 for whole numbers, 2 for amounts in yuan
     */
    record Figure(BigDecimal from, BigDecimal to, int scale) implements Domain {
        @Override
        public List<Object> samples(Set<Object> literals) {
            TreeSet<BigDecimal> samples = new TreeSet<>();
            BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
            Stream.concat(literals.stream().filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast), Stream.of(from, to).filter(end -> end != null))
                .forEach(literal -> {
                    BigDecimal at = literal.setScale(scale, RoundingMode.FLOOR);
                    samples.addAll(List.of(at.subtract(step), at, at.add(step)));
                });
            samples.add(BigDecimal.ZERO.setScale(scale));
            return samples.stream().filter(this::within).map(Object.class::cast).toList();
        }

        @Override
        public Set<String> types() {
            return scale == 0 ? Set.of("", "integer") : Set.of("");
        }

        @Override
        public boolean has(Object literal) {
            return literal instanceof BigDecimal number && within(number);
        }

        @Override
        public boolean answers(Object literal) {
            return has(literal) && ((BigDecimal) literal).stripTrailingZeros().scale() <= scale;
        }

        private boolean within(BigDecimal number) {
            return (from == null || number.compareTo(from) >= 0) && (to == null || number.compareTo(to) <= 0);
        }
    }

    /** A day of the bank's. @param from the first on which the table is asked */
    record Day(LocalDate from) implements Domain {
        @Override
        public List<Object> samples(Set<Object> literals) {
            TreeSet<LocalDate> samples = new TreeSet<>(Set.of(from));
            literals.stream().filter(LocalDate.class::isInstance).map(LocalDate.class::cast)
                .forEach(day -> samples.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
            return samples.tailSet(from).stream().map(day -> (Object) day.atStartOfDay()).toList();
        }

        @Override
        public Set<String> types() {
            return Set.of("date");
        }

        @Override
        public boolean has(Object literal) {
            return literal instanceof LocalDate;
        }
    }

    /** Any number of some words, such as the ways in which a loan is secured. */
    record Several(List<String> values) implements Domain {
        @Override
        public List<Object> samples(Set<Object> literals) {
            List<Object> subsets = new ArrayList<>();
            for (int chosen = 0; chosen < 1 << values.size(); chosen++) {
                int subset = chosen;
                subsets.add(values.stream().filter(value -> (subset & 1 << values.indexOf(value)) != 0).toList());
            }
            return subsets;
        }

        @Override
        public Set<String> types() {
            return Set.of("");
        }

        @Override
        public boolean has(Object literal) {
            return literal instanceof String word && values.contains(word);
        }
    }

    /** An answer that names words between bars, of which any will do, such as {@code TAX_PROOF|BANK_STATEMENTS}. */
    record Either(List<String> values) implements Domain {
        @Override
        public List<Object> samples(Set<Object> literals) {
            return List.copyOf(values);
        }

        @Override
        public Set<String> types() {
            return Set.of("", "string");
        }

        @Override
        public boolean has(Object literal) {
            return literal instanceof String words && values.containsAll(List.of(words.split("\\|", -1)));
        }
    }

    /** A sentence. */
    record Text() implements Domain {
        @Override
        public List<Object> samples(Set<Object> literals) {
            return List.copyOf(literals);
        }

        @Override
        public Set<String> types() {
            return Set.of("", "string");
        }

        @Override
        public boolean has(Object literal) {
            return literal instanceof String sentence && !sentence.isBlank();
        }
    }
}
