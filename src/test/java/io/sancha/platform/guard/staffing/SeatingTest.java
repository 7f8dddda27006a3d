package io.sancha.platform.guard.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The search for a plan against trying every plan, and against instances that are meant to be hard. */
class SeatingTest {
    @Property(tries = 2000)
    void findsAPlanIfAndOnlyIfThereIsOne(@ForAll long seed) {
        var random = new Random(seed);
        int places = 1 + random.nextInt(6);
        long[] apart = exclusions(random, places, random.nextDouble());
        long[] people = people(random, 1 + random.nextInt(5), places, random.nextDouble());
        long wanted = random.nextLong() & (1L << places) - 1;

        assertThat(new Seating(apart).fits(wanted, people)).isEqualTo(everyPlan(wanted, apart, people, new long[people.length]));
    }

    private static boolean everyPlan(long open, long[] apart, long[] people, long[] taken) {
        if (open == 0) {
            return true;
        }
        int place = Long.numberOfTrailingZeros(open);
        for (int person = 0; person < people.length; person++) {
            if ((people[person] >> place & 1) == 1 && (taken[person] & apart[place]) == 0) {
                taken[person] |= 1L << place;
                if (everyPlan(open & open - 1, apart, people, taken)) {
                    return true;
                }
                taken[person] &= ~(1L << place);
            }
        }
        return false;
    }

    /** The places and exclusions of the bank, with people at random: many of them just too few, or just enough. */
    @Test
    @Timeout(60)
    void isBoundedOnThePlacesOfTheBank() {
        var random = new Random(7);
        List<Seat> seats = SomeStaff.NEEDS.seats(SomeStaff.WAYS.whole().get(0).keySet());
        long[] apart = SomeStaff.NEEDS.apart(seats);
        int fitting = 0;
        for (int i = 0; i < 3000; i++) {
            long[] people = people(random, 8 + random.nextInt(30), seats.size(), 0.1 + random.nextDouble() * 0.9);
            fitting += new Seating(apart).fits((1L << seats.size()) - 1, people) ? 1 : 0;
        }
        assertThat(fitting).as("both answers occur often").isBetween(500, 2500);
    }

    /** The smallest set that cannot be met, against looking at every set. */
    @Property(tries = 300)
    void theSmallestCoreIsTheSmallest(@ForAll long seed) {
        var random = new Random(seed);
        int places = 3 + random.nextInt(7);
        long all = (1L << places) - 1;
        var seating = new Seating(exclusions(random, places, 0.3 + random.nextDouble() / 2));
        long[] people = people(random, 1 + random.nextInt(5), places, random.nextDouble());
        Assume.that(!seating.fits(all, people));

        long core = new SmallestCore(all, set -> seating.fits(set, people)).find();

        int smallest = places;
        for (long set = 1; set <= all; set++) {
            smallest = Long.bitCount(set) < smallest && !seating.fits(set, people) ? Long.bitCount(set) : smallest;
        }
        assertThat(seating.fits(core, people)).isFalse();
        assertThat(Long.bitCount(core)).isEqualTo(smallest);
    }

    private static long[] exclusions(Random random, int places, double dense) {
        long[] apart = new long[places];
        for (int one = 0; one < places; one++) {
            for (int other = 0; other < one; other++) {
                if (random.nextDouble() < dense) {
                    apart[one] |= 1L << other;
                    apart[other] |= 1L << one;
                }
            }
        }
        return apart;
    }

    private static long[] people(Random random, int many, int places, double able) {
        return Arrays.stream(new long[many]).map(none -> {
            long may = 0;
            for (int place = 0; place < places; place++) {
                may |= random.nextDouble() < able ? 1L << place : 0;
            }
            return may;
        }).toArray();
    }
}
