package io.sancha.platform.staffing;

import io.sancha.platform.guard.flow.Ways;
import io.sancha.platform.guard.staffing.Needs;
import io.sancha.platform.guard.staffing.Person;
import io.sancha.platform.guard.staffing.Shortage;
import io.sancha.platform.guard.staffing.Staffing;
import io.sancha.platform.guard.staffing.StaffingRules;
import io.sancha.platform.guard.staffing.Verdict;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.staffing.BranchPeople.Worker;
import io.sancha.platform.staffing.StaffingQuestions.Able;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The people of the branches as they stand to some cases. What was asked of one way and of the same people is not asked again. Of one thread. */
public final class StaffedCases {
    private final Needs needs;
    private final Map<String, Able> branches;
    private final CaseDuties duties;
    private final StaffingRules rules;
    private final Map<String, Map<String, Set<String>>> held = new HashMap<>();
    private final Map<Ways, Staffing> known = new HashMap<>();
    private final Map<Asked, Verdict> verdicts = new HashMap<>();

    StaffedCases(Needs needs, Map<String, Able> branches, CaseDuties duties, StaffingRules rules) {
        this.needs = needs;
        this.branches = branches;
        this.duties = duties;
        this.rules = rules;
    }

    /** Reads who has acted in these cases by now; before a case is asked about, and again once time has gone by. */
    public void look(Collection<String> cases) {
        cases.forEach(held::remove);
        held.putAll(duties.held(cases));
    }

    /** @param bound of the branch's people those who do less in the case than they may, with what is left to them */
    private record Asked(String branch, Map<String, Set<String>> bound, Staffing staffing) {
    }

    /** Why a case cannot be finished, in both languages. */
    public record Lacking(String zh, String en) {
    }

    /**
     * Why the people of a case's branch cannot finish it on all of these ways, where they could on those that it has otherwise: what it lacks on both is
     * not these ways' doing.
     *
     * @param branch its number; null where it has none, and then nobody is asked for
     * @param ways empty where they are too many to tell
     * @param otherwise asked only where something is lacking
     */
    public Optional<Lacking> lacking(String caseId, String branch, Optional<Ways> ways, Supplier<Optional<Ways>> otherwise) {
        Able able = branch == null ? null : branches.get(branch);
        if (able == null) {
            return Optional.empty();
        }
        List<Person> people = people(caseId, able);
        Verdict verdict = verdict(able, people, ways);
        if (verdict.suffices()) {
            return Optional.empty();
        }
        Verdict before = verdict(able, people, otherwise.get());
        if (!verdict.decided()) {
            return before.decided() ? Optional.of(said(StaffingWords.undecided())) : Optional.empty();
        }
        Set<String> known = before.shortages().stream().map(Shortage::key).collect(Collectors.toSet());
        return verdict.shortages().stream().filter(shortage -> !known.contains(shortage.key())).findFirst()
            .map(shortage -> said(new StaffingWords(duties.names(), rules, staffing(able, verdict)).of(shortage)));
    }

    private List<Person> people(String caseId, Able able) {
        Map<String, Set<String>> acted = held.getOrDefault(caseId, Map.of());
        return able.people().stream().map(person -> acted.containsKey(person.id()) ? needs.having(person, acted.get(person.id())) : person).toList();
    }

    private Verdict verdict(Able able, List<Person> people, Optional<Ways> ways) {
        if (ways.isEmpty()) {
            return new Verdict(false, List.of(), List.of());
        }
        Map<String, Set<String>> bound = new TreeMap<>();
        for (int one = 0; one < people.size(); one++) {
            if (people.get(one) != able.people().get(one)) {
                bound.put(people.get(one).id(), people.get(one).rights());
            }
        }
        Staffing staffing = known.computeIfAbsent(ways.get(), all -> new Staffing(needs, all));
        return verdicts.computeIfAbsent(new Asked(able.branch().number(), bound, staffing), asked -> staffing.judge(people));
    }

    private static BranchStaffing staffing(Able able, Verdict verdict) {
        return new BranchStaffing(able.branch().number(), able.branch().name(), verdict, Map.of(),
            able.workers().stream().collect(Collectors.toMap(Worker::userId, Worker::name)));
    }

    private static Lacking said(StaffingWords.Said said) {
        return new Lacking(said.zh(), said.en());
    }
}
