package io.sancha.platform.staffing;

import io.sancha.platform.audit.Hashes;
import io.sancha.platform.engine.ProcessFiles;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.flow.Ways;
import io.sancha.platform.guard.staffing.StaffingRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may be needed on the ways of a tree of diagrams. What was gathered of the last trees is kept: of most questions it is the same. */
@Component
class StandingWays {
    /** What stands, and what somebody would deploy. */
    private static final int KEPT = 4;
    private final ProcessFiles processes;
    private final StaffingRules rules = StaffingRules.ofTheBank();
    private final Guard guard = Guard.ofTheBank();
    private final Map<String, Optional<Ways>> known = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Ways>> eldest) {
            return size() > KEPT;
        }
    };

    StandingWays(ProcessFiles processes) {
        this.processes = processes;
    }

    StaffingRules rules() {
        return rules;
    }

    /** Of the diagrams that stand now. Empty where none do, or where they are too large to tell. */
    Optional<Ways> now() {
        return of(processes.running());
    }

    /** Of these files, which the guard has found to be in order. */
    synchronized Optional<Ways> of(List<SourceFile> tree) {
        List<SourceFile> diagrams = tree.stream().filter(file -> file.name().endsWith(".bpmn")).toList();
        String all = diagrams.stream().map(file -> file.name() + Hashes.sha256(file.content())).sorted().collect(Collectors.joining());
        Optional<Ways> ways = known.get(all);
        if (ways == null) {
            ways = guard.ways(diagrams, rules);
            known.put(all, ways);
        }
        return ways;
    }
}
