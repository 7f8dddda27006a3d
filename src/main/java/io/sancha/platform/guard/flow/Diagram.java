package io.sancha.platform.guard.flow;

/**
 * A process as it was read.
 *
 * @param file the file it came from, named as in its deployment
 */
record Diagram(String id, String file, Scope body) {
}
