package io.sancha.platform.guard.flow;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** The bank's order on every path of a tree: each rule is watched along all of them, and the shortest that breaks it is told. */
final class OrderCheck {
    private final Graph graph;
    private final Findings findings;

    OrderCheck(Graph graph, Findings findings) {
        this.graph = graph;
        this.findings = findings;
    }

    /** @param so whether what the rule remembers is so where the graph begins */
    void check(OrderRule rule, String missing, Monitor monitor, boolean so) {
        if (mayBreak(monitor, so)) {
            var paths = new Paths(graph, monitor, so);
            if (paths.isBroken()) {
                tell(rule, missing, monitor, paths.breakingPath());
            }
        }
    }

    /**
     * Whether a path breaks the rule, without telling which. All states of the graph are reached, so that it is enough to look from where the rule begins to
     * hold, and only as long as it does: most rules hold for a short while, and a tree has many.
     */
    private boolean mayBreak(Monitor monitor, boolean so) {
        var seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        if (so == monitor.badWhen()) {
            seen.set(0);
            open.push(0);
        }
        BitSet begins = monitor.badWhen() ? monitor.on() : monitor.off();
        begins.stream().forEach(id -> graph.targets(id).stream().filter(target -> monitor.after(!monitor.badWhen(), id) == monitor.badWhen()
            && target >= 0 && !seen.get(target)).forEach(target -> {
                seen.set(target);
                open.push(target);
            }));
        while (!open.isEmpty()) {
            int state = open.pop();
            if (monitor.badAtEnd() && graph.isEnd(state)) {
                return true;
            }
            int[] edges = graph.edges(state);
            for (int i = 0; i < edges.length; i += 2) {
                if (monitor.breaks(monitor.badWhen(), edges[i])) {
                    return true;
                }
                if (edges[i + 1] >= 0 && monitor.after(monitor.badWhen(), edges[i]) == monitor.badWhen() && !seen.get(edges[i + 1])) {
                    seen.set(edges[i + 1]);
                    open.push(edges[i + 1]);
                }
            }
        }
        return false;
    }

    private void tell(OrderRule rule, String missing, Monitor monitor, List<Step> path) {
        Step at = path.get(path.size() - 1);
        if (monitor.badAtEnd()) {
            at = path.stream().filter(step -> rule.begins().stream().anyMatch(atom -> atom.is(step))).reduce((first, second) -> second).orElse(at);
        }
        findings.add(at.process(), at.element().id(), rule.rule(), rule.zh() + (missing.isEmpty() ? "" : " 此路径上缺少：" + missing + "。"),
            rule.en() + (missing.isEmpty() ? "" : " Missing on this path: " + missing + "."), path);
    }

    /** Where an order speaks of what no diagram has it says nothing, and nobody would notice. */
    static void atomsExist(LendingOrder order, List<Proof> proofs, Findings findings) {
        for (OrderRule rule : order.rules()) {
            for (Atom atom : rule.bearing()) {
                boolean there = proofs.stream().anyMatch(proof -> !proof.doings().ids(List.of(atom)).isEmpty());
                if (!there) {
                    findings.add(atom.process(), atom.element() == null ? "" : atom.element(), Rules.ORDER,
                        "业务顺序规则 " + rule.rule() + " 所说的 " + atom + " 在流程图中不存在：请以这个编号画回，或先改规则（guard.yaml）。",
                        "The rule " + rule.rule() + " on order speaks of " + atom
                            + ", which no diagram has: draw it again under that id, or change the rule (guard.yaml) first.");
                }
            }
        }
    }
}
