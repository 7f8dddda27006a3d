package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Kind;
import io.sancha.platform.guard.flow.Element.Trigger;
import io.sancha.platform.guard.flow.Step.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What all parts of the second pass need: where tokens go from a node, and the answers that it may give. */
final class Wiring {
    private final Net net;
    private final Vocabulary vocabulary;
    private final int end;
    /** By message the places of which one has a token while it is sent; none for those that are sent at any time. */
    private final Map<String, BitSet> sent = new HashMap<>();

    /** @param end the place that says that the whole tree is done */
    Wiring(Net net, Vocabulary vocabulary, int end) {
        this.net = net;
        this.vocabulary = vocabulary;
        this.end = end;
    }

    void add(Transition transition) {
        net.add(transition);
    }

    /** A message is sent only while one of these nodes runs. */
    void sentDuring(String message, List<Spot> nodes) {
        BitSet places = sent.computeIfAbsent(message, m -> new BitSet());
        nodes.forEach(node -> places.set(node.running, node.end));
    }

    /** What an event sets off: somebody or some time. */
    Transition onEvent(Transition transition, Element.Event event) {
        BitSet during = event.trigger() == Trigger.MESSAGE ? sent.get(event.reference()) : null;
        return during == null ? transition.waiting(true) : transition.waiting(true).whenSome(during);
    }

    /** Where tokens go when a node is left. */
    int[] exits(Spot spot) {
        if (spot.around.scope == null) {
            return new int[] {end};
        }
        if (spot.around.owner.several() && spot.around.owner.copies.contains(spot)) {
            return new int[] {spot.around.owner.region.counting};
        }
        return spot.leaving != Spot.NO ? new int[] {spot.leaving} : places(spot, spot.around.scope.leaving(spot.element.id()));
    }

    /** Where tokens arrive that go along these flows. */
    static int[] places(Spot spot, List<Flow> flows) {
        return flows.stream().filter(flow -> spot.around.spots.containsKey(flow.to())).mapToInt(flow -> {
            Spot target = spot.around.spots.get(flow.to());
            return target.arrivals.getOrDefault(flow.id(), target.arrival);
        }).toArray();
    }

    static Step step(Spot spot, Phase phase) {
        return new Step(spot.instance().process(), spot.element, phase, List.of(), Map.of());
    }

    /** Adds a transition once for each combination of answers that a node may give. */
    void withAnswers(Spot spot, Phase phase, Consumer<Transition> shape) {
        answers(spot, phase, vocabulary.given(spot.element), shape);
    }

    void answers(Spot spot, Phase phase, Map<String, Set<String>> given, Consumer<Transition> shape) {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        given.forEach((variable, values) -> {
            if (spot.instance().variable(variable) != null && !values.isEmpty()) {
                List<Map<String, String>> longer = new ArrayList<>();
                all.forEach(said -> values.forEach(value -> longer.add(with(said, variable, value))));
                all.clear();
                all.addAll(longer);
            }
        });
        for (Map<String, String> said : all) {
            Transition transition = Transition.of(new Step(spot.instance().process(), spot.element, phase, List.of(), said)).setting(writes(spot, said));
            shape.accept(transition);
            add(transition);
        }
    }

    private static Map<String, String> with(Map<String, String> said, String variable, String value) {
        Map<String, String> longer = new LinkedHashMap<>(said);
        longer.put(variable, value);
        return longer;
    }

    /** Variables of a node's process and their values, as numbers. */
    int[] writes(Spot spot, Map<String, String> said) {
        return said.entrySet().stream().filter(one -> spot.instance().variable(one.getKey()) != null)
            .flatMapToInt(one -> Arrays.stream(new int[] {spot.instance().variable(one.getKey()), net.values().number(one.getValue())})).toArray();
    }

    /** What a variable may be when it is asked, never set among them. */
    List<String> values(String process, String variable) {
        List<String> domain = new ArrayList<>(vocabulary.values(process, variable));
        domain.add(null);
        return domain;
    }

    /** From where a node is reached to where it begins: by itself where it is asynchronous; what it asks must have been answered. */
    void begin(Spot spot) {
        boolean waiting = spot.element.course().asyncBefore();
        List<Map<String, String>> all = List.of(new LinkedHashMap<>());
        for (String variable : vocabulary.asked(spot.instance().process(), spot.element)) {
            all = all.stream().flatMap(said -> values(spot.instance().process(), variable).stream().map(value -> with(said, variable, value))).toList();
        }
        for (Map<String, String> said : all) {
            boolean answered = !said.containsValue(null);
            var step = new Step(spot.instance().process(), spot.element, answered ? Phase.HIDDEN : Phase.NO_WAY, List.of(), said);
            add(Transition.of(step).from(spot.arrival).to(answered ? new int[] {spot.begun} : new int[0]).when(writes(spot, said)).waiting(waiting));
        }
    }

    /** The flows behind a node, where there is a choice. */
    void leave(Spot spot) {
        if (spot.leaving == Spot.NO) {
            return;
        }
        List<Flow> flows = spot.around.scope.leaving(spot.element.id());
        Map<String, List<String>> domains = new LinkedHashMap<>();
        Condition.variables(flows).forEach(variable -> domains.put(variable, values(spot.instance().process(), variable)));
        List<Choice.Way> ways = spot.element.kind() == Kind.PARALLEL || flows.isEmpty() ? List.of(new Choice.Way(Map.of(), flows, Phase.CHOSEN))
            : new Choice(spot.element, flows).ways(domains);
        for (Choice.Way way : ways) {
            Map<String, String> set = new LinkedHashMap<>();
            way.taken().forEach(flow -> set.putAll(flow.sets()));
            var step = new Step(spot.instance().process(), spot.element, way.phase(), way.taken().stream().map(Flow::id).toList(), way.answers());
            add(Transition.of(step).from(spot.leaving).to(places(spot, way.taken())).when(writes(spot, way.answers())).setting(writes(spot, set))
                .waiting(spot.element.course().asyncAfter()));
        }
    }
}
