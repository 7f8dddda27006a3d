package io.sancha.platform.guard.staffing;

import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.Trees;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.flow.Ways;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The bank's own ways, and people of a made-up branch. */
final class SomeStaff {
    static final StaffingRules RULES = StaffingRules.ofTheBank();
    static final Ways WAYS = Guard.ofTheBank().ways(Trees.ofTheBank(), RULES).orElseThrow();
    static final Needs NEEDS = new Needs(Contract.ofTheBank(), RULES, figure -> 5);
    static final Staffing STAFFING = new Staffing(NEEDS, WAYS);
    private static final List<String> KINDS = List.of("RISK", "CREDIT", "LEGAL", "FINANCE", "RISK", "CREDIT", "LEGAL");

    private SomeStaff() {
    }

    /** One person for each duty of a case, and five members of the committee: user id = duty. */
    static List<Person> one() {
        Set<String> duties = new TreeSet<>();
        Contract contract = Contract.ofTheBank();
        contract.processes().stream().filter(process -> process.begins() != ContractProcess.Beginning.DAILY)
            .forEach(process -> process.people().forEach(human -> duties.addAll(contract.duties(human))));
        List<Person> people = new ArrayList<>();
        duties.stream().filter(duty -> !duty.equals("committee-member")).forEach(duty -> people.add(person(duty, duty)));
        for (int i = 0; i < 5; i++) {
            people.add(member("member-" + (i + 1), KINDS.get(i)));
        }
        return people;
    }

    /** Somebody who holds these duties, with a letter of authority for each level among them, and who sits on no committee. */
    static Person person(String id, String... duties) {
        return NEEDS.person(id, Set.of(duties), Map.of("decide-approval", Set.of(duties)));
    }

    static Person member(String id, String kind, String... more) {
        Set<String> duties = new TreeSet<>(Arrays.asList(more));
        duties.add("committee-member");
        return NEEDS.person(id, duties, Map.of("cast-vote", Set.of(kind), "decide-approval", duties));
    }

    static List<Person> without(List<Person> people, String... ids) {
        return people.stream().filter(person -> !List.of(ids).contains(person.id())).toList();
    }

    static List<Person> and(List<Person> people, Person... more) {
        List<Person> all = new ArrayList<>(people);
        all.addAll(List.of(more));
        return all;
    }
}
