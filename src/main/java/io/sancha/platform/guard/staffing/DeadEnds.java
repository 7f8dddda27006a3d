package io.sancha.platform.guard.staffing;

import io.sancha.platform.guard.flow.Ways;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where people may choose themselves into a dead end. A case is stuck when a task waits and each who could do it has taken a duty before that excludes it.
 * That is so only where the task is done for the first time: whoever did it before may do it again. Each who could do it was bound by a task of an
 * excluding duty that comes before on one way, and a task that is taken over by a stand-in binds two; so it is asked of each way whether people and tasks
 * can be paired, and nothing is searched. Where they cannot, nobody gets stuck. Where they can, it is told, though what else must be done on that way
 * might yet keep the choices from being made.
 */
final class DeadEnds {
    /** Who hands a task over and who does it in their place both hold its duty from then on (TSK-03). */
    private static final int BOUND_BY_A_TASK = 2;
    private final Needs needs;
    private final Ways ways;

    DeadEnds(Needs needs, Ways ways) {
        this.needs = needs;
        this.ways = ways;
    }

    /** @param people enough to finish a case if they choose well */
    List<DeadEnd> find(List<Person> people) {
        List<DeadEnd> found = new ArrayList<>();
        ways.before().forEach((mark, befores) -> of(mark, befores, people).ifPresent(found::add));
        return found;
    }

    private Optional<DeadEnd> of(String mark, List<Map<String, Integer>> befores, List<Person> people) {
        List<Seat> seats = needs.seats(List.of(mark));
        Seat first = seats.get(0);
        Stream<Seat> kinds = seats.stream().filter(seat -> seat.kind() != null);
        return Stream.concat(Stream.of(new Seat(first.duty(), first.task(), null, seats.size())),
                kinds.map(seat -> new Seat(seat.duty(), seat.task(), seat.kind(), 1)))
            .flatMap(asked -> befores.stream().flatMap(before -> of(asked, before, people).stream())).findFirst();
    }

    /** @param asked what is needed; its number is how many people */
    private Optional<DeadEnd> of(Seat asked, Map<String, Integer> before, List<Person> people) {
        List<Person> able = people.stream().filter(person -> person.rights().contains(asked.right())).toList();
        int tooMany = able.size() - asked.number() + 1;
        List<String> binding = before.keySet().stream().filter(mark -> needs.exclude(Seat.dutyOf(mark), asked.duty())).toList();
        List<Person> bound = able.stream().filter(person -> binding.stream().anyMatch(person.rights()::contains)).toList();
        if (bound.size() < tooMany || tooMany <= 0) {
            return Optional.empty();
        }
        List<String> tasks = new ArrayList<>();
        for (String mark : binding) {
            int often = Math.min(often(mark, before.get(mark)), bound.size());
            for (int i = 0; i < often; i++) {
                tasks.add(mark);
            }
        }
        return paired(asked, bound, tasks, tooMany);
    }

    /** A task that several people do binds as many of them as may be called. */
    private int often(String mark, int times) {
        boolean several = mark.contains("/") && needs.post(mark.substring(mark.indexOf('/') + 1)).map(Post::figure).isPresent();
        return several || times == Ways.WITHOUT_END ? Integer.MAX_VALUE : BOUND_BY_A_TASK * times;
    }

    private static Optional<DeadEnd> paired(Seat asked, List<Person> bound, List<String> tasks, int tooMany) {
        int[] by = new int[tasks.size()];
        Arrays.fill(by, -1);
        List<DeadEnd.Choice> choices = new ArrayList<>();
        int pairs = 0;
        for (int person = 0; person < bound.size() && pairs < tooMany; person++) {
            pairs += pair(person, bound, tasks, by, new boolean[tasks.size()]) ? 1 : 0;
        }
        if (pairs < tooMany) {
            return Optional.empty();
        }
        for (int task = 0; task < by.length; task++) {
            if (by[task] >= 0) {
                choices.add(new DeadEnd.Choice(bound.get(by[task]).id(), Seat.dutyOf(tasks.get(task))));
            }
        }
        return Optional.of(new DeadEnd(asked.duty(), asked.task(), asked.kind(), choices));
    }

    private static boolean pair(int person, List<Person> bound, List<String> tasks, int[] by, boolean[] asked) {
        for (int task = 0; task < by.length; task++) {
            if (!asked[task] && bound.get(person).rights().contains(tasks.get(task))) {
                asked[task] = true;
                if (by[task] < 0 || pair(by[task], bound, tasks, by, asked)) {
                    by[task] = person;
                    return true;
                }
            }
        }
        return false;
    }
}
