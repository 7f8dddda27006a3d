package io.sancha.tools.help;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The rules by whose id something is refused or recorded, as {@code processes/rules.yaml} has them. */
record RuleBook(Map<String, Words> sources, Map<String, Entry> rules) {
    /**
     * A rule.
     *
     * @param from keys of its sources, the most binding first
     * @param zh what it demands and why
     */
    record Entry(List<String> from, String zh, String en) {
        Words words() {
            return new Words(zh, en);
        }
    }

    /** @throws IllegalArgumentException naming the rule that has no source, or one that the file does not have */
    RuleBook {
        var slips = new TreeSet<String>();
        rules.forEach((id, rule) -> {
            if (rule.from() == null || rule.from().isEmpty() || !sources.keySet().containsAll(rule.from())) {
                slips.add(id);
            }
            rule.words();
        });
        if (!slips.isEmpty()) {
            throw new IllegalArgumentException("rules without a source that the file has: " + slips);
        }
    }

    Optional<Entry> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** What the rule rests on, the most binding first. */
    List<Words> sourcesOf(Entry rule) {
        return rule.from().stream().map(sources::get).toList();
    }

    /** The rules of these ids, in this order. @throws IllegalArgumentException naming those that the file does not have */
    List<RuleLine> lines(List<String> ids) {
        List<String> unknown = ids.stream().filter(id -> !rules.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no such rules: " + unknown);
        }
        return ids.stream().map(id -> new RuleLine(id, rules.get(id).zh(), rules.get(id).en())).toList();
    }

    /** A rule in one line. */
    record RuleLine(String id, String zh, String en) {
    }
}
