package io.sancha.platform.guard.staffing;

import java.util.List;

/**
 * Whether the people of a branch can finish every case.
 *
 * @param decided false where it would take too long to say; then nothing else is said
 * @param shortages why they cannot, empty where they can
 * @param deadEnds where they can, choices of people that would leave a case without somebody
 */
public record Verdict(boolean decided, List<Shortage> shortages, List<DeadEnd> deadEnds) {
    public Verdict {
        shortages = List.copyOf(shortages);
        deadEnds = List.copyOf(deadEnds);
    }

    /** Whether every way of a case can be finished, if people choose well. */
    public boolean suffices() {
        return decided && shortages.isEmpty();
    }
}
