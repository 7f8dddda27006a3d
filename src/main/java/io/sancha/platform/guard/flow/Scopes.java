package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Kind;
import io.sancha.platform.guard.flow.Element.Repeat;
import io.sancha.platform.guard.flow.Element.Trigger;
import io.sancha.platform.guard.flow.Step.Phase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Sub-processes, called processes and activities that run several times: entered, and left when no token is inside any more. Of several at the same time one
 * and two stand for all numbers: what goes wrong between two instances goes wrong between more.
 */
final class Scopes {
    private final Wiring wiring;
    private final Net net;

    Scopes(Wiring wiring, Net net) {
        this.wiring = wiring;
        this.net = net;
    }

    void several(Spot spot) {
        Region region = spot.region;
        for (int many = 1; many <= spot.copies.size(); many++) {
            IntStream begun = spot.copies.subList(0, many).stream().mapToInt(copy -> copy.arrival);
            wiring.add(Transition.of(Wiring.step(spot, Phase.HIDDEN)).from(spot.begun).to(IntStream.concat(running(spot), begun).toArray()));
        }
        wiring.add(Transition.of(Wiring.step(spot, Phase.HIDDEN)).from(region.counting));
        if (spot.element.course().repeat() == Repeat.IN_TURN) {
            wiring.add(Transition.of(Wiring.step(spot, Phase.HIDDEN)).from(region.counting).toNext(spot.copies.get(0).arrival));
        } else if (spot.element.course().early()) {
            wiring.add(Transition.of(Wiring.step(spot, Phase.HIDDEN)).from(region.counting).resetting(region.from, region.to));
        }
        wiring.add(left(spot, Phase.HIDDEN).to(wiring.exits(spot)));
    }

    private static IntStream running(Spot spot) {
        return IntStream.concat(IntStream.of(spot.running), spot.armed.values().stream().mapToInt(place -> place));
    }

    private static Transition left(Spot spot, Phase phase) {
        return Transition.of(Wiring.step(spot, phase)).from(spot.running).whenEmpty(spot.region.from, spot.region.to).resetting(spot.running, spot.end);
    }

    void subProcess(Spot spot) {
        wiring.add(Transition.of(Wiring.step(spot, Phase.ENTERED)).from(spot.begun).to(inside(spot, starts(spot.region))));
        wiring.withAnswers(spot, Phase.LEFT,
            done -> done.from(spot.running).whenEmpty(spot.region.from, spot.region.to).resetting(spot.running, spot.end).to(wiring.exits(spot)));
    }

    /** A token for the scope, for what is armed in it, and one where each of these nodes begins. */
    static int[] inside(Spot spot, Collection<Spot> begun) {
        IntStream armed = spot.region.armed.values().stream().mapToInt(place -> place);
        return IntStream.concat(IntStream.concat(running(spot), armed), begun.stream().mapToInt(start -> start.arrival)).toArray();
    }

    /** Where a scope begins of itself: its start event without a trigger; without start events, at what no flow leads to. */
    static List<Spot> starts(Region region) {
        List<Element> starts = region.scope.starts();
        List<Spot> plain = starts.stream().filter(start -> start.event().trigger() == Trigger.NONE).map(start -> region.spots.get(start.id())).toList();
        if (!plain.isEmpty()) {
            return plain;
        }
        if (!starts.isEmpty()) {
            return starts.stream().limit(1).map(start -> region.spots.get(start.id())).toList();
        }
        List<Spot> first = new ArrayList<>();
        region.spots.values().stream().filter(spot -> region.scope.entering(spot.element.id()).isEmpty())
            .filter(spot -> spot.element.kind() != Kind.BOUNDARY && spot.element.kind() != Kind.EVENT_SUB_PROCESS).forEach(first::add);
        return first;
    }

    /** The whole tree is begun by any of the start events of its root. */
    void root(Spot root) {
        List<Spot> starts = root.region.scope.starts().stream().map(start -> root.region.spots.get(start.id())).toList();
        for (Spot start : starts.isEmpty() ? starts(root.region) : starts) {
            wiring.add(Transition.of(Wiring.step(root, Phase.HIDDEN)).from(root.begun).to(inside(root, List.of(start))).waiting(true));
        }
        wiring.add(left(root, Phase.HIDDEN).to(wiring.exits(root)));
    }

    void call(Spot spot) {
        Instance called = spot.region.instance;
        List<Spot> starts = starts(spot.region);
        List<Passing> in = spot.passedIn;
        int[] begun = in.isEmpty() ? inside(spot, starts) : IntStream.concat(IntStream.of(inside(spot, List.of())), IntStream.of(in.get(0).place)).toArray();
        wiring.add(Transition.of(Wiring.step(spot, Phase.ENTERED)).from(spot.begun).to(begun).clearing(called.first(), called.end()));
        pass(spot, in, starts.stream().mapToInt(start -> start.arrival).toArray(), Phase.HIDDEN, called.process());
        List<Passing> out = spot.passedOut;
        wiring.add(left(spot, out.isEmpty() ? Phase.LEFT : Phase.HIDDEN).to(out.isEmpty() ? wiring.exits(spot) : new int[] {out.get(0).place}));
        pass(spot, out, wiring.exits(spot), Phase.LEFT, spot.instance().process());
    }

    private void pass(Spot spot, List<Passing> passings, int[] then, Phase phase, String into) {
        for (int i = 0; i < passings.size(); i++) {
            Passing passing = passings.get(i);
            int[] next = i + 1 < passings.size() ? new int[] {passings.get(i + 1).place} : then;
            for (String value : wiring.values(into, passing.name)) {
                int number = net.values().number(value);
                Map<String, String> said = phase == Phase.LEFT && value != null ? Map.of(passing.name, value) : Map.of();
                wiring.add(Transition.of(new Step(spot.instance().process(), spot.element, phase, List.of(), said)).from(passing.place).to(next)
                    .when(passing.source == null ? new int[0] : new int[] {passing.source, number}).setting(passing.target, number));
            }
        }
    }
}
