package io.sancha.platform.guard.contract;

import java.util.List;

/**
 * Where a diagram waits for a message: one of the two is named.
 *
 * @param process key of the process
 * @param ends id of the part, or key of the whole process, that the message ends whenever it comes: it is awaited at its edge, or by an event sub-process
 * @param within id of the part in which the way itself leads to the wait
 * @param holds the tasks and waits for a time that stand within what it ends, wherever they are drawn
 * @param spares the tasks that never do
 */
public record Awaited(String process, String ends, String within, List<String> holds, List<String> spares) {
    public Awaited {
        holds = Lists.of(holds);
        spares = Lists.of(spares);
    }

    /** The part, or the whole process, during which the message is awaited. */
    public String during() {
        return ends == null ? within : ends;
    }
}
