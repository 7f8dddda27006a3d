package io.sancha.platform.guard.contract;

/**
 * Where a diagram waits for a message: one of the two is named.
 *
 * @param process key of the process
 * @param ends id of the part, or key of the whole process, that the message ends whenever it comes: it is awaited at its edge, or by an event sub-process
 * @param within id of the part in which the way itself leads to the wait
 */
public record Awaited(String process, String ends, String within) {
    /** The part, or the whole process, during which the message is awaited. */
    public String during() {
        return ends == null ? within : ends;
    }
}
