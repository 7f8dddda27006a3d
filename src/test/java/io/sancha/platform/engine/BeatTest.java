package io.sancha.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What fails each time is tried less and less often; what succeeds again is looked at each beat. */
class BeatTest {
    private final Failing failing = new Failing();

    private static final class Failing extends Beat {
        private int looked;
        private boolean fails = true;

        Failing() {
            super("failing", Duration.ofDays(1), Duration.ofDays(1));
        }

        @Override
        protected void look() {
            looked++;
            if (fails) {
                throw new IllegalStateException("the database is away");
            }
        }
    }

    private int looksIn(int beats) {
        int before = failing.looked;
        for (int i = 0; i < beats; i++) {
            failing.lookAgain();
        }
        return failing.looked - before;
    }

    @Test
    void theMoreOftenItFailsTheMoreBeatsAreLeftOut() {
        assertThat(looksIn(2)).as("tried again at once").isEqualTo(2);
        assertThat(looksIn(2)).as("then after one").isEqualTo(1);
        assertThat(looksIn(4)).as("then after three").isEqualTo(1);
        assertThat(looksIn(640)).as("at most sixty-three are left out").isBetween(9, 13);
    }

    @Test
    void onceItSucceedsItIsLookedAtEachBeat() {
        looksIn(100);
        failing.fails = false;
        looksIn(64);
        assertThat(looksIn(10)).isEqualTo(10);
    }
}
