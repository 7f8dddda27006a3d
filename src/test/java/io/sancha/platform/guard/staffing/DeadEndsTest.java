package io.sancha.platform.guard.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.flow.Ways;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Choices that leave nobody, against letting every person of a small branch choose in every way at every task of a line of tasks. */
class DeadEndsTest {
    private static final List<String> DUTIES = List.of("relationship-manager", "lead-investigator", "assistant-investigator", "reviewer", "accountant",
        "contract-officer-1", "contract-officer-2", "inspector", "risk-inspector", "rating-officer");

    @Property(tries = 1500)
    void whoIsNotWarnedDoesNotGetStuck(@ForAll long seed) {
        var random = new Random(seed);
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(5); i++) {
            tasks.add(DUTIES.get(random.nextInt(DUTIES.size())));
        }
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            people.add(SomeStaff.person("p" + i, DUTIES.stream().filter(duty -> random.nextInt(3) == 0).toArray(String[]::new)));
        }
        Verdict verdict = new Staffing(SomeStaff.NEEDS, line(tasks)).judge(people);
        Assume.that(verdict.suffices());

        boolean stuck = getsStuck(tasks, 0, people, new HashMap<>());

        Statistics.label("stuck").collect(stuck);
        Statistics.label("warned in vain").collect(!stuck && !verdict.deadEnds().isEmpty());
        if (stuck) {
            assertThat(verdict.deadEnds()).isNotEmpty();
        }
    }

    private static Ways line(List<String> tasks) {
        Map<String, Integer> done = new TreeMap<>();
        Map<String, List<Map<String, Integer>>> before = new HashMap<>();
        for (String task : tasks) {
            before.putIfAbsent(task, List.of(new TreeMap<>(done)));
            done.merge(task, 1, Integer::sum);
        }
        return new Ways(List.of(done), before);
    }

    private static boolean getsStuck(List<String> tasks, int next, List<Person> people, Map<String, Set<String>> held) {
        if (next == tasks.size()) {
            return false;
        }
        String duty = tasks.get(next);
        List<Person> able = people.stream().filter(person -> person.duties().contains(duty)
            && held.getOrDefault(person.id(), Set.of()).stream().noneMatch(other -> SomeStaff.NEEDS.exclude(other, duty))).toList();
        if (able.isEmpty()) {
            return true;
        }
        for (Person one : able) {
            for (Person other : able) {
                // who hands the task over and who does it in their place; the same where nobody hands it over
                Map<String, Set<String>> after = new HashMap<>();
                held.forEach((person, duties) -> after.put(person, new HashSet<>(duties)));
                after.computeIfAbsent(one.id(), p -> new TreeSet<>()).add(duty);
                after.computeIfAbsent(other.id(), p -> new TreeSet<>()).add(duty);
                if (getsStuck(tasks, next + 1, people, after)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Every duty of the contract may be asked for a dead end: each is done before or after others on the bank's own ways. */
    @Test
    void theWaysTellWhatComesBeforeEachDuty() {
        assertThat(SomeStaff.WAYS.before().get("relationship-manager")).as("nothing comes before the first task").containsExactly(Map.of());
        assertThat(SomeStaff.WAYS.before().get("reviewer")).allSatisfy(way -> assertThat(way).containsKeys("relationship-manager", "lead-investigator"));
        assertThat(SomeStaff.WAYS.before().get("reviewer")).allSatisfy(way -> assertThat(way).doesNotContainKeys("accountant", "reviewer"));
    }
}
