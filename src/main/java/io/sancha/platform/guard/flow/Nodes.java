package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Kind;
import io.sancha.platform.guard.flow.Element.Trigger;
import io.sancha.platform.guard.flow.Step.Phase;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Tasks and gateways. A node with several flows in and no gateway runs once for each token, as in the engine. */
final class Nodes {
    private final Wiring wiring;

    Nodes(Wiring wiring) {
        this.wiring = wiring;
    }

    /** What the machine does at once. Its code may throw the error that an event at its edge waits for. */
    void automatic(Spot spot) {
        wiring.withAnswers(spot, Phase.DONE, done -> done.from(spot.begun).to(wiring.exits(spot)));
        for (Element event : spot.around.scope.edge(spot.element.id())) {
            if (event.event().trigger() == Trigger.ERROR) {
                Spot edge = spot.around.spots.get(event.id());
                wiring.withAnswers(edge, Phase.DONE, thrown -> thrown.from(spot.begun).to(wiring.exits(edge)));
            }
        }
    }

    /** What waits for a person, a message, a time. */
    void waiting(Spot spot) {
        if (spot.running != spot.begun) {
            begin(spot, Phase.HIDDEN);
        }
        wiring.withAnswers(spot, Phase.DONE,
            done -> wiring.onEvent(done.from(spot.running).resetting(spot.running, spot.end).to(wiring.exits(spot)), spot.element.event()));
    }

    private void begin(Spot spot, Phase phase) {
        IntStream armed = spot.armed.values().stream().mapToInt(place -> place);
        wiring.add(Transition.of(Wiring.step(spot, phase)).from(spot.begun).to(IntStream.concat(IntStream.of(spot.running), armed).toArray()));
    }

    /** A process that no file has: it comes back some day, with any answers. */
    void unknownCall(Spot spot) {
        begin(spot, Phase.ENTERED);
        var given = new TreeMap<String, Set<String>>();
        spot.element.call().out().stream().filter(mapping -> mapping.target() != null)
            .forEach(mapping -> given.put(mapping.target(), Set.copyOf(wiring.values(spot.instance().process(), mapping.target()).stream()
                .map(value -> value == null ? Values.OTHER : value).toList())));
        wiring.answers(spot, Phase.LEFT, given, done -> done.from(spot.running).resetting(spot.running, spot.end).to(wiring.exits(spot)).waiting(true));
    }

    /** Of the events behind it the first that happens. */
    void eventBased(Spot spot) {
        begin(spot, Phase.DONE);
        for (Flow flow : spot.around.scope.leaving(spot.element.id())) {
            Spot event = spot.around.spots.get(flow.to());
            if (event != null) {
                wiring.withAnswers(event, Phase.DONE, 
                    done -> wiring.onEvent(done.from(spot.running).to(wiring.exits(event)), event.element.event()));
            }
        }
    }

    void gateway(Spot spot) {
        int[] from = spot.arrivals.isEmpty() ? new int[] {spot.begun} : spot.arrivals.values().stream().mapToInt(place -> place).toArray();
        wiring.withAnswers(spot, Phase.DONE, done -> done.from(from).to(wiring.exits(spot)));
    }

    /**
     * Waits for every token that can still come, and looks whether one can only when one comes: what is so in the engine (InclusiveGatewayActivityBehavior),
     * where a token that ends elsewhere wakes no gateway.
     */
    void inclusive(Spot spot) {
        if (spot.around.scope.entering(spot.element.id()).size() < 2) {
            gateway(spot);
            return;
        }
        BitSet others = new BitSet();
        for (String before : spot.around.scope.before(spot.element.id())) {
            Spot other = spot.around.spots.get(before);
            if (other != null && other != spot && other.element.kind() != Kind.BOUNDARY) {
                others.set(other.arrival, other.end);
            }
        }
        wiring.withAnswers(spot, Phase.DONE,
            done -> done.from(spot.begun).elsewhere(others, false).resetting(spot.running, spot.running + 1).to(wiring.exits(spot)));
        Transition first = Transition.of(Wiring.step(spot, Phase.HIDDEN)).from(spot.begun).elsewhere(others, true);
        wiring.add(first.whenEmpty(spot.running, spot.running + 1).to(spot.running));
        BitSet both = (BitSet) others.clone();
        wiring.add(Transition.of(Wiring.step(spot, Phase.HIDDEN)).from(spot.begun, spot.running).elsewhere(both, true).to(spot.running));
    }
}
