package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Kind;
import io.sancha.platform.guard.flow.Element.Trigger;
import java.util.List;
import java.util.Set;

/**
 * A tree of processes as a net: the called processes inside those that call them. After Dijkman, Dumas and Ouyang, Semantics and analysis of business
 * process models in BPMN (2008), with the differences that the engine makes: a scope is done when no token is left in it, and what follows at once belongs
 * to the step before.
 */
final class Translation {
    private final Diagram diagram;
    private final Net net;
    private final Spot root;
    private final int end;
    private final List<Spot> spots;

    /** @throws TooLarge where it has more places or transitions than are looked at */
    Translation(Diagram diagram, Tree tree, Vocabulary vocabulary, Answers answers, Limits limits) {
        this.diagram = diagram;
        net = new Net(new Values());
        var layout = new Layout(tree, vocabulary, net, limits.places());
        root = layout.root(diagram);
        end = net.place(null);
        spots = layout.all();
        wire(vocabulary, answers, limits.transitions());
        net.close();
    }

    private void wire(Vocabulary vocabulary, Answers answers, int most) {
        var wiring = new Wiring(net, vocabulary, end);
        if (answers.messages() != null) {
            answers.messages().forEach((message, during) -> sentDuring(wiring, message, during));
        }
        var scopes = new Scopes(wiring, net);
        var nodes = new Nodes(wiring);
        var events = new Events(wiring);
        spots.stream().filter(spot -> spot.element.kind() == Kind.THROW).forEach(events::thrown);
        spots.stream().filter(spot -> spot.element.kind() == Kind.END).forEach(events::end);
        for (Spot spot : spots) {
            wire(spot, scopes, nodes, events);
            if (net.transitions().size() > most) {
                throw new TooLarge(spot);
            }
            if (spot != root) {
                wiring.leave(spot);
            }
            if (spot.begun != spot.arrival) {
                wiring.begin(spot);
            }
        }
    }

    /** Where the tree has none of the nodes, the message may come at any time. */
    private void sentDuring(Wiring wiring, String message, Set<String> during) {
        List<Spot> nodes = spots.stream().filter(spot -> during.contains(spot.name())).toList();
        if (!nodes.isEmpty()) {
            wiring.sentDuring(message, nodes);
        }
    }

    private void wire(Spot spot, Scopes scopes, Nodes nodes, Events events) {
        if (spot == root) {
            scopes.root(spot);
            return;
        }
        if (spot.several()) {
            scopes.several(spot);
            events.edge(spot);
            return;
        }
        switch (spot.element.kind()) {
            case AUTOMATIC -> nodes.automatic(spot);
            case HUMAN, WAITING -> {
                nodes.waiting(spot);
                events.edge(spot);
            }
            case CATCH -> catching(spot, nodes, events);
            case EXCLUSIVE, PARALLEL -> nodes.gateway(spot);
            case INCLUSIVE -> nodes.inclusive(spot);
            case EVENT_BASED -> nodes.eventBased(spot);
            case START -> events.start(spot);
            case SUB_PROCESS -> {
                scopes.subProcess(spot);
                events.edge(spot);
            }
            case CALL -> {
                if (spot.region == null) {
                    nodes.unknownCall(spot);
                } else {
                    scopes.call(spot);
                }
                events.edge(spot);
            }
            case EVENT_SUB_PROCESS -> events.handler(spot);
            case BOUNDARY, END, THROW -> { }
        }
    }

    /** The other end of a link is reached at once. */
    private static void catching(Spot spot, Nodes nodes, Events events) {
        if (spot.element.event().trigger() == Trigger.LINK) {
            events.start(spot);
        } else {
            nodes.waiting(spot);
        }
    }

    Diagram diagram() {
        return diagram;
    }

    Net net() {
        return net;
    }

    /** The outermost process, as a node that calls it. */
    Spot root() {
        return root;
    }

    State beginning() {
        return new State(new int[] {root.arrival});
    }

    boolean isEnd(State state) {
        return state.codes().length == 1 && state.codes()[0] == end;
    }
}
