package io.sancha.platform.guard.contract;

import java.util.List;

/**
 * When an event of time comes. A reviewer adds reminders beside a task; these they neither change nor take away.
 *
 * @param event id of the event, such as {@code veto-time-over}
 * @param process key of the process in which it stands
 * @param at id of the task or the part at whose edge it stands; null where the way itself leads to it, so that it is always there
 * @param says what its definition says: a date asked of a bean, a duration or a cycle of the engine
 * @param beside whether it comes beside what it stands at, which goes on; otherwise it ends it
 * @param later whether the bean never names the moment in which it is asked, or an earlier one, unless a person has worked since it was asked last
 * @param holds the tasks that stand within what it ends, wherever they are drawn
 * @param spares the tasks that never do
 */
public record Clock(String event, String process, String at, String says, boolean beside, boolean later, List<String> holds, List<String> spares) {
    public Clock {
        holds = Lists.of(holds);
        spares = Lists.of(spares);
    }
}
