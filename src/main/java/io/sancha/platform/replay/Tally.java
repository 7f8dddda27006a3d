package io.sancha.platform.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one replay has come to so far: counts by branch and outcome, and the kinds of differences. No decision is kept. */
final class Tally {
    /** Kinds that are told apart; what differs in yet other ways is counted as one kind, number 0. */
    static final int KINDS = 2_000;
    private final Map<Count, Integer> counts = new HashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private boolean others;
    private int lookedAt;

    /** @param branch "" for none @param reason why it is open; "" otherwise */
    record Count(String branch, Outcome outcome, String reason) {
    }

    enum Outcome { SAME, WORDED, OTHERWISE, OPEN }

    /** A kind of difference that has just come up for the first time. */
    record Kind(int number, Verdict.Otherwise sample) {
    }

    void count(String branch, Verdict verdict) {
        lookedAt++;
        Outcome outcome = verdict instanceof Verdict.Otherwise otherwise ? otherwise.worded() ? Outcome.WORDED : Outcome.OTHERWISE
            : verdict instanceof Verdict.Open ? Outcome.OPEN : Outcome.SAME;
        counts.merge(new Count(branch == null ? "" : branch, outcome, verdict instanceof Verdict.Open open ? open.reason().code() : ""), 1, Integer::sum);
    }

    /** The number of a difference's kind. */
    int number(Verdict.Otherwise difference) {
        Integer known = kinds.get(key(difference));
        return known == null ? 0 : known;
    }

    /** The kind, where nothing has differed in this way before. */
    Optional<Kind> isNew(Verdict.Otherwise difference) {
        if (kinds.containsKey(key(difference))) {
            return Optional.empty();
        } else if (kinds.size() < KINDS) {
            kinds.put(key(difference), kinds.size() + 1);
            return Optional.of(new Kind(kinds.size(), difference));
        }
        boolean first = !others;
        others = true;
        return first ? Optional.of(new Kind(0, difference)) : Optional.empty();
    }

    private static String key(Verdict.Otherwise difference) {
        return difference.was() + "\n" + difference.now();
    }

    Map<Count, Integer> counts() {
        return counts;
    }

    int of(Outcome outcome) {
        return counts.entrySet().stream().filter(count -> count.getKey().outcome() == outcome).mapToInt(Map.Entry::getValue).sum();
    }

    int lookedAt() {
        return lookedAt;
    }
}
