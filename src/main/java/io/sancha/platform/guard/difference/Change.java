package io.sancha.platform.guard.difference;

/**
 * One thing that differs between two versions of a file.
 *
 * @param element id of the element, the row or the path in a form; empty where the file or its drawing as a whole is meant
 * @param zh what it is and what became of it, in Chinese
 * @param en the same in English
 * @param before what stood there; null where nothing did or where it cannot be quoted
 * @param after what stands there now; null where nothing does or where it cannot be quoted
 */
public record Change(Kind kind, String element, String zh, String en, String before, String after) {
    /** What became of it. What is only drawn otherwise does nothing otherwise. */
    public enum Kind { ADDED, REMOVED, CHANGED, MOVED, DRAWN }
}
