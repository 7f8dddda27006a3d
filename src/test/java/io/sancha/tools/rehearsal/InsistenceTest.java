package io.sancha.tools.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What came of a rehearsal is told again where the database was away for a moment: else it counts as running, and there is no other. */
class InsistenceTest {
    @Test
    void whatFailsIsDoneAgainUntilItIsDone() throws Exception {
        var tries = new AtomicInteger();
        assertThat(new Insistence(Duration.ZERO, Duration.ofMinutes(1)).until(() -> failsUntil(tries, 3))).isTrue();
        assertThat(tries).hasValue(3);
    }

    @Test
    void itIsGivenUpOnceItsTimeIsOver() throws Exception {
        var tries = new AtomicInteger();
        assertThat(new Insistence(Duration.ZERO, Duration.ZERO).until(() -> failsUntil(tries, Integer.MAX_VALUE))).isFalse();
        assertThat(tries).hasValue(1);
    }

    private static void failsUntil(AtomicInteger tries, int done) {
        if (tries.incrementAndGet() < done) {
            throw new IllegalStateException("the database is away");
        }
    }
}
