package io.sancha.platform.guard.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a transition of the net is in the diagram.
 *
 * @param process id of the process
 * @param element the node of the diagram
 * @param phase what of the node it is
 * @param flows ids of the flows that are taken, where there was a choice
 * @param answers what was said, by variable
 */
record Step(String process, Element element, Phase phase, List<String> flows, Map<String, String> answers) {
    private static final Set<Element.Trigger> OUTSIDE = Set.of(Element.Trigger.MESSAGE, Element.Trigger.SIGNAL, Element.Trigger.CONDITION,
        Element.Trigger.TIMER);

    /** What of a node's life a transition is. */
    enum Phase {
        /** Nothing that a reader of the diagram sees. */
        HIDDEN(false, false),
        /** A scope is entered: a sub-process, a called process. */
        ENTERED(true, false),
        /** A scope is left. */
        LEFT(false, true),
        /** The node is done, all of it. */
        DONE(true, true),
        /** The flows behind it are chosen. */
        CHOSEN(false, false),
        /** No condition behind it holds, or it asks for an answer that nobody has given: the engine throws. */
        NO_WAY(false, false),
        /** Two conditions behind it hold where one may: the order in the file decides. */
        TWO_WAYS(false, false);

        private final boolean shown;
        private final boolean done;

        Phase(boolean shown, boolean done) {
            this.shown = shown;
            this.done = done;
        }
    }

    String name() {
        return process + "/" + element.id();
    }

    /** Whether it is a step of a path that is told to people. */
    boolean shown() {
        return phase.shown;
    }

    /** Whether the node has done what it is there for. */
    boolean done() {
        return phase.done;
    }

    /** Whether a message or a time ends what runs, at its edge or from an event sub-process within it; an error that it throws itself is none. */
    boolean isInterruption() {
        boolean handles = element.kind() == Element.Kind.EVENT_SUB_PROCESS && phase == Phase.ENTERED;
        Element comes = handles ? element.body().starts().stream().findFirst().orElse(element) : element;
        boolean at = comes != element || element.kind() == Element.Kind.BOUNDARY && phase == Phase.DONE;
        return at && comes.event().interrupting() && OUTSIDE.contains(comes.event().trigger());
    }

    /** As it stands in a path: with the answers that were given. */
    String told() {
        if (answers.isEmpty()) {
            return name();
        }
        var said = new StringBuilder(name());
        answers.forEach((variable, answer) -> said.append(said.length() == name().length() ? ": " : ", ").append(variable).append('=').append(answer));
        return said.toString();
    }
}
