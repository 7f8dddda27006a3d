package io.sancha.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps a program that knocks at closed doors without end from filling the disk: of one person's refused requests at the engine's RESTs the
 * first {@value #A_MINUTE} of each minute go on the trail. Whoever is not logged in leaves no record at all.
 */
@Component
class RepeatedTries {
    static final int A_MINUTE = 60;
    private static final int PEOPLE = 10_000;
    private static final long MINUTE = 60_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    RepeatedTries(Clock clock) {
        this.clock = clock;
    }

    private record Count(long minute, int tries) {
    }

    /** Counts one more refused request of this person. */
    synchronized boolean worthRecording(String userId) {
        long minute = clock.millis() / MINUTE;
        Count count = counts.merge(userId, new Count(minute, 1), (old, first) -> old.minute() == minute ? new Count(minute, old.tries() + 1) : first);
        if (counts.size() > PEOPLE) {
            counts.values().removeIf(old -> old.minute() != minute);
        }
        return count.tries() <= A_MINUTE;
    }
}
