package io.sancha.platform.guard.staffing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Needs that a branch's people cannot meet together, though they can meet any of them without one of the others: one cause, and the ways to end it.
 *
 * @param lacks the needs
 */
public record Shortage(List<Lack> lacks) {
    public Shortage {
        lacks = List.copyOf(lacks);
    }

    /** Which needs these are, by which it is the same shortage on another day, such as {@code lead-investigator,reviewer}. */
    public String key() {
        return lacks.stream().map(lack -> Seat.right(lack.duty(), lack.task(), null)).sorted().collect(Collectors.joining(","));
    }
}
