package io.sancha.platform.guard.contract;

import java.util.List;

/**
 * A message that a diagram waits for.
 *
 * @param message its name, such as {@code loan-state-changed}
 * @param awaitedIn keys of the processes that may wait for it
 * @param sentBy class and method that send it
 * @param from call activity of the lifecycle during which it is first sent
 * @param until call activity of the lifecycle during which it is last sent
 */
public record Message(String message, List<String> awaitedIn, String sentBy, String from, String until) {
    public Message {
        awaitedIn = Lists.of(awaitedIn);
    }
}
