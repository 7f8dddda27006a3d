package io.sancha.platform.guard.staffing;

import java.util.List;

/**
 * Choices of people, each allowed when it is made, after which nobody is left for a task of a case that others could have finished.
 *
 * @param duty of the task
 * @param task the task that asks more than its duty; null where it is the duty alone
 * @param kind of which kind nobody is left; null where any
 * @param choices who took which duty before, so that too few remain
 */
public record DeadEnd(String duty, String task, String kind, List<Choice> choices) {
    public DeadEnd {
        choices = List.copyOf(choices);
    }

    /** A person who takes a duty in the case, and by that may not take the one that is needed later. */
    public record Choice(String person, String duty) {
    }
}
