package io.sancha.platform.guard.wiring;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * End events (MOD-06): each says what was decided, and the order in {@code guard.yaml} asks of each that it was. An end that the contract does not know
 * says something that nobody asks for. Free to be added is where a reminder ends that goes on beside its task, and where a
 * part ends that a reviewer draws around some steps: it says no more than that they are done.
 */
final class Ends {
    private final Diagram diagram;
    private final ContractProcess process;
    private final Found found;

    Ends(Diagram diagram, ContractProcess process, Found found) {
        this.diagram = diagram;
        this.process = process;
        this.found = found;
    }

    void check() {
        Map<String, List<String>> before = diagram.flows().stream().collect(Collectors.groupingBy(flow -> flow.given("targetRef"),
            Collectors.mapping(flow -> flow.given("sourceRef"), Collectors.toList())));
        Map<String, Element> nodes = diagram.nodes().collect(Collectors.toMap(node -> node.given("id"), node -> node, (one, other) -> one));
        diagram.nodes().filter(node -> node.is("endEvent") && !process.ends().contains(node.given("id"))
                && !(isPlain(node) && isBeside(node, before, nodes)) && !isOfAnOwnPart(node))
            .forEach(end -> found.add(diagram.file(), end.given("id"), "契约中 " + process.key() + " 没有此结束事件：请用 " + String.join("、", process.ends())
                + "；只有不中断任务的提醒和自己新画的部分可另有结束", "the contract has no such end in " + process.key() + ": use one of " + String.join(", ", process.ends())
                + "; only a reminder that leaves its task and a part of one's own end elsewhere"));
    }

    private boolean isOfAnOwnPart(Element end) {
        Element part = end.around();
        return part.is("subProcess") && !part.given("triggeredByEvent").equals("true") && isPlain(end)
            && part.children("endEvent").stream().noneMatch(other -> process.ends().contains(other.given("id")));
    }

    /** What ends more than its own way would take away what others are still to do. */
    private static boolean isPlain(Element end) {
        return end.children().stream().noneMatch(child -> child.name().endsWith("EventDefinition"));
    }

    /** Whether all that leads to it begins at events that leave what they stand at. */
    private static boolean isBeside(Element end, Map<String, List<String>> before, Map<String, Element> nodes) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(end.given("id")));
        boolean comes = false;
        while (!open.isEmpty()) {
            String id = open.pop();
            Element node = nodes.get(id);
            if (node == null || !seen.add(id)) {
                continue;
            }
            List<String> sources = before.getOrDefault(id, List.of());
            boolean reminds = node.is("boundaryEvent") && node.given("cancelActivity").equals("false");
            if (sources.isEmpty() && !reminds) {
                return false;
            }
            comes |= reminds;
            sources.forEach(open::push);
        }
        return comes;
    }
}
