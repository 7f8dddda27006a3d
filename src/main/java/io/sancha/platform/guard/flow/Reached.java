package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Kind;
import io.sancha.platform.guard.flow.Element.Trigger;
import io.sancha.platform.guard.flow.Step.Phase;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Whether every node is reached and every flow behind a choice is taken by some path, in some call of its process. */
final class Reached {
    private final Set<String> nodes = new HashSet<>();
    private final Set<String> flows = new HashSet<>();
    private final Set<String> chosen = new HashSet<>();

    /** Takes note of what happens in a tree. */
    void note(Graph graph) {
        for (Transition transition : graph.translation().net().transitions()) {
            Step step = transition.step;
            if (graph.fired(transition)) {
                if (step.shown()) {
                    nodes.add(step.name());
                }
                step.flows().forEach(flow -> flows.add(step.process() + "/" + flow));
            }
            if (step.phase() == Phase.CHOSEN || step.phase() == Phase.TWO_WAYS) {
                chosen.add(step.name());
            }
        }
    }

    void check(Collection<Diagram> processes, Findings findings) {
        processes.forEach(process -> check(process.id(), process.body(), findings));
    }

    private void check(String process, Scope scope, Findings findings) {
        for (Element element : scope.elements()) {
            boolean reached = nodes.contains(process + "/" + element.id());
            if (!reached && !isCompensation(element)) {
                findings.add(process, element.id(), Rules.DEAD, "没有任何路径会执行到这个节点。", "No path ever comes to this element.");
            }
            if (reached && chosen.contains(process + "/" + element.id())) {
                scope.leaving(element.id()).stream().filter(flow -> !flows.contains(process + "/" + flow.id()))
                    .forEach(flow -> findings.add(process, element.id(), Rules.NEVER_TAKEN, "通往 " + flow.to() + " 的流永远不会被选中：没有人给出相应的答案。",
                        "The flow to " + flow.to() + " is never taken: nobody gives the answer that it asks for."));
            }
            if (reached && leadsNowhere(scope, element)) {
                findings.add(process, element.id(), Rules.NOWHERE, "路径在这里中断：没有流向下一步，也不是结束事件。",
                    "A path breaks off here: no flow leads on, and it is no end event.");
            }
            if (reached && element.body() != null) {
                check(process, element.body(), findings);
            }
        }
    }

    /** The engine takes it for an end; who draws it has mostly lost a flow. */
    private static boolean leadsNowhere(Scope scope, Element element) {
        boolean ends = element.kind() == Kind.END || element.kind() == Kind.EVENT_SUB_PROCESS || element.event().trigger() == Trigger.LINK;
        return !ends && !isCompensation(element) && scope.leaving(element.id()).isEmpty();
    }

    /** What is undone after an error is not followed. */
    private static boolean isCompensation(Element element) {
        return element.event().trigger() == Trigger.COMPENSATION || element.event().trigger() == Trigger.CANCEL;
    }
}
