package io.sancha.platform.guard.staffing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives places to people, exactly: a plan that gives each place to somebody who may take it, and no two to one person that exclude each other, is found
 * if there is one. The constraints do not say who, only whether it is the same person, so the search runs over which places share a person and not over
 * people (Cohen, Crampton, Gagarin, Gutin and Jones, Iterative plan construction for the workflow satisfiability problem, 2014): people who may take the
 * same are one, whoever takes a place without losing another takes it at once, places that all exclude each other need as many people, and what failed
 * once is not tried again.
 */
final class Seating {
    /** More than any instance that was tried needed a hundredfold; counted and not timed, so that the answer does not depend on the machine. */
    private static final int MOST_STEPS = 200_000;

    private final long[] apart;
    private final Set<State> failed = new HashSet<>();
    private int steps;

    /** @param apart by place, the places that its person may not take as well */
    Seating(long[] apart) {
        this.apart = apart;
    }

    /** The rest of a search: equal rests have equal ends. */
    private record State(long open, long[] people) {
        @Override
        public boolean equals(Object other) {
            return other instanceof State state && state.open == open && Arrays.equals(state.people, people);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(open) * 31 + Arrays.hashCode(people);
        }
    }

    /** The search would take too long. */
    static final class Undecided extends RuntimeException {
        private static final long serialVersionUID = 1;

        Undecided() {
            super("too many plans to try", null, false, false);
        }
    }

    /**
     * Whether all wanted places can be taken.
     *
     * @param people by person, the places that they may take
     * @throws Undecided where that would take too long to say
     */
    boolean fits(long wanted, long[] people) {
        steps = 0;
        failed.clear();
        return search(wanted, few(wanted, people));
    }

    /** Of people who may take the same, as many as there are places for them. */
    private static long[] few(long wanted, long[] people) {
        Map<Long, Integer> alike = new HashMap<>();
        return Arrays.stream(people).map(may -> may & wanted)
            .filter(may -> may != 0 && alike.merge(may, 1, Integer::sum) <= Long.bitCount(may)).toArray();
    }

    private boolean search(long wanted, long[] given) {
        if (++steps > MOST_STEPS) {
            throw new Undecided();
        }
        long[] people = given.clone();
        long open = withoutLoss(wanted, people);
        if (open == 0) {
            return true;
        }
        people = Arrays.stream(people).filter(may -> may != 0).sorted().toArray();
        var state = new State(open, people);
        if (failed.contains(state)) {
            return false;
        }
        boolean found = new Crowd(apart).isEnough(open, people) && branch(open, people);
        if (!found) {
            failed.add(state);
        }
        return found;
    }

    /** Gives places to people who lose no other open place by it. @return the places that are still open */
    private long withoutLoss(long wanted, long[] people) {
        long open = wanted;
        boolean given = true;
        while (given && open != 0) {
            given = false;
            for (int person = 0; person < people.length; person++) {
                people[person] &= open;
                for (long rest = people[person]; rest != 0; rest &= rest - 1) {
                    int place = Long.numberOfTrailingZeros(rest);
                    if ((apart[place] & people[person]) == 0) {
                        open &= ~(1L << place);
                        people[person] &= open;
                        given = true;
                    }
                }
            }
        }
        for (int person = 0; person < people.length; person++) {
            people[person] &= open;
        }
        return open;
    }

    /** Tries who takes the place for which the fewest kinds of people are there. */
    private boolean branch(long open, long[] people) {
        int scarce = -1;
        long kinds = Long.MAX_VALUE;
        for (long rest = open; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            long may = Arrays.stream(people).filter(one -> (one >> place & 1) == 1).distinct().count();
            if (may < kinds) {
                kinds = may;
                scarce = place;
            }
        }
        int place = scarce;
        long before = 0;
        for (int person = 0; person < people.length; person++) {
            if ((people[person] >> place & 1) == 1 && people[person] != before) {
                before = people[person];
                long[] after = people.clone();
                after[person] &= ~apart[place];
                after[person] &= ~(1L << place);
                if (search(open & ~(1L << place), after)) {
                    return true;
                }
            }
        }
        return false;
    }
}
