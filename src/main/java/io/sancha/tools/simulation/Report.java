package io.sancha.tools.simulation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a simulation came to. It tells no time that a clock on a wall would show: the same plan gives the same report.
 *
 * @param done what people did, by kind
 * @param tasks human tasks done, by their ids
 * @param courses how many of them in time and late
 * @param tries what was tried that is refused, by what it was
 * @param refusals the same by the rule that refused
 * @param payers borrowers by their habit
 * @param bank what stands in the books and beside them at the end, counted
 * @param checks what was held against the rules, and how many of each
 * @param findings what is not as it must be
 */
@JsonPropertyOrder({"loans", "seed", "first", "last", "done", "tasks", "courses", "tries", "refusals", "payers", "bank", "checks", "findings"})
public record Report(int loans, long seed, LocalDate first, LocalDate last, Map<String, Integer> done, Map<String, Integer> tasks, Map<String, Integer> courses,
    Map<String, Integer> tries, Map<String, Integer> refusals, Map<String, Integer> payers, Map<String, Long> bank, Map<String, Long> checks,
    List<Finding> findings) {

    /** Whether everything is as the rules ask. */
    public boolean whole() {
        return findings.isEmpty();
    }
}
