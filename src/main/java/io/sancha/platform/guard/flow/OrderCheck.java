package io.sancha.platform.guard.flow;

import java.util.List;

/** The bank's order on every path of a tree: each rule is watched along all of them, and the shortest that breaks it is told. */
final class OrderCheck {
    private final Graph graph;
    private final Findings findings;

    OrderCheck(Graph graph, Findings findings) {
        this.graph = graph;
        this.findings = findings;
    }

    void check(List<Watching> all) {
        Suspects.of(graph, all).stream().mapToObj(all::get).forEach(watching -> {
            var paths = new Paths(graph, watching.monitor(), watching.so());
            if (paths.isBroken()) {
                tell(watching.rule(), watching.missing(), watching.monitor(), paths.breakingPath());
            }
        });
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
