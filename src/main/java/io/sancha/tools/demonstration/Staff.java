package io.sancha.tools.demonstration;

import io.sancha.platform.login.DemoPeople;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The demonstration bank's people: for each case, who of a branch has which duty in it. */
final class Staff {
    private static final String ACCOUNTANT = "accountant";
    private static final String MEMBER = "committee-member";
    private final List<DemoPeople.Person> people;

    Staff(List<DemoPeople.Person> people) {
        this.people = people;
    }

    /** By duty, and by seat of the committee, the person who has it in a case. */
    Map<String, String> of(String branch, Draw draw) {
        Map<String, List<String>> byDuty = new TreeMap<>();
        people.stream().filter(person -> person.branch() == null || person.branch().equals(branch))
            .forEach(person -> byDuty.computeIfAbsent(person.duty(), duty -> new java.util.ArrayList<>()).add(person.userId()));
        Map<String, String> actors = new HashMap<>();
        byDuty.forEach((duty, those) -> {
            if (!duty.equals(MEMBER)) {
                actors.put(duty, draw.one(those));
            }
        });
        List<String> tills = byDuty.getOrDefault(ACCOUNTANT, List.of());
        for (int number = 1; number <= tills.size(); number++) {
            // who enters a payment and who confirms it are two (CTL-01)
            actors.put(number == 1 ? ACCOUNTANT : ACCOUNTANT + "-" + number, tills.get(number - 1));
        }
        List<String> members = byDuty.getOrDefault(MEMBER, List.of());
        for (int seat = 1; seat <= members.size(); seat++) {
            actors.put(MEMBER + "-" + seat, members.get(seat - 1));
        }
        return actors;
    }
}
