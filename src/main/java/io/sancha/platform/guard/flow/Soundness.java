package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Step.Phase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether every state has a way to the end, and one that does not depend on being interrupted: nothing waits for what cannot come, nothing goes round for
 * ever, no place gets a second token, no gateway is without a way. Soundness after van der Aalst, Verification of workflow nets (1997); that nothing is
 * left behind when a process ends follows from the engine's rule that a scope ends with its last token, so that what is left behind
 * shows as something that waits for ever.
 */
final class Soundness {
    private static final int TOLD = 10;

    private final Graph graph;
    private final Findings findings;
    private final Paths paths;

    Soundness(Graph graph, Findings findings) {
        this.graph = graph;
        this.findings = findings;
        paths = new Paths(graph, Monitor.NONE, false);
    }

    /** @return whether every state has a way to the end, and nothing was found on the way */
    boolean check() {
        var good = new BitSet();
        var bad = new BitSet();
        for (int state = 0; state < graph.size(); state++) {
            if (graph.isEnd(state)) {
                good.set(state);
            } else if (graph.edges(state).length == 0) {
                bad.set(state);
            }
        }
        List<Integer> byLength = byLength();
        return edges(byLength, bad) & stuck(byLength) & endless(byLength, good, bad);
    }

    /** @return whether no place gets a second token; all else is not looked at */
    boolean checkTokens() {
        Set<String> told = new HashSet<>();
        for (int state : byLength()) {
            int[] edges = graph.edges(state);
            for (int i = 0; i < edges.length; i += 2) {
                if (edges[i + 1] == Graph.SECOND_TOKEN) {
                    tell(state, graph.transition(edges[i]), edges[i + 1], told);
                }
            }
        }
        return told.isEmpty();
    }

    private List<Integer> byLength() {
        return IntStream.range(0, graph.size()).boxed().sorted(Comparator.comparingInt(paths::length)).toList();
    }

    private boolean edges(List<Integer> byLength, BitSet bad) {
        Set<String> told = new HashSet<>();
        boolean sound = true;
        for (int state : byLength) {
            int[] edges = graph.edges(state);
            for (int i = 0; i < edges.length; i += 2) {
                Transition transition = graph.transition(edges[i]);
                if (edges[i + 1] < 0) {
                    bad.set(state);
                    sound = false;
                }
                if (edges[i + 1] < 0 || transition.step.phase() == Phase.TWO_WAYS) {
                    tell(state, transition, edges[i + 1], told);
                }
            }
        }
        return sound;
    }

    private void tell(int state, Transition transition, int target, Set<String> told) {
        Step step = transition.step;
        if (target == Graph.SECOND_TOKEN) {
            for (int place : transition.outputs) {
                Spot spot = graph.translation().net().spot(place);
                if (graph.state(state).has(place) && told.add(spot.name())) {
                    findings.add(spot.instance().process(), spot.element.id(), Rules.SECOND_TOKEN, "同一处会同时有两个令牌：并行的路径在此之前没有汇合。",
                        "Two tokens come here at the same time: parallel paths were not joined before.", paths.path(state, transition.id));
                }
            }
        } else if (told.add(step.told() + step.phase())) {
            tellGateway(step, paths.path(state, transition.id));
        }
    }

    private void tellGateway(Step step, List<Step> path) {
        String said = step.answers().entrySet().stream().map(answer -> answer.getKey() + " = " + (answer.getValue() == null ? "?" : answer.getValue()))
            .collect(Collectors.joining(", "));
        String gateway = step.element().id();
        if (step.phase() == Phase.TWO_WAYS) {
            findings.add(step.process(), gateway, Rules.TWO_WAYS, "答案 " + said + " 时有两个条件同时成立。", "With " + said + " two conditions hold at once.", path);
        } else if (step.answers().containsValue(null)) {
            findings.add(step.process(), gateway, Rules.NO_WAY, "走到这里时变量尚未赋值：" + said + "。",
                "A path comes here before the answer is given: " + said + ".", path);
        } else {
            findings.add(step.process(), gateway, Rules.NO_WAY, "答案 " + said + " 时没有任何条件成立，也没有默认流。",
                "With " + said + " no condition holds, and there is no default flow.", path);
        }
    }

    private boolean stuck(List<Integer> byLength) {
        Set<Set<String>> told = new HashSet<>();
        for (int state : byLength) {
            if (graph.edges(state).length == 0 && !graph.isEnd(state)) {
                List<Spot> waiting = waiting(state);
                Set<String> names = waiting.stream().map(Spot::name).collect(Collectors.toCollection(TreeSet::new));
                if (told.add(names) && told.size() <= TOLD) {
                    Spot first = waiting.get(0);
                    findings.add(first.instance().process(), first.element.id(), Rules.STUCK, "流程会永远停在：" + String.join("、", names) + "。",
                        "The process stays for ever at " + String.join(", ", names) + ".", paths.path(state, -1));
                }
            }
        }
        return told.isEmpty();
    }

    /** The innermost nodes that hold a token. */
    private List<Spot> waiting(int state) {
        Net net = graph.translation().net();
        List<Spot> spots = new ArrayList<>();
        for (int code : graph.state(state).codes()) {
            if (code < net.places() && net.spot(code) != null) {
                spots.add(net.spot(code));
            }
        }
        List<Spot> inner = spots.stream().filter(spot -> spot.region == null).distinct().toList();
        return inner.isEmpty() ? List.of(spots.get(spots.size() - 1)) : inner;
    }

    private boolean endless(List<Integer> byLength, BitSet good, BitSet bad) {
        BitSet ends = (BitSet) good.clone();
        ends.or(bad);
        return endless(byLength, graph.reaching(ends, transition -> true), "从这里起没有路径能到达结束：流程只会不断循环。",
            "From here on no path comes to an end: the process goes round for ever.")
            && endless(byLength, graph.reaching(ends, id -> !graph.transition(id).step.isInterruption()),
                "从这里起流程自己到不了结束，只会不断循环：能结束它的只有中断（如撤回申请、贷款状态改变、时限已到）。请给循环一个出口，或重新取得答案。",
                "From here on the way itself comes to no end and goes round for ever: only an interruption ends it, such as a withdrawal, a changed state or "
                    + "a time. Give the loop a way out, or have its answer given anew.");
    }

    private boolean endless(List<Integer> byLength, BitSet ending, String zh, String en) {
        for (int state : byLength) {
            if (!ending.get(state)) {
                Spot spot = waiting(state).get(0);
                findings.add(spot.instance().process(), spot.element.id(), Rules.ENDLESS, zh, en, paths.path(state, -1));
                return false;
            }
        }
        return true;
    }
}
