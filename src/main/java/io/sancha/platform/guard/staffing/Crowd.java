package io.sancha.platform.guard.staffing;

import java.util.Arrays;

/** Whether there are enough different people for places that all exclude each other: what cannot be is seen at once, without trying plans. */
final class Crowd {
    private final long[] apart;

    Crowd(long[] apart) {
        this.apart = apart;
    }

    /** False only if there are too few people. */
    boolean isEnough(long open, long[] people) {
        for (long rest = open; rest != 0; rest &= rest - 1) {
            if (!isMatched(clique(open, Long.numberOfTrailingZeros(rest)), people)) {
                return false;
            }
        }
        return true;
    }

    /** Open places that all exclude each other, with this one among them: always the next that excludes most of those left. */
    private long clique(long open, int first) {
        long clique = 1L << first;
        long common = open & apart[first] & ~clique;
        while (common != 0) {
            int best = -1;
            int most = -1;
            for (long rest = common; rest != 0; rest &= rest - 1) {
                int place = Long.numberOfTrailingZeros(rest);
                int left = Long.bitCount(common & apart[place]);
                if (left > most) {
                    most = left;
                    best = place;
                }
            }
            clique |= 1L << best;
            common &= apart[best] & ~(1L << best);
        }
        return clique;
    }

    private static boolean isMatched(long places, long[] people) {
        int[] taken = new int[people.length];
        Arrays.fill(taken, -1);
        for (long rest = places; rest != 0; rest &= rest - 1) {
            if (!seat(Long.numberOfTrailingZeros(rest), people, taken, new boolean[people.length])) {
                return false;
            }
        }
        return true;
    }

    private static boolean seat(int place, long[] people, int[] taken, boolean[] asked) {
        for (int person = 0; person < people.length; person++) {
            if ((people[person] >> place & 1) == 1 && !asked[person]) {
                asked[person] = true;
                if (taken[person] < 0 || seat(taken[person], people, taken, asked)) {
                    taken[person] = place;
                    return true;
                }
            }
        }
        return false;
    }
}
