package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Trigger;
import io.sancha.platform.guard.flow.Step.Phase;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Tasks and gateways. A node with several flows in and no gateway runs once for each token, as in the engine. */
final class Nodes {
    /** Flows into one inclusive gateway: each may come as any of the others do, so what is built grows with their square. */
    private static final int MOST_JOINED = 100;
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

    /**
     * A gateway is passed at once; but where several flows are joined, other things may happen between the last token's coming and its going on. The engine
     * may be told so (asynchronous joins), and what is proved does not lean on the contrary.
     */
    void gateway(Spot spot) {
        int[] from = spot.arrivals.isEmpty() ? new int[] {spot.begun} : spot.arrivals.values().stream().mapToInt(place -> place).toArray();
        wiring.withAnswers(spot, Phase.DONE, done -> done.from(from).to(wiring.exits(spot)).waiting(from.length > 1));
    }

    /**
     * Waits for every token that can still come, and looks whether one can only when one comes; as many as it has flows are always enough. So it is in the
     * engine (InclusiveGatewayActivityBehavior): a token that ends elsewhere wakes no gateway, and nobody looks along the events at an edge.
     */
    void inclusive(Spot spot) {
        int flows = spot.around.scope.entering(spot.element.id()).size();
        if (flows < 2) {
            gateway(spot);
            return;
        }
        if (flows > MOST_JOINED) {
            throw new TooLarge(spot);
        }
        var others = new BitSet();
        spot.around.scope.before(spot.element.id()).stream().map(spot.around.spots::get).filter(other -> other != null && other != spot)
            .forEach(other -> others.set(other.arrival, other.end));
        for (int arrival : spot.arrivals.values()) {
            var beside = (BitSet) others.clone();
            spot.arrivals.values().stream().filter(other -> other != arrival).forEach(beside::set);
            arrive(spot, arrival, beside, flows - 1);
        }
    }

    /** @param most so many tokens can wait; one more is enough */
    private void arrive(Spot spot, int arrival, BitSet others, int most) {
        int waiting = spot.running;
        wiring.withAnswers(spot, Phase.DONE, done -> done.from(arrival).whenNone(others).resetting(waiting, waiting + most).to(wiring.exits(spot)));
        wiring.withAnswers(spot, Phase.DONE, done -> done.from(arrival, waiting + most - 1).whenSome(others).to(wiring.exits(spot)));
        wiring.add(Transition.of(Wiring.step(spot, Phase.HIDDEN)).from(arrival).whenSome(others).whenEmpty(waiting, waiting + most).to(waiting));
        for (int count = 0; count < most - 1; count++) {
            wiring.add(Transition.of(Wiring.step(spot, Phase.HIDDEN)).from(arrival, waiting + count).whenSome(others).to(waiting + count + 1));
        }
    }
}
