package io.sancha.platform.guard.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What is proved of one tree. All of its states are looked at if they are not too many; if they are, those that stubborn sets cannot leave out: first for
 * soundness, and where that holds, once for each rule on order.
 */
final class Proof {
    private final Translation translation;
    private final Limits limits;
    private final Findings findings;
    private final Doings doings;
    private final State from;
    /** What rules remember where the states begin, one after the other in the order of the rules. */
    private final BitSet remembered;
    private Graph graph;
    private boolean sound;
    private boolean reduced;
    private final Work work;

    Proof(Translation translation, Limits limits, Findings findings) {
        this(translation, limits, findings, translation.beginning(), new BitSet());
    }

    /** Of what may become of a tree from a state on. */
    Proof(Translation translation, Limits limits, Findings findings, State from, BitSet remembered) {
        this.from = from;
        this.remembered = remembered;
        this.translation = translation;
        this.limits = limits;
        this.findings = findings;
        work = new Work(limits.work());
        doings = new Doings(translation.net().transitions());
    }

    void prove(LendingOrder order) {
        try {
            graph = explore(Pace.ENGINE);
            sound = new Soundness(graph, findings).check() & new Soundness(explore(Pace.SLOW), findings).checkTokens();
        } catch (TooLarge e) {
            tooLarge(translation.diagram(), e, findings);
            return;
        }
        if (sound || !reduced) {
            prove(order.rules());
        }
    }

    /** The states by the engine's pace. Where some are left out, what is done on the ways to an end is not. @throws TooLarge where there are too many */
    Graph states() {
        return explore(Pace.ENGINE);
    }

    /** Whether states were left out, as orders that make no difference. */
    boolean isReduced() {
        return reduced;
    }

    private Graph explore(Pace pace) {
        try {
            return new Explorer(translation, pace, limits.states()).explore(from, Explorer.Reduction.NONE);
        } catch (TooLarge e) {
            reduced |= pace == Pace.ENGINE;
            return explore(pace, new BitSet());
        }
    }

    private Graph explore(Pace pace, BitSet watched) {
        return new Explorer(translation, pace, limits.reduced()).explore(from, new Stubborn(translation.net(), watched, pace, work));
    }

    private void prove(List<OrderRule> rules) {
        List<Watching> all = new ArrayList<>();
        for (OrderRule rule : rules) {
            for (OrderRule.Watch watch : rule.watches()) {
                all.add(new Watching(rule, watch.missing(), rule.monitor(watch, doings), remembered.get(all.size())));
            }
        }
        if (reduced) {
            all.forEach(this::proveReduced);
        } else {
            new OrderCheck(graph, findings).check(all);
        }
    }

    /** Which orders make no difference depends on what a rule takes note of: each has a graph of its own. */
    private void proveReduced(Watching watching) {
        try {
            new OrderCheck(explore(Pace.ENGINE, watching.monitor().watched()), findings).check(List.of(watching));
        } catch (TooLarge e) {
            tooLarge(translation.diagram(), e, findings);
        }
    }

    /** Whether all was looked at that says which nodes are reached: a second token ends a path early. */
    boolean isWhole() {
        return graph != null && (sound || !reduced && !graph.hasSecondToken());
    }

    Graph graph() {
        return graph;
    }

    Doings doings() {
        return doings;
    }

    static void tooLarge(Diagram root, TooLarge cause, Findings findings) {
        Spot spot = cause.spot();
        findings.add(spot == null ? root.id() : spot.instance().process(), spot == null ? root.id() : spot.element.id(), Rules.TOO_LARGE,
            "流程树太大，无法证明其正确：请简化并行或循环调用。",
            "The tree is too large to be proved: simplify what runs in parallel, or what calls itself.");
    }
}
