package io.sancha.platform.guard.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node in the net: which places are its own. All of them, with what is inside the node, lie one behind the other, so that ending it empties one range.
 * In this order: where tokens arrive, where they lie while it runs, the events at its edge that are armed, what is inside.
 */
final class Spot {
    static final int NO = -1;

    final Element element;
    final Region around;
    /** Where tokens arrive; of a gateway that joins several flows one place a flow. */
    int arrival = NO;
    final Map<String, Integer> arrivals = new LinkedHashMap<>();
    /** Where the token lies after an asynchronous continuation before the node; the same as the arrival where there is none. */
    int begun = NO;
    /** Where the token lies while the node runs; of an inclusive gateway, where tokens wait for others. */
    int running = NO;
    /** By the id of an event at the edge that does not interrupt: it can still fire. */
    final Map<String, Integer> armed = new LinkedHashMap<>();
    /** What is inside: one region, or one for all instances. */
    Region region;
    /** The instances of an activity that runs several times. */
    final List<Spot> copies = new ArrayList<>();
    /** The variables that go into and come out of the process that it calls. */
    List<Passing> passedIn = List.of();
    List<Passing> passedOut = List.of();
    /** Of an event that throws an error or an escalation: it is thrown and not caught yet. */
    int raised = NO;
    /** Behind the node, where the flows are chosen. */
    int leaving = NO;
    int end;

    Spot(Element element, Region around) {
        this.element = element;
        this.around = around;
    }

    Instance instance() {
        return around.instance;
    }

    /** Of an event at an edge that does not interrupt: the places to which it alone leads. While one of them has a token, its handling is not over. */
    BitSet alone() {
        var places = new BitSet();
        around.scope.onlyBehind(element.id()).stream().map(around.spots::get).forEach(spot -> places.set(spot.arrival, spot.end));
        return places;
    }

    /** The ids of the call activities that lead into what this node calls, the outermost first. */
    List<String> path() {
        List<String> path = new ArrayList<>();
        for (Spot spot = this; spot.around.owner != null; spot = spot.around.owner) {
            if (spot.element.kind() == Element.Kind.CALL && !spot.several()) {
                path.add(0, spot.element.id());
            }
        }
        return path;
    }

    String name() {
        return instance().process() + "/" + element.id();
    }

    boolean several() {
        return element.course().repeat() != Element.Repeat.ONCE;
    }
}
