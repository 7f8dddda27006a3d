package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Event;
import io.sancha.platform.guard.flow.Element.Kind;
import io.sancha.platform.guard.flow.Element.Trigger;
import io.sancha.platform.guard.flow.Step.Phase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether the machine can go round by itself (FLO-13): in every cycle somebody works, a message comes, or a time is waited for that is never now. A timer
 * whose date may lie in the past comes at once, so that it stops nothing: such a cycle would run as fast as the machine can, for every loan, for ever.
 */
final class MachineLoops {
    /** Combinations of states of the facts that concern one loop; the bank's concern one fact of four states. */
    private static final int MOST = 256;
    private static final Set<Trigger> FROM_OUTSIDE = Set.of(Trigger.MESSAGE, Trigger.SIGNAL, Trigger.CONDITION);
    private final Graph graph;
    private final Set<String> later;
    private final List<Fact> facts;
    private final Findings findings;

    /** @param later timers that never come at once */
    MachineLoops(Graph graph, Set<String> later, List<Fact> facts, Findings findings) {
        this.graph = graph;
        this.later = later;
        this.facts = facts;
        this.findings = findings;
    }

    void check() {
        var all = new BitSet();
        all.set(0, graph.size());
        IntPredicate byItself = id -> !isPause(graph.transition(id));
        for (BitSet ring : Rings.of(graph, all, byItself)) {
            for (Map<String, List<String>> state : states(ring, byItself)) {
                IntPredicate possible = id -> byItself.test(id) && agrees(graph.transition(id).step, state);
                List<BitSet> rings = Rings.of(graph, ring, possible);
                if (!rings.isEmpty()) {
                    tell(rings.get(0), possible);
                    break;
                }
            }
        }
    }

    private boolean isPause(Transition transition) {
        Step step = transition.step;
        Element element = step.element();
        // a process that no file has comes back some day; that it is not there is told elsewhere
        boolean unknown = element.kind() == Kind.CALL && step.phase() == Phase.LEFT && transition.waits;
        if (unknown || transition.next || step.phase() == Phase.DONE && (element.kind() == Kind.HUMAN || element.kind() == Kind.WAITING)) {
            return true;
        }
        boolean comes = step.phase() == Phase.DONE && (element.kind() == Kind.CATCH || element.kind() == Kind.BOUNDARY)
            || step.phase() == Phase.ENTERED && element.kind() == Kind.EVENT_SUB_PROCESS;
        Event event = element.kind() == Kind.EVENT_SUB_PROCESS ? element.body().starts().stream().findFirst().map(Element::event).orElse(Event.NONE)
            : element.event();
        return comes && (FROM_OUTSIDE.contains(event.trigger()) || event.trigger() == Trigger.TIMER && isLater(step.name(), event));
    }

    private boolean isLater(String name, Event timer) {
        return timer.reference().startsWith("P") || timer.repeats() || later.contains(name);
    }

    /** The states of all facts that are asked in a ring. */
    private List<Map<String, List<String>>> states(BitSet ring, IntPredicate byItself) {
        Set<String> asked = steps(ring, byItself).flatMap(step -> step.answers().keySet().stream()).collect(Collectors.toSet());
        List<Map<String, List<String>>> states = List.of(Map.of());
        for (Fact fact : facts) {
            if (states.size() * fact.states().size() <= MOST && fact.variables().stream().anyMatch(asked::contains)) {
                states = states.stream().flatMap(one -> fact.states().stream().map(other -> both(one, other))).toList();
            }
        }
        return states;
    }

    private Stream<Step> steps(BitSet ring, IntPredicate byItself) {
        return ring.stream().boxed().flatMap(state -> {
            int[] edges = graph.edges(state);
            return IntStream.range(0, edges.length / 2).filter(i -> edges[2 * i + 1] >= 0 && ring.get(edges[2 * i + 1]) && byItself.test(edges[2 * i]))
                .mapToObj(i -> graph.transition(edges[2 * i]).step);
        });
    }

    private static Map<String, List<String>> both(Map<String, List<String>> one, Map<String, List<String>> other) {
        Map<String, List<String>> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }

    /** Whether a task may answer so; what a gateway reads may have been answered long ago. */
    private static boolean agrees(Step step, Map<String, List<String>> state) {
        return step.element().kind() != Kind.AUTOMATIC || step.answers().entrySet().stream()
            .allMatch(answer -> !state.containsKey(answer.getKey()) || state.get(answer.getKey()).contains(answer.getValue()));
    }

    private void tell(BitSet ring, IntPredicate possible) {
        var paths = new Paths(graph, Monitor.NONE, false);
        int first = ring.stream().boxed().min(Comparator.comparingInt(paths::length)).orElseThrow();
        List<Step> round = Rings.round(graph, ring, first, possible).stream().map(id -> graph.transition(id).step).toList();
        List<Step> path = new ArrayList<>(paths.path(first, -1));
        path.addAll(round);
        Step at = round.stream().filter(Step::shown).findFirst().orElse(round.get(0));
        Set<String> names = new HashSet<>();
        String way = round.stream().filter(Step::shown).map(Step::name).filter(Objects::nonNull).filter(names::add).collect(Collectors.joining(" → "));
        findings.add(at.process(), at.element().id(), Rules.BY_ITSELF, "系统会在这里自行不停地循环，没有人办理，不等消息，也不等将来的时间：" + way
            + "。请把人工任务（或有人工任务的子流程）放回圈内。", "The machine goes round here by itself, as fast as it can: nobody works, no message comes, and no later "
            + "time is waited for: " + way + ". Put a person's task, or the call of a process that has one, back into the loop.", path);
    }
}
