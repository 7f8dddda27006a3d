package io.sancha.platform.staffing;

import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.flow.Ways;
import io.sancha.platform.guard.staffing.Needs;
import io.sancha.platform.guard.staffing.Person;
import io.sancha.platform.guard.staffing.Post;
import io.sancha.platform.guard.staffing.Staffing;
import io.sancha.platform.policy.Policy;
import io.sancha.platform.staffing.BranchPeople.Branch;
import io.sancha.platform.staffing.BranchPeople.Worker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the bank's people and figures of today to the guard's question whether they suffice. */
@Component
class StaffingQuestions {
    private final BranchPeople people;
    private final List<Qualifications> qualifications;
    private final StandingWays ways;
    private final Policy policy;
    private final Clock clock;

    StaffingQuestions(BranchPeople people, List<Qualifications> qualifications, StandingWays ways, Policy policy, Clock clock) {
        this.people = people;
        this.qualifications = qualifications;
        this.ways = ways;
        this.policy = policy;
        this.clock = clock;
    }

    /** What is asked of people on these ways, with the bank's figures of today. */
    Staffing staffing(Ways asked) {
        return new Staffing(needs(), asked);
    }

    /** With the bank's figures of today. */
    Needs needs() {
        LocalDate today = LocalDate.now(clock);
        return new Needs(Contract.ofTheBank(), ways.rules(), figure -> policy.count(figure, today));
    }

    /** Every branch, in the order of their numbers. */
    List<BranchStaffing> branches(Staffing staffing) {
        return able(needs()).stream().map(branch -> branch(branch.branch(), branch.workers(), staffing, branch.people())).toList();
    }

    /** The people of a branch, and what they may do today. */
    record Able(Branch branch, List<Worker> workers, List<Person> people) {
    }

    List<Able> able(Needs needs) {
        Map<String, Map<String, Set<String>>> qualified = qualified();
        Map<String, List<Worker>> byBranch = people.all().stream().collect(Collectors.groupingBy(Worker::branch));
        return people.branches().stream().map(branch -> {
            List<Worker> workers = byBranch.getOrDefault(branch.number(), List.of());
            return new Able(branch, workers,
                workers.stream().map(one -> needs.person(one.userId(), one.duties(), qualified.getOrDefault(one.userId(), Map.of()))).toList());
        }).toList();
    }

    /** By user id and task, who is fit today for what asks more than its duty. */
    private Map<String, Map<String, Set<String>>> qualified() {
        LocalDate today = LocalDate.now(clock);
        Map<String, Map<String, Set<String>>> qualified = new HashMap<>();
        qualifications.forEach(task -> task.on(today).forEach((user, kinds) -> qualified.computeIfAbsent(user, u -> new TreeMap<>())
            .computeIfAbsent(task.task(), t -> new TreeSet<>()).addAll(kinds)));
        return qualified;
    }

    /** The same people and figures as a file, for whoever asks without the running bank; duties that no case needs are left out. */
    PeopleFile file() {
        LocalDate today = LocalDate.now(clock);
        Map<String, Integer> figures = new TreeMap<>();
        ways.rules().posts().stream().map(Post::figure).filter(Objects::nonNull).forEach(figure -> figures.put(figure, policy.count(figure, today)));
        Map<String, Map<String, Set<String>>> qualified = qualified();
        Map<String, List<Worker>> byBranch = people.all().stream().collect(Collectors.groupingBy(Worker::branch));
        return new PeopleFile(figures, people.branches().stream().map(branch -> new PeopleFile.BranchEntry(branch.number(), branch.name(),
            byBranch.getOrDefault(branch.number(), List.of()).stream().map(one -> entry(one, qualified.getOrDefault(one.userId(), Map.of()))).toList()))
            .toList());
    }

    private static PeopleFile.PersonEntry entry(Worker worker, Map<String, Set<String>> fit) {
        Set<String> duties = new TreeSet<>(worker.duties());
        duties.retainAll(PeopleFile.duties());
        return new PeopleFile.PersonEntry(worker.userId(), worker.name(), duties, fit);
    }

    private static BranchStaffing branch(Branch branch, List<Worker> workers, Staffing staffing, List<Person> able) {
        Map<String, List<String>> holders = new TreeMap<>();
        staffing.duties().keySet().forEach(duty -> holders.put(duty, workers.stream().filter(one -> one.duties().contains(duty)).map(Worker::userId).toList()));
        return new BranchStaffing(branch.number(), branch.name(), staffing.judge(able), holders,
            workers.stream().collect(Collectors.toMap(Worker::userId, Worker::name)));
    }
}
