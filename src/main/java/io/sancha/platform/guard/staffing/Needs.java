package io.sancha.platform.guard.staffing;

import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.HumanWork;
import io.sancha.platform.guard.flow.Ways;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Who is needed for what: the tasks of the contract as places that people take, as many as the bank's figures say. */
public final class Needs {
    private final Contract contract;
    private final StaffingRules rules;
    private final ToIntFunction<String> figures;
    private final Set<Set<String>> excluded = new HashSet<>();

    /** @param figures the bank's figures by their names, as they hold now */
    public Needs(Contract contract, StaffingRules rules, ToIntFunction<String> figures) {
        this.contract = contract;
        this.rules = rules;
        this.figures = figures;
        rules.pairs().forEach(pair -> excluded.add(Set.of(pair.one(), pair.other())));
    }

    /** The marks that {@link Ways} gives to a human task: one for each duty that may do it. */
    public static List<String> marks(Contract contract, StaffingRules rules, String task) {
        String asking = rules.post(task).map(Post::task).orElse(null);
        return contract.human(task).map(contract::duties).orElse(List.of()).stream().map(duty -> Seat.right(duty, asking, null)).toList();
    }

    /**
     * What somebody may do.
     *
     * @param qualified by task that asks more than its duty, of which of its kinds the person is, or for which duties they are fit; no entry where
     *     they are not
     */
    public Person person(String id, Set<String> duties, Map<String, Set<String>> qualified) {
        Set<String> rights = new TreeSet<>(duties);
        for (Post post : rules.posts()) {
            Set<String> fit = qualified.getOrDefault(post.task(), Set.of());
            if (!fit.isEmpty() && (post.never() == null || !duties.contains(post.never()))) {
                dutiesOf(post.task()).stream().filter(duties::contains).filter(duty -> !post.kinds().isEmpty() || fit.contains(duty)).forEach(duty -> {
                    rights.add(Seat.right(duty, post.task(), null));
                    post.kinds().stream().map(Post.Kind::id).filter(fit::contains).forEach(kind -> rights.add(Seat.right(duty, post.task(), kind)));
                });
            }
        }
        return new Person(id, duties, rights);
    }

    /** The same person in a case in which they have acted under these duties: what these exclude they do no more. */
    public Person having(Person person, Set<String> held) {
        Set<String> rights = new TreeSet<>(person.rights());
        rights.removeIf(right -> held.stream().anyMatch(duty -> exclude(duty, Seat.dutyOf(right))));
        return rights.size() == person.rights().size() ? person : new Person(person.id(), person.duties(), rights);
    }

    private List<String> dutiesOf(String task) {
        return contract.human(task).map(contract::duties).orElse(List.of());
    }

    /** The places of one way, in the order of the contract. Whoever takes a place that asks more takes that of the duty alone as well. */
    List<Seat> seats(Collection<String> marks) {
        List<Seat> seats = new ArrayList<>();
        Set<String> placed = new TreeSet<>();
        contract.all(process -> process.people()).filter(human -> rules.post(human.task()).isPresent()).forEach(human -> of(human, marks, seats, placed));
        contract.all(process -> process.people()).forEach(human -> contract.duties(human).stream().filter(marks::contains)
            .filter(duty -> seats.stream().noneMatch(seat -> seat.duty().equals(duty))).forEach(duty -> seats.add(new Seat(duty, null, null, 1))));
        return seats;
    }

    private void of(HumanWork human, Collection<String> marks, List<Seat> seats, Set<String> placed) {
        Post post = rules.post(human.task()).orElseThrow();
        for (String duty : contract.duties(human)) {
            String mark = Seat.right(duty, post.task(), null);
            if (marks.contains(mark) && placed.add(mark)) {
                int people = Math.max(post.figure() == null ? 1 : figures.applyAsInt(post.figure()), post.kinds().size());
                for (int number = 1; number <= people; number++) {
                    seats.add(new Seat(duty, post.task(), number <= post.kinds().size() ? post.kinds().get(number - 1).id() : null, number));
                }
            }
        }
    }

    /** By place, the places that its person may not take as well. */
    long[] apart(List<Seat> seats) {
        long[] apart = new long[seats.size()];
        for (int one = 0; one < seats.size(); one++) {
            for (int other = 0; other < seats.size(); other++) {
                if (one != other && areApart(seats.get(one), seats.get(other))) {
                    apart[one] |= 1L << other;
                }
            }
        }
        return apart;
    }

    private boolean areApart(Seat one, Seat other) {
        return one.need().equals(other.need()) || exclude(one.duty(), other.duty());
    }

    boolean exclude(String duty, String other) {
        return !duty.equals(other) && excluded.contains(Set.of(duty, other));
    }

    /** What a task asks beyond its duty. */
    Optional<Post> post(String task) {
        return rules.post(task);
    }

    /** By person, the places that they may take. */
    static long[] rights(List<Seat> seats, List<Person> people) {
        Map<Set<String>, Long> known = new HashMap<>();
        return people.stream().mapToLong(person -> known.computeIfAbsent(person.rights(), rights -> {
            long may = 0;
            for (int place = 0; place < seats.size(); place++) {
                may |= rights.contains(seats.get(place).right()) ? 1L << place : 0;
            }
            return may;
        })).toArray();
    }
}
