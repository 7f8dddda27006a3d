package io.sancha.platform.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One link of a case's chain.
 *
 * @param seq 1, 2, 3 … within the case
 * @param at server time, to the millisecond
 * @param bankDate the bank's business date
 * @param actor user id of who really did it, or {@code system}
 * @param outcome {@code DONE}, {@code REFUSED}, or the answer that the act came to
 * @param rule id of the rule that refused or decided; may be null
 * @param message the sentence that was shown; may be null
 * @param about what the act was about
 * @param enteredSha256 hash of what the person entered; may be null
 * @param previousHash the hash of the record before, 64 zeros for the first
 */
public record TrailRecord(String caseId, int seq, Instant at, LocalDate bankDate, String actor, ActPlace place, String outcome, String rule,
                          String message, References about, String enteredSha256, String previousHash, String hash) {

    static final String BEGINNING = "0".repeat(64);

    /** What the act was about, thing by thing. */
    public List<Reference> references() {
        return about.list();
    }

    TrailRecord chained(int number, String previous) {
        var linked = new TrailRecord(caseId, number, at, bankDate, actor, place, outcome, rule, message, about, enteredSha256, previous, null);
        return new TrailRecord(caseId, number, at, bankDate, actor, place, outcome, rule, message, about, enteredSha256, previous, linked.computeHash());
    }

    /**
     * SHA-256 over the record's canonical text: one line a field in the order below, {@code name=value} with value as a JSON string or
     * {@code null}, lines ended by line feed, UTF-8. Anybody can recompute it with a few lines of any language.
     */
    String computeHash() {
        var text = new StringBuilder();
        line(text, "previous", previousHash);
        line(text, "case", caseId);
        line(text, "seq", Integer.toString(seq));
        line(text, "at", at.toString());
        line(text, "bankDate", bankDate.toString());
        line(text, "actor", actor);
        line(text, "duty", place.duty());
        line(text, "task", place.task());
        line(text, "taskId", place.taskId());
        line(text, "diagram", place.diagram());
        line(text, "outcome", outcome);
        line(text, "rule", rule);
        line(text, "message", message);
        line(text, "references", about.text());
        line(text, "entered", enteredSha256);
        return Hashes.sha256(text.toString());
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append('=').append(value == null ? "null" : Hashes.jsonString(value)).append('\n');
    }
}
