package io.sancha.platform.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps a program that sends refused requests without end from filling the disk: of one person's refused requests at the engine's RESTs the
 * first {@value #A_MINUTE} of each minute go on the trail, of their refused questions to our own the first {@value #QUESTIONS_A_MINUTE}. Whoever is
 * not logged in leaves no record at all.
 */
@Component
class RefusalRateLimit {
    static final int A_MINUTE = 60;
    /** Of our own REST, refused questions alone: a page that asks again and again. What would change something is always recorded. */
    static final int QUESTIONS_A_MINUTE = 600;
    private static final int PEOPLE = 10_000;
    private static final long MINUTE = 60_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    RefusalRateLimit(Clock clock) {
        this.clock = clock;
    }

    private record Count(long minute, int tries) {
    }

    /** Counts one more refused question of this person to our own REST. */
    boolean worthRecordingAsQuestion(String userId) {
        return counted(userId + "?") <= QUESTIONS_A_MINUTE;
    }

    /** Counts one more refused request of this person. */
    boolean worthRecording(String userId) {
        return counted(userId) <= A_MINUTE;
    }

    private synchronized int counted(String userId) {
        long minute = clock.millis() / MINUTE;
        Count count = counts.merge(userId, new Count(minute, 1), (old, first) -> old.minute() == minute ? new Count(minute, old.tries() + 1) : first);
        if (counts.size() > PEOPLE) {
            counts.values().removeIf(old -> old.minute() != minute);
        }
        return count.tries();
    }
}
