package io.sancha.platform.guard.flow;

import java.util.List;
import java.util.Map;

/**
 * Who may be needed on the ways of one tree, over all its paths: not every way, but those that need the most, since whoever can staff a way can
 * staff one that needs less.
 *
 * @param whole what is done on a way from the beginning to an end: by the mark of the human task how often, {@link #WITHOUT_END} where a loop
 *     does it again and again
 * @param before by the mark of a task, what may be done on a way before it is done for the first time; of a tree that was proved without looking at every
 *     order, more than that
 */
public record Ways(List<Map<String, Integer>> whole, Map<String, List<Map<String, Integer>>> before) {
    /** As often as somebody likes. */
    public static final int WITHOUT_END = Integer.MAX_VALUE;

    public Ways {
        whole = List.copyOf(whole);
        before = Map.copyOf(before);
    }
}
