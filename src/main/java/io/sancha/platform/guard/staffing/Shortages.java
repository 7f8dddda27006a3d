package io.sancha.platform.guard.staffing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a way cannot be staffed: the smallest set of needs that cannot be met together; then, with the people who would end it thought of as there, the
 * next, until nothing is missing. From a set that is told nothing can be left out, so one more for any of its needs is enough for it.
 */
final class Shortages {
    private final List<Seat> seats;
    private final Seating seating;
    private final List<Person> people;
    private final long[] rights;
    /** Each need as the places that belong to it. */
    private final long[] needs;

    Shortages(Needs needs, List<Seat> seats, List<Person> people) {
        this.seats = seats;
        this.people = people;
        seating = new Seating(needs.apart(seats));
        rights = Needs.rights(seats, people);
        Map<String, Long> places = new LinkedHashMap<>();
        for (int place = 0; place < seats.size(); place++) {
            places.merge(seats.get(place).need(), 1L << place, (one, other) -> one | other);
        }
        this.needs = places.values().stream().mapToLong(Long::longValue).toArray();
    }

    /** @throws Seating.Undecided where it would take too long to say */
    List<Shortage> find() {
        List<Shortage> found = new ArrayList<>();
        long wanted = seats.isEmpty() ? 0 : -1L >>> (Long.SIZE - seats.size());
        while (!seating.fits(wanted, rights)) {
            long asked = wanted;
            long core = new SmallestCore((1L << needs.length) - 1, set -> seating.fits(places(set, asked), rights)).find();
            Map<Lack, Long> lacks = new LinkedHashMap<>();
            for (int need = 0; need < needs.length; need++) {
                if ((core >> need & 1) == 1) {
                    long missing = missing(places(core, wanted), needs[need] & wanted);
                    lacks.put(lack(needs[need], missing), missing);
                }
            }
            found.add(new Shortage(List.copyOf(lacks.keySet())));
            wanted &= ~lacks.values().stream().min((one, other) -> Long.compare(Long.bitCount(one), Long.bitCount(other))).orElseThrow();
        }
        return found;
    }

    private long places(long set, long wanted) {
        long places = 0;
        for (int need = 0; need < needs.length; need++) {
            places |= (set >> need & 1) == 1 ? needs[need] : 0;
        }
        return places & wanted;
    }

    /** The fewest places of a need without which the rest can be taken: those of any kind before those that ask one. */
    private long missing(long core, long need) {
        long best = need;
        for (long some = need; some != 0; some = some - 1 & need) {
            int fewer = Long.compare(Long.bitCount(some), Long.bitCount(best));
            if ((fewer < 0 || fewer == 0 && some > best) && seating.fits(core & ~some, rights)) {
                best = some;
            }
        }
        return best;
    }

    private Lack lack(long need, long missing) {
        Seat first = seats.get(Long.numberOfTrailingZeros(need));
        List<String> kinds = new ArrayList<>();
        for (long rest = missing; rest != 0; rest &= rest - 1) {
            String kind = seats.get(Long.numberOfTrailingZeros(rest)).kind();
            if (kind != null) {
                kinds.add(kind);
            }
        }
        List<String> able = new ArrayList<>();
        for (int person = 0; person < rights.length; person++) {
            if ((rights[person] & need) != 0) {
                able.add(people.get(person).id());
            }
        }
        return new Lack(first.duty(), first.task(), Long.bitCount(need), able.stream().sorted().toList(), Long.bitCount(missing), kinds);
    }
}
