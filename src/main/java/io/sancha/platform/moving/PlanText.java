package io.sancha.platform.moving;

import io.sancha.platform.audit.Hashes;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of a plan its hash is of: a line for the diagram and its newest version, one for each version from which cases move, one for each element that is
 * called otherwise, and one for each case, {@code instance case version elements -> elements} or {@code … ! rule}, each ended by a line feed.
 */
final class PlanText {
    private PlanText() {
    }

    static String sha256(String process, int to, String toSha256, Map<Integer, String> sources, Map<String, String> mappings, Collection<PlannedCase> cases) {
        return Hashes.sha256("to " + process + ":" + to + " " + toSha256 + "\n"
            + sources.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(one -> "from " + one.getKey() + " " + one.getValue() + "\n")
                .collect(Collectors.joining())
            + mappings.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(one -> one.getKey() + " = " + one.getValue() + "\n")
                .collect(Collectors.joining())
            + cases.stream().map(PlanText::line).sorted().collect(Collectors.joining()));
    }

    private static String line(PlannedCase one) {
        return one.instance() + " " + one.caseId() + " " + one.version() + " " + one.at()
            + (one.verdict().moves() ? " -> " + one.verdict().becomes() : " ! " + one.verdict().rule()) + "\n";
    }
}
