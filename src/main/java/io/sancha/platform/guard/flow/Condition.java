package io.sancha.platform.guard.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The condition of a flow, as far as it can be told from the file: comparisons of a variable with an answer, joined by {@code ||} and {@code &&}.
 * Anything else may hold or not.
 */
final class Condition {
    private static final String NAME = "([A-Za-z_]\\w*)";
    private static final Pattern COMPARISON = Pattern.compile("\\s*" + NAME + "\\s*(==|!=|\\beq\\b|\\bne\\b)\\s*(?:'([^'\\\\]*)'|\"([^\"\\\\]*)\")\\s*");
    private static final Condition UNKNOWN = new Condition(List.of());

    /** The condition holds where all comparisons of one of these hold; an empty list of them: unknown. */
    private final List<List<Comparison>> ways;

    private record Comparison(String variable, boolean equal, String answer) {
        boolean holds(UnaryOperator<String> values) {
            return equal == answer.equals(values.apply(variable));
        }
    }

    private Condition(List<List<Comparison>> ways) {
        this.ways = ways;
    }

    /** @param text such as <code>${reviewOutcome == 'AGREED'}</code> */
    static Condition of(String text) {
        String inner = text.strip();
        if (!inner.matches("(?s)[$#]\\{[^{}]*}") || inner.contains("(")) {
            return UNKNOWN;
        }
        List<List<Comparison>> ways = List.of(inner.substring(2, inner.length() - 1).split("\\|\\||\\bor\\b")).stream()
            .map(all -> List.of(all.split("&&|\\band\\b")).stream().map(Condition::comparison).toList()).toList();
        return ways.stream().flatMap(List::stream).anyMatch(one -> one.variable().isEmpty()) ? UNKNOWN : new Condition(ways);
    }

    private static Comparison comparison(String text) {
        Matcher parts = COMPARISON.matcher(text);
        if (!parts.matches()) {
            return new Comparison("", true, "");
        }
        String answer = parts.group(3) == null ? parts.group(4) : parts.group(3);
        return new Comparison(parts.group(1), parts.group(2).equals("==") || parts.group(2).equals("eq"), answer);
    }

    /** Whether it may hold or not, and nothing in the file says. */
    boolean unknown() {
        return ways.isEmpty();
    }

    boolean holds(UnaryOperator<String> values) {
        return ways.stream().anyMatch(way -> way.stream().allMatch(one -> one.holds(values)));
    }

    /** By variable the answers that it is compared with. */
    Map<String, Set<String>> asked() {
        Map<String, Set<String>> asked = new TreeMap<>();
        ways.forEach(way -> way.forEach(one -> asked.computeIfAbsent(one.variable(), v -> new TreeSet<>()).add(one.answer())));
        return asked;
    }

    /** The variables that flows ask, in the order in which they are asked. */
    static Set<String> variables(List<Flow> flows) {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        flows.stream().filter(flow -> flow.condition() != null).forEach(flow -> asked.putAll(flow.condition().asked()));
        return new LinkedHashSet<>(asked.keySet());
    }
}
