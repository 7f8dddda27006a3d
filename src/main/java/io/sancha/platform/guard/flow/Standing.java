package io.sancha.platform.guard.flow;

import java.util.List;
import java.util.Map;

/**
 * Where a case stands in one of its process instances.
 *
 * @param path ids of the call activities that led to the instance, the outermost first; empty for the outermost process
 * @param at ids of the nodes at which it waits, with how many tokens wait there
 * @param says values of its variables, by name
 */
public record Standing(List<String> path, Map<String, Integer> at, Map<String, String> says) {
}
