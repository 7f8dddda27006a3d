package io.sancha.platform.guard.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.sancha.platform.guard.flow.OrderRule.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order in which the bank lends, and what of its own diagrams is known and let stand: {@code processes/guard.yaml}.
 *
 * @param rules in the order of the file
 * @param known in the order of the file
 * @param facts what the machine's answers have in common, by which it is told whether it can go round by itself
 */
public record LendingOrder(List<OrderRule> rules, List<Known> known, List<Fact> facts) {
    private static final String NAME = "/processes/guard.yaml";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> WORDS = Set.of("rule", "before", "needs", "since", "after", "never", "unless", "always", "once", "zh", "en");

    LendingOrder(List<OrderRule> rules, List<Known> known) {
        this(rules, known, List.of());
    }

    /** No order but that of the diagrams themselves. */
    public static LendingOrder none() {
        return new LendingOrder(List.of(), List.of());
    }

    /** The bank's own, from the classpath. */
    public static LendingOrder ofTheBank() {
        try (InputStream file = LendingOrder.class.getResourceAsStream(NAME)) {
            if (file == null) {
                throw new IllegalStateException("the build has no " + NAME);
            }
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An order as {@code processes/guard.yaml} writes it. @throws IllegalArgumentException if the text is none */
    public static LendingOrder read(String text) {
        try {
            JsonNode file = YAML.readTree(text);
            List<OrderRule> rules = new ArrayList<>();
            file.path("order").forEach(rule -> rules.add(rule(rule)));
            List<Known> known = new ArrayList<>();
            file.path("known").forEach(one -> one.path("at").forEach(at -> known.add(known(one, at.asText()))));
            List<Fact> facts = new ArrayList<>();
            file.path("facts").forEach(one -> facts.add(new Fact(YAML.convertValue(one.path("states"), Fact.STATES))));
            return new LendingOrder(rules, known, facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an order: " + e.getMessage(), e);
        }
    }

    private static Known known(JsonNode entry, String at) {
        return new Known(said(entry, "rule"), at, entry.path("says").asText(), said(entry, "zh"), said(entry, "en"));
    }

    private static String said(JsonNode entry, String word) {
        if (entry.path(word).asText().isBlank()) {
            throw new IllegalArgumentException("no " + word + " in " + entry);
        }
        return entry.get(word).asText();
    }

    private static OrderRule rule(JsonNode entry) {
        Set<String> unknown = new TreeSet<>();
        entry.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(WORDS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown words " + unknown + " in " + entry);
        }
        Kind kind = entry.has("before") ? Kind.BEFORE : entry.has("once") ? Kind.ONCE : entry.has("never") ? Kind.NEVER : Kind.ALWAYS;
        boolean passes = kind == Kind.BEFORE || kind == Kind.ONCE;
        List<Atom> begins = passes ? any(entry.path("since")) : needed(entry, "after");
        List<Atom> what = passes ? needed(entry, kind == Kind.BEFORE ? "before" : "once") : any(entry.path("never"));
        List<List<Atom>> needs = switch (kind) {
            case BEFORE -> all(entry);
            case NEVER, ONCE -> List.of();
            case ALWAYS -> List.of(needed(entry, "always"));
        };
        return new OrderRule(said(entry, "rule"), kind, what, needs, begins, any(entry.path("unless")), said(entry, "zh"), said(entry, "en"));
    }

    private static List<Atom> needed(JsonNode entry, String word) {
        List<Atom> atoms = any(entry.path(word));
        if (atoms.isEmpty()) {
            throw new IllegalArgumentException("no " + word + " in " + entry);
        }
        return atoms;
    }

    private static List<List<Atom>> all(JsonNode entry) {
        needed(entry, "needs");
        List<List<Atom>> needs = new ArrayList<>();
        if (entry.get("needs").isArray()) {
            entry.get("needs").forEach(need -> needs.add(any(need)));
        } else {
            needs.add(any(entry.get("needs")));
        }
        return needs;
    }

    /** One atom, or a list of them; with its answer one may be written as text or as a pair. */
    private static List<Atom> any(JsonNode written) {
        List<Atom> atoms = new ArrayList<>();
        if (written.isArray()) {
            written.forEach(one -> atoms.addAll(any(one)));
        } else if (written.isObject()) {
            written.properties().forEach(pair -> atoms.add(Atom.of(pair.getKey() + ": " + pair.getValue().asText())));
        } else if (written.isTextual()) {
            atoms.add(Atom.of(written.asText()));
        }
        return atoms;
    }
}
