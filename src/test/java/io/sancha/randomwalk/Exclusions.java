package io.sancha.randomwalk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which duties one person may not hold in one case, written down once more from the bank's policy and on purpose not read from the table
 * that the system reads: a row that is missing there is found here (REV-02, SEQ-04).
 */
final class Exclusions {
    private static final List<String> INVESTIGATE = List.of("lead-investigator", "assistant-investigator", "relationship-manager");
    private static final List<String> DELIBERATE = List.of("committee-member", "committee-chair");
    private static final List<String> APPROVE = List.of("approver-branch", "approver-head-office", "approver-president");
    private static final List<Set<String>> PAIRS = pairs();

    private Exclusions() {
    }

    private static List<Set<String>> pairs() {
        List<Set<String>> pairs = new ArrayList<>();
        cross(pairs, INVESTIGATE, List.of("reviewer", "disbursement-auditor-1", "disbursement-auditor-2", "accountant", "risk-inspector"));
        cross(pairs, INVESTIGATE, DELIBERATE);
        cross(pairs, INVESTIGATE, APPROVE);
        cross(pairs, List.of("reviewer"), DELIBERATE);
        cross(pairs, List.of("reviewer"), APPROVE);
        cross(pairs, DELIBERATE, APPROVE);
        cross(pairs, List.of("inspector"), List.of("classification-officer"));
        cross(pairs, List.of("inspector", "classification-officer"), APPROVE);
        pairs.add(Set.of("lead-investigator", "assistant-investigator"));
        pairs.add(Set.of("disbursement-auditor-1", "disbursement-auditor-2"));
        pairs.add(Set.of("contract-officer-1", "contract-officer-2"));
        return pairs;
    }

    private static void cross(List<Set<String>> pairs, List<String> some, List<String> others) {
        some.forEach(one -> others.forEach(other -> pairs.add(Set.of(one, other))));
    }

    static boolean exclude(String duty, Collection<String> held) {
        return held.stream().anyMatch(other -> !other.equals(duty) && PAIRS.contains(Set.of(duty, other)));
    }
}
