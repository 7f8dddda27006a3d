package io.sancha.platform.staffing;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.guard.flow.Ways;
import io.sancha.platform.guard.staffing.Shortage;
import io.sancha.platform.guard.staffing.Staffing;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.people.Duty;
import io.sancha.platform.staffing.StaffingGaps.Gap;
import io.sancha.platform.staffing.StaffingWords.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how the branches are staffed as it is now, and what they lacked before, to those who keep people or diagrams or audit the bank (STF-03). */
@Service
public class StaffingDesk {
    private static final List<String> WHO = List.of("admin", "process-reviewer", "auditor");
    /** Shortages on record that are told: more than fit on a page. */
    private static final int LATEST = 200;
    private final StaffingQuestions questions;
    private final StandingWays ways;
    private final StaffingGaps gaps;
    private final CaseDuties duties;
    private final Actors actors;

    StaffingDesk(StaffingQuestions questions, StandingWays ways, StaffingGaps gaps, CaseDuties duties, Actors actors) {
        this.questions = questions;
        this.ways = ways;
        this.gaps = gaps;
        this.duties = duties;
        this.actors = actors;
    }

    /**
     * @param duties the duties that the diagrams need, in the order of the loan's life
     * @param branches in the order of their numbers
     * @param record what was short, the latest first
     */
    public record View(List<NeededDuty> duties, List<BranchView> branches, List<OnRecord> record) {
    }

    /** @param needed how many different people one case needs at most */
    public record NeededDuty(String id, String chinese, String english, int needed) {
    }

    /**
     * @param suffices whether its people can finish every case
     * @param people how many work for it under some duty of a case
     * @param holders by duty, how they are called who hold it
     * @param lacks what it lacks and what would mend it
     * @param deadEnds where it suffices: choices of people that would leave a case without somebody
     */
    public record BranchView(String number, String name, boolean suffices, long people, Map<String, List<String>> holders, List<Lacking> lacks,
                             List<Sentence> deadEnds) {
    }

    /** @param since when it was first recorded; null where it is not recorded yet @param duties the duties that are short */
    public record Lacking(String chinese, String english, List<String> duties, Instant since) {
    }

    public record Sentence(String chinese, String english) {
        private static Sentence of(Said said) {
            return said == null ? null : new Sentence(said.zh(), said.en());
        }
    }

    /** @param after after which changes it was so @param until null while it is */
    public record OnRecord(String branch, Sentence said, Instant since, Sentence after, Instant until, Sentence endedAfter) {
    }

    /** @throws Refusal STF-03 to whoever keeps neither people nor diagrams and audits nothing */
    @Transactional(readOnly = true)
    public View view() {
        mayLook();
        List<OnRecord> record = gaps.latest(LATEST).stream().map(StaffingDesk::onRecord).toList();
        Optional<Ways> standing = ways.now();
        return standing.map(questions::staffing).map(staffing -> new View(needed(staffing), branches(staffing), record))
            .orElseGet(() -> new View(List.of(), List.of(), record));
    }

    /** The people of all branches as a file for the command {@code check --people}. @throws Refusal STF-03 as {@link #view} */
    @Transactional(readOnly = true)
    public String peopleFile() {
        mayLook();
        return questions.file().text();
    }

    private void mayLook() {
        Actor me = actors.current().orElseThrow(() -> Refusal.by("SEQ-02", "请先登录", "log in first"));
        if (WHO.stream().noneMatch(me::has)) {
            throw Refusal.by("STF-03", "只有系统管理员、流程审核岗与审计可以查看人员配备", "only administrators, process reviewers and auditors see how branches are staffed");
        }
    }

    private List<NeededDuty> needed(Staffing staffing) {
        Map<String, Integer> needed = staffing.duties();
        return duties.names().values().stream().filter(duty -> needed.containsKey(duty.id())).sorted((one, other) -> one.position() - other.position())
            .map(duty -> new NeededDuty(duty.id(), duty.chinese(), duty.english(), needed.get(duty.id()))).toList();
    }

    private List<BranchView> branches(Staffing staffing) {
        Map<String, Duty> names = duties.names();
        Map<String, Instant> since = gaps.open().stream().collect(Collectors.toMap(gap -> gap.branch() + "|" + gap.needs(), Gap::since, (one, other) -> one));
        return questions.branches(staffing).stream().map(branch -> branch(branch, names, since)).toList();
    }

    private BranchView branch(BranchStaffing branch, Map<String, Duty> names, Map<String, Instant> since) {
        var words = new StaffingWords(names, ways.rules(), branch);
        List<Lacking> lacks = new ArrayList<>();
        if (!branch.verdict().decided()) {
            lacks.add(lacking(StaffingWords.undecided(), List.of(), since.get(branch.number() + "|")));
        }
        for (Shortage shortage : branch.verdict().shortages()) {
            lacks.add(lacking(words.of(shortage), shortage.lacks().stream().map(lack -> lack.duty()).toList(),
                since.get(branch.number() + "|" + shortage.key())));
        }
        Map<String, List<String>> holders = new TreeMap<>();
        branch.holders().forEach((duty, people) -> holders.put(duty, people.stream().map(branch.names()::get).toList()));
        return new BranchView(branch.number(), branch.name(), branch.verdict().suffices(), branch.people(), holders, lacks,
            branch.verdict().deadEnds().stream().map(words::of).map(Sentence::of).toList());
    }

    private static Lacking lacking(Said said, List<String> duties, Instant since) {
        return new Lacking(said.zh(), said.en(), duties, since);
    }

    private static OnRecord onRecord(Gap gap) {
        return new OnRecord(gap.branch(), Sentence.of(gap.said()), gap.since(), Sentence.of(gap.after()), gap.endedAt(), Sentence.of(gap.endedAfter()));
    }
}
