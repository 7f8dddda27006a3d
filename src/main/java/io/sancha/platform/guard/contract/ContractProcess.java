package io.sancha.platform.guard.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A process and what it may hold.
 *
 * @param key id of the process, such as {@code review}
 * @param file its name in the deployment, such as {@code review/review.bpmn}
 * @param begins how it begins
 * @param calledBy keys of the processes that may call it; empty unless it begins so
 * @param startForm name of the form on which a person starts it; null without one
 * @param atStart bean at its start event; null without one
 * @param atEnd bean at every end event of it; null without one
 * @param calls its call activities
 * @param people its human tasks
 * @param system its tasks of the system
 * @param ends ids of its end events, those of its parts among them
 * @param timers bean that knows dates, and what it may be asked for
 */
public record ContractProcess(String key, String file, Beginning begins, List<String> calledBy, String startForm, String atStart, String atEnd,
                              List<Call> calls, List<HumanWork> people, List<SystemWork> system, List<String> ends,
                              Map<String, List<String>> timers) {
    public ContractProcess {
        calledBy = Lists.of(calledBy);
        calls = Lists.of(calls);
        people = Lists.of(people);
        system = Lists.of(system);
        ends = Lists.of(ends);
        timers = timers == null ? Map.of() : Map.copyOf(timers);
    }

    /** How a process begins. */
    public enum Beginning {
        /** By a person, without a number: the bank gives it. */
        OPENING,
        /** By another process, with its case. */
        CALLED,
        /** By the system, for a case whose loan is paid out and as often as something happens to it; nobody calls it, and it runs beside the lifecycle. */
        RAISED,
        /** By the bank's clock or whoever ends the day; it is about no case. */
        DAILY
    }

    /** Names of the forms that its people fill in, that at its start included. */
    public Stream<String> forms() {
        return Stream.concat(Stream.ofNullable(startForm), people.stream().map(HumanWork::form)).distinct();
    }
}
