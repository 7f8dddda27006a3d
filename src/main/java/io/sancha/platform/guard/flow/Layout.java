package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Kind;
import io.sancha.platform.guard.flow.Element.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The first pass of the translation: gives every node of the tree its places, and every process instance its variables. */
final class Layout {
    private static final int DEEPEST = 12;

    private final Tree tree;
    private final Vocabulary vocabulary;
    private final Net net;
    private final int most;
    private final List<Spot> all = new ArrayList<>();

    /** @param most so many places at most: processes that call each other in a ring have no end */
    Layout(Tree tree, Vocabulary vocabulary, Net net, int most) {
        this.tree = tree;
        this.vocabulary = vocabulary;
        this.net = net;
        this.most = most;
    }

    /** The nodes that have places, each before what is inside it. */
    List<Spot> all() {
        return all;
    }

    /** A process as the whole of a tree, called by nobody. */
    Spot root(Diagram diagram) {
        var call = new Element(diagram.id(), Kind.CALL, Element.Event.NONE, Element.Course.PLAIN, Element.Code.NONE,
            new Element.Call(diagram.id(), List.of(), List.of()), null);
        var outside = new Region(null, new Instance(diagram.id(), Set.of(), net), null);
        return spot(call, outside, 0);
    }

    private Spot spot(Element element, Region around, int depth) {
        var spot = new Spot(element, around);
        if (depth > DEEPEST || net.places() > most) {
            throw new TooLarge(spot);
        }
        all.add(spot);
        arrivals(spot);
        spot.running = spot.begun;
        if (spot.several()) {
            open(spot);
            several(spot, depth);
        } else if (element.kind().holds()) {
            open(spot);
            hold(spot, depth);
        } else if (element.kind() == Kind.EVENT_BASED || hasEdge(spot)) {
            open(spot);
        } else if (element.kind() == Kind.INCLUSIVE) {
            open(spot);
            IntStream.range(2, around.scope.entering(element.id()).size()).forEach(flow -> net.place(spot));
        }
        if (element.kind() == Kind.END || element.kind() == Kind.THROW) {
            spot.raised = net.place(spot);
        }
        if (isChoice(spot)) {
            spot.leaving = net.place(spot);
        }
        spot.end = net.places();
        return spot;
    }

    /** Whether there is more to leaving a node than going on along its one flow, or all of them. */
    private static boolean isChoice(Spot spot) {
        if (spot.around.scope == null || spot.element.kind() == Kind.EVENT_BASED) {
            return false;
        }
        List<Flow> flows = spot.around.scope.leaving(spot.element.id());
        boolean plain = flows.stream().allMatch(flow -> flow.condition() == null && flow.sets().isEmpty());
        boolean one = flows.size() <= 1 || spot.element.kind() != Kind.EXCLUSIVE;
        return spot.element.course().asyncAfter() || !flows.isEmpty() && !(plain && one && spot.element.course().defaultFlow() == null)
            && spot.element.kind() != Kind.PARALLEL;
    }

    private void arrivals(Spot spot) {
        Scope scope = spot.around.scope;
        boolean joins = spot.element.kind() == Kind.PARALLEL || spot.element.kind() == Kind.INCLUSIVE;
        if (joins && scope.entering(spot.element.id()).size() > 1) {
            scope.entering(spot.element.id()).forEach(flow -> spot.arrivals.put(flow.id(), net.place(spot)));
            spot.arrival = spot.arrivals.values().iterator().next();
        } else {
            spot.arrival = net.place(spot);
        }
        boolean asks = !vocabulary.asked(spot.instance().process(), spot.element).isEmpty();
        spot.begun = (spot.element.course().asyncBefore() || asks) && spot.arrivals.isEmpty() ? net.place(spot) : spot.arrival;
    }

    private static boolean hasEdge(Spot spot) {
        return spot.element.kind().waits() && spot.around.scope.edge(spot.element.id()).stream().anyMatch(event -> !event.event().interrupting());
    }

    /** A place for the token while the node runs, and the events at its edge that do not end it. */
    private void open(Spot spot) {
        spot.running = net.place(spot);
        if (spot.around.scope != null) {
            spot.around.scope.edge(spot.element.id()).stream().filter(event -> !event.event().interrupting() && event.event().trigger() != Trigger.ESCALATION)
                .forEach(event -> spot.armed.put(event.id(), net.place(spot)));
        }
    }

    private void hold(Spot spot, int depth) {
        if (spot.element.kind() != Kind.CALL) {
            spot.region = region(spot, spot.instance(), spot.element.body(), depth);
            return;
        }
        Diagram process = tree.called(spot.path(), spot.element.call().process());
        if (process != null) {
            var instance = new Instance(process.id(), vocabulary.names(process.id()), net);
            spot.passedIn = Passing.of(spot.element.call().in(), spot.instance(), instance);
            spot.passedOut = Passing.of(spot.element.call().out(), instance, spot.instance());
            spot.region = region(spot, instance, process.body(), depth);
            spot.passedOut.forEach(passing -> passing.place = net.place(spot));
        }
    }

    private void several(Spot spot, int depth) {
        spot.region = new Region(spot, spot.instance(), null);
        spot.region.armedFrom = net.places();
        spot.region.from = net.places();
        spot.region.counting = net.place(spot);
        for (int i = 0; i < (spot.element.course().repeat() == Element.Repeat.TOGETHER ? 2 : 1); i++) {
            Element one = spot.element.once();
            var alone = new Region(spot, spot.instance(), new Scope(List.of(one), List.of()));
            spot.copies.add(spot(one, alone, depth + 1));
        }
        spot.region.to = net.places();
    }

    private Region region(Spot owner, Instance instance, Scope scope, int depth) {
        var region = new Region(owner, instance, scope);
        region.armedFrom = net.places();
        for (Element element : scope.elements()) {
            if (element.kind() == Kind.EVENT_SUB_PROCESS) {
                region.armed.put(element.id(), net.place(owner));
            }
        }
        region.from = net.places();
        owner.passedIn.forEach(passing -> passing.place = net.place(owner));
        for (Element element : scope.elements()) {
            region.spots.put(element.id(), spot(element, region, depth + 1));
        }
        region.to = net.places();
        return region;
    }
}
