package io.sancha.platform.guard.flow;

import java.util.Map;

/**
 * Something that a case has done.
 *
 * @param process id of the process
 * @param element id of the node of its diagram
 * @param said the answers that were given there, by variable
 */
public record Done(String process, String element, Map<String, String> said) {
}
