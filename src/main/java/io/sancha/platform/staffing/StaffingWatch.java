package io.sancha.platform.staffing;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Turns;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.staffing.StaffingChanges.Change;
import io.sancha.platform.staffing.StaffingGaps.Gap;
import io.sancha.platform.staffing.StaffingWords.Said;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes what has changed of people, branches and diagrams, asks whether each branch's people still suffice, and records what began and what ended
 * (STF-02). A change is made whatever follows of it: who leaves must be able to leave. Taking the change and recording stand or fall together, and one
 * asks after the other, so that of two who leave at once the second finds the first gone.
 */
@Component
class StaffingWatch {
    private static final String RULE = "STF-02";
    private final StaffingChanges changes;
    private final StaffingQuestions questions;
    private final StandingWays ways;
    private final StaffingGaps gaps;
    private final CaseDuties duties;
    private final Turns turns;
    private final Trail trail;
    private final Clock clock;

    StaffingWatch(StaffingChanges changes, StaffingQuestions questions, StandingWays ways, StaffingGaps gaps, CaseDuties duties, Turns turns, Trail trail,
        Clock clock) {
        this.changes = changes;
        this.questions = questions;
        this.ways = ways;
        this.gaps = gaps;
        this.duties = duties;
        this.turns = turns;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether something changed that nobody has asked about, or a day began. */
    @Transactional(readOnly = true)
    public boolean isDue() {
        return changes.any() || !gaps.lookedOn(LocalDate.now(clock));
    }

    /** Asks and records, if something changed. */
    @Transactional
    public void look() {
        turns.take("staffing");
        if (!isDue()) {
            return;
        }
        // taken before anything is read: what changes from now on is told again
        List<Change> taken = changes.take();
        ways.now().ifPresentOrElse(standing -> record(questions.branches(questions.staffing(standing)), taken),
            // while nothing can be said of the diagrams, what has changed stays told
            () -> TransactionAspectSupport.currentTransactionStatus().setRollbackOnly());
    }

    private void record(List<BranchStaffing> branches, List<Change> taken) {
        Map<String, Gap> open = new LinkedHashMap<>();
        gaps.open().forEach(gap -> open.put(gap.branch() + "|" + gap.needs(), gap));
        branches.forEach(branch -> lacking(branch).forEach((needs, said) -> {
            if (open.remove(branch.number() + "|" + needs) == null) {
                begin(branch, needs, said, taken);
            }
        }));
        open.values().forEach(gap -> end(gap, taken));
        gaps.looked(taken.size(), now(), LocalDate.now(clock));
    }

    private Map<String, Said> lacking(BranchStaffing branch) {
        var words = new StaffingWords(duties.names(), ways.rules(), branch);
        Map<String, Said> lacking = new LinkedHashMap<>();
        if (!branch.verdict().decided()) {
            lacking.put("", StaffingWords.undecided());
        }
        branch.verdict().shortages().forEach(shortage -> lacking.put(shortage.key(), words.of(shortage)));
        return lacking;
    }

    private void begin(BranchStaffing branch, String needs, Said said, List<Change> taken) {
        Said after = changes.after(taken, branch.number(), dutiesOf(needs));
        long gap = gaps.begin(branch.number(), needs, said, after, now(), LocalDate.now(clock));
        record(gap, "STAFFING_SHORT", "机构 " + branch.number() + "：" + said.zh() + "（" + after.zh() + " 之后） / branch " + branch.number() + ": " + said.en()
            + " (after: " + after.en() + ")");
    }

    private void end(Gap gap, List<Change> taken) {
        Said after = changes.after(taken, gap.branch(), dutiesOf(gap.needs()));
        gaps.end(gap, after, now(), LocalDate.now(clock));
        record(gap.id(), "STAFFING_MENDED", "机构 " + gap.branch() + " 已不再：" + gap.said().zh() + "（" + after.zh() + " 之后） / branch " + gap.branch()
            + " no longer: " + gap.said().en() + " (after: " + after.en() + ")");
    }

    private void record(long gap, String outcome, String message) {
        trail.record(Actor.SYSTEM, ActPlace.outsideProcess(null, "staffing"), outcome, RULE, message,
            List.of(new Reference("staffing-gap", String.valueOf(gap), null)));
    }

    private static Set<String> dutiesOf(String needs) {
        return Arrays.stream(needs.split(",")).map(need -> need.replaceAll("/.*", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
