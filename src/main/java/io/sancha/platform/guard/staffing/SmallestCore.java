package io.sancha.platform.guard.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * The smallest set of needs that cannot be met together. Whatever cannot be met has something of each set whose absence would make the rest possible; so
 * the smallest set that has something of each such set as is known is tried, and where it can be met after all another is known (Ignatiev, Previti,
 * Liffiton and Marques-Silva, Smallest MUS extraction with minimal hitting set dualization, 2015).
 */
final class SmallestCore {
    /** Steps before a set is told from which nothing can be left out, though a smaller one may be elsewhere. */
    private static final int MOST_STEPS = 200_000;
    private final long all;
    private final LongPredicate met;
    private final List<Long> remedies = new ArrayList<>();
    private int size = 1;
    private int steps;

    /**
     * @param all every need, which together cannot be met
     * @param met whether a set can be
     */
    SmallestCore(long all, LongPredicate met) {
        this.all = all;
        this.met = met;
    }

    long find() {
        while (steps < MOST_STEPS) {
            long set = hitting();
            if (set == 0 || !met.test(set)) {
                return set == 0 ? reduced() : set;
            }
            long grown = set;
            for (long rest = all & ~set; rest != 0; rest &= rest - 1) {
                long larger = grown | rest & -rest;
                grown = met.test(larger) ? larger : grown;
            }
            remedies.add(all & ~grown);
        }
        return reduced();
    }

    /** 0 where it takes too long. */
    private long hitting() {
        for (; size <= Long.bitCount(all); size++) {
            long set = hitting(0, size);
            if (set != 0 || steps >= MOST_STEPS) {
                return set;
            }
        }
        return 0;
    }

    private long hitting(long set, int left) {
        if (++steps >= MOST_STEPS) {
            return 0;
        }
        long narrow = 0;
        for (long remedy : remedies) {
            if ((remedy & set) == 0 && (narrow == 0 || Long.bitCount(remedy) < Long.bitCount(narrow))) {
                narrow = remedy;
            }
        }
        if (narrow == 0) {
            return set == 0 ? all & -all : set;
        }
        for (long rest = left == 0 ? 0 : narrow; rest != 0; rest &= rest - 1) {
            long found = hitting(set | rest & -rest, left - 1);
            if (found != 0) {
                return found;
            }
        }
        return 0;
    }

    private long reduced() {
        long set = all;
        for (long rest = all; rest != 0; rest &= rest - 1) {
            long less = set & ~(rest & -rest);
            set = met.test(less) ? set : less;
        }
        return set;
    }
}
