package io.sancha.platform.guard.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One node of a diagram, with what matters for the order of things.
 *
 * @param id as in the diagram
 * @param kind what it does with a token
 * @param event what it waits for or throws; {@link Event#NONE} where nothing
 * @param course how it is entered, left and repeated
 * @param code what runs when it does
 * @param call the process that it calls; null where it is no call activity
 * @param body what is inside a sub-process; null elsewhere
 */
record Element(String id, Kind kind, Event event, Course course, Code code, Call call, Scope body) {
    /** What a node does with a token. */
    enum Kind {
        /** Done by the machine at once. */
        AUTOMATIC,
        /** Done by a person, in their time. */
        HUMAN,
        /** Waits for somebody outside: a receive task, an external worker. */
        WAITING,
        EXCLUSIVE, PARALLEL, INCLUSIVE, EVENT_BASED, START, END, CATCH, THROW, SUB_PROCESS, EVENT_SUB_PROCESS, CALL, BOUNDARY;

        boolean holds() {
            return this == SUB_PROCESS || this == EVENT_SUB_PROCESS || this == CALL;
        }

        boolean waits() {
            return this == HUMAN || this == WAITING || this == CATCH || this == EVENT_BASED;
        }
    }

    /** What an event is about. */
    enum Trigger { NONE, TIMER, MESSAGE, SIGNAL, CONDITION, ERROR, ESCALATION, TERMINATE, LINK, COMPENSATION, CANCEL }

    /** How often an activity runs: once, several at the same time, or one after another. */
    enum Repeat { ONCE, TOGETHER, IN_TURN }

    /**
     * @param reference the message's name, the error's or escalation's code, the link's name, what a timer says; empty where any
     * @param interrupting whether it ends what it is attached to
     * @param attachedTo id of the activity at whose edge it stands; null where none
     * @param repeats a timer that fires again and again
     */
    record Event(Trigger trigger, String reference, boolean interrupting, String attachedTo, boolean repeats) {
        static final Event NONE = new Event(Trigger.NONE, "", true, null, false);
    }

    /**
     * @param repeat several instances
     * @param early whether a completion condition may end them before the last is done
     * @param asyncBefore whether the engine lays the token down before the node
     * @param asyncAfter whether the engine lays the token down behind it
     * @param defaultFlow id of the flow that is taken where no condition holds; null where none
     */
    record Course(Repeat repeat, boolean early, boolean asyncBefore, boolean asyncAfter, String defaultFlow) {
        static final Course PLAIN = new Course(Repeat.ONCE, false, false, false, null);
    }

    /**
     * @param beans names of the delegates and listeners that run
     * @param sets answers that the diagram itself gives, by variable
     * @param due whether a person sees until when
     * @param asks the variables that say who is to do it: the engine throws where one of them is not set when the node begins
     */
    record Code(Set<String> beans, Map<String, String> sets, boolean due, Set<String> asks) {
        static final Code NONE = new Code(Set.of(), Map.of(), false, Set.of());
    }

    /** A process that is called, and the variables that go in and come out. */
    record Call(String process, List<Mapping> in, List<Mapping> out) {
    }

    /** @param source the variable that is copied; null where an expression says it, which may be anything; both null: all variables by their names */
    record Mapping(String source, String target) {
        boolean all() {
            return source == null && target == null;
        }
    }

    Element once() {
        var course = new Course(Repeat.ONCE, false, this.course.asyncBefore(), this.course.asyncAfter(), null);
        return new Element(id, kind, event, course, code, call, body);
    }
}
