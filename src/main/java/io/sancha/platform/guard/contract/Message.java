package io.sancha.platform.guard.contract;

import java.util.List;

/**
 * A message that a diagram waits for.
 *
 * @param message its name, such as {@code loan-state-changed}
 * @param awaited where it is awaited: as long as somebody sends it, each of these places stays in the diagrams
 * @param sentBy class and method that send it
 * @param from call activity of the lifecycle during which it is first sent
 * @param until call activity of the lifecycle during which it is last sent
 */
public record Message(String message, List<Awaited> awaited, String sentBy, String from, String until) {
    public Message {
        awaited = Lists.of(awaited);
    }

    /** Keys of the processes that may wait for it. */
    public List<String> awaitedIn() {
        return awaited.stream().map(Awaited::process).toList();
    }
}
