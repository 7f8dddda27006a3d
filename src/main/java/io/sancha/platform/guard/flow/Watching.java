package io.sancha.platform.guard.flow;

/**
 * A rule that is watched along paths.
 *
 * @param missing what is told to be missing where it is broken; empty where the rule says all
 * @param so whether what the rule remembers is so where the paths begin
 */
record Watching(OrderRule rule, String missing, Monitor monitor, boolean so) {
}
