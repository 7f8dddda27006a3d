package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Event;
import io.sancha.platform.guard.flow.Element.Kind;
import io.sancha.platform.guard.flow.Element.Trigger;
import io.sancha.platform.guard.flow.Step.Phase;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Events: at the edge of activities, at the start of event sub-processes, thrown on the way and at ends. What ends a scope takes every token in it. */
final class Events {
    private static final Set<Trigger> THROWN = Set.of(Trigger.ERROR, Trigger.ESCALATION, Trigger.CANCEL);

    /** What comes only where a diagram throws it: no step of the bank's throws an error of BPMN. */
    private static final Set<Trigger> ONLY_THROWN = Set.of(Trigger.COMPENSATION, Trigger.ESCALATION, Trigger.CANCEL, Trigger.ERROR);

    private final Wiring wiring;
    /** Events at an edge and event sub-processes to which an event of the diagram itself leads. */
    private final Set<Spot> caught = new HashSet<>();

    Events(Wiring wiring) {
        this.wiring = wiring;
    }

    void start(Spot spot) {
        wiring.withAnswers(spot, Phase.DONE, done -> done.from(spot.begun).to(wiring.exits(spot)));
    }

    void thrown(Spot spot) {
        Trigger trigger = spot.element.event().trigger();
        if (trigger == Trigger.LINK) {
            Event link = spot.element.event();
            int[] links = spot.around.spots.values().stream().filter(other -> other.element.kind() == Kind.CATCH)
                .filter(other -> other.element.event().trigger() == Trigger.LINK && other.element.event().reference().equals(link.reference()))
                .mapToInt(other -> other.arrival).toArray();
            wiring.add(Transition.of(Wiring.step(spot, Phase.DONE)).from(spot.begun).to(links));
        } else if (!THROWN.contains(trigger) || !raise(spot, wiring.exits(spot))) {
            start(spot);
        }
    }

    void end(Spot spot) {
        Trigger trigger = spot.element.event().trigger();
        if (trigger == Trigger.TERMINATE) {
            wiring.withAnswers(spot, Phase.DONE, done -> done.from(spot.begun).resetting(spot.around.armedFrom, spot.around.to));
        } else if (!THROWN.contains(trigger) || !raise(spot, new int[0])) {
            wiring.withAnswers(spot, Phase.DONE, done -> done.from(spot.begun));
        }
    }

    /**
     * Leads an error or an escalation to who catches it, from the inside out.
     *
     * @return whether anybody does; the engine goes on as if nothing were where nobody does
     */
    private boolean raise(Spot spot, int[] behind) {
        Event event = spot.element.event();
        Spot below = spot;
        for (Region region = spot.around; region.owner != null; below = region.owner, region = region.owner.around) {
            for (Element inside : region.scope == null || below.element.kind() == Kind.EVENT_SUB_PROCESS ? List.<Element>of() : region.scope.elements()) {
                if (inside.kind() == Kind.EVENT_SUB_PROCESS && catches(begins(inside), event)) {
                    raiseInto(spot, region, region.spots.get(inside.id()), behind);
                    return true;
                }
            }
            for (Element edge : region.owner.around.scope == null ? List.<Element>of() : region.owner.around.scope.edge(region.owner.element.id())) {
                if (catches(edge, event)) {
                    raiseTo(spot, region.owner, region.owner.around.spots.get(edge.id()), behind);
                    return true;
                }
            }
        }
        return false;
    }

    private static Element begins(Element eventSubProcess) {
        return eventSubProcess.body().starts().stream().findFirst().orElse(null);
    }

    private static boolean catches(Element catcher, Event thrown) {
        return catcher != null && catcher.event().trigger() == thrown.trigger()
            && (catcher.event().reference().isEmpty() || catcher.event().reference().equals(thrown.reference()));
    }

    private void raiseTo(Spot spot, Spot owner, Spot edge, int[] behind) {
        caught.add(edge);
        raised(spot);
        if (edge.element.event().interrupting()) {
            caughtBy(spot, edge, done -> done.resetting(owner.running, owner.end).to(wiring.exits(edge)));
        } else {
            beside(spot, edge, edge.alone(), behind, wiring.exits(edge));
        }
    }

    private void raiseInto(Spot spot, Region region, Spot handler, int[] behind) {
        caught.add(handler);
        raised(spot);
        int[] inside = Scopes.inside(handler, List.of(handler.region.spots.get(begins(handler.element).id())));
        if (begins(handler.element).event().interrupting()) {
            caughtBy(spot, handler, done -> done.resetting(region.armedFrom, region.to).to(inside));
        } else {
            var running = new BitSet();
            running.set(handler.running, handler.end);
            beside(spot, handler, running, behind, inside);
        }
    }

    /** The throwing and the catching are two steps of a path; the engine makes them one. */
    private void raised(Spot spot) {
        wiring.withAnswers(spot, Phase.DONE, done -> done.from(spot.begun).to(spot.raised));
    }

    private void caughtBy(Spot spot, Spot catcher, Consumer<Transition> shape) {
        wiring.withAnswers(catcher, catcher.element.kind() == Kind.BOUNDARY ? Phase.DONE : Phase.ENTERED, done -> shape.accept(done.from(spot.raised)));
    }

    /** The flow goes on, and its handler runs beside it; while that is still busy with an earlier one, no second is followed. */
    private void beside(Spot spot, Spot catcher, BitSet busy, int[] behind, int[] handling) {
        caughtBy(spot, catcher, done -> done.whenNone(busy).to(both(behind, handling)));
        wiring.add(Transition.of(Wiring.step(catcher, Phase.HIDDEN)).from(spot.raised).whenSome(busy).to(behind));
    }

    private static int[] both(int[] some, int[] others) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(others)).toArray();
    }

    /** The events at the edge of an activity that runs. */
    void edge(Spot spot) {
        for (Element element : spot.around.scope == null ? List.<Element>of() : spot.around.scope.edge(spot.element.id())) {
            Spot event = spot.around.spots.get(element.id());
            Trigger trigger = element.event().trigger();
            if (ONLY_THROWN.contains(trigger) || caught.contains(event)) {
                continue;
            }
            if (element.event().interrupting()) {
                wiring.withAnswers(event, Phase.DONE,
                    done -> wiring.onEvent(done.from(spot.running).resetting(spot.running, spot.end).to(wiring.exits(event)), element.event()));
            } else if (spot.armed.containsKey(element.id())) {
                wiring.withAnswers(event, Phase.DONE,
                    done -> wiring.onEvent(done.from(spot.armed.get(element.id())).whenNone(event.alone()).to(wiring.exits(event)), element.event()));
            }
        }
    }

    /** An event sub-process: entered by its start event while its scope is there. One that does not interrupt can be entered again when it is done. */
    void handler(Spot spot) {
        Element start = begins(spot.element);
        Region region = spot.around;
        int armed = region.armed.get(spot.element.id());
        boolean again = start != null && !start.event().interrupting() && (start.event().trigger() != Trigger.TIMER || start.event().repeats());
        if (start != null && !caught.contains(spot) && start.event().trigger() != Trigger.ESCALATION && start.event().trigger() != Trigger.COMPENSATION) {
            boolean ends = start.event().interrupting();
            Transition entered = Transition.of(Wiring.step(spot, Phase.ENTERED)).from(armed).resetting(ends ? region.armedFrom : 0, ends ? region.to : 0);
            wiring.add(wiring.onEvent(entered.to(Scopes.inside(spot, List.of(spot.region.spots.get(start.id())))), start.event()));
        }
        wiring.withAnswers(spot, Phase.LEFT, done -> done.from(spot.running).whenEmpty(spot.region.from, spot.region.to).resetting(spot.running, spot.end)
            .to(again && !caught.contains(spot) ? new int[] {armed} : new int[0]));
    }
}
