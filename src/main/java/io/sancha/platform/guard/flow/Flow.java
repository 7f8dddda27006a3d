package io.sancha.platform.guard.flow;

import java.util.Map;

/**
 * A sequence flow.
 *
 * @param condition when it is taken; null where none is written
 * @param sets answers that a listener on the flow gives, by variable
 */
record Flow(String id, String from, String to, Condition condition, Map<String, String> sets) {
}
