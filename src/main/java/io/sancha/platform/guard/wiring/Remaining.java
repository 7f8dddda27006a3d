package io.sancha.platform.guard.wiring;

import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Which answers a gateway can still meet (MOD-08): where each way to it from whoever gives the answer has passed a gateway that led an answer elsewhere, that
 * one needs no way out a second time. Looked at along the flows of one level of one diagram; what tokens beside each other can do, the paths of the
 * whole tree show (FLO-01).
 */
final class Remaining {
    private final Map<String, List<Element>> leaving;
    private final Map<String, List<String>> edges = new HashMap<>();
    private final Map<String, Element> nodes = new HashMap<>();
    /** Whether a way is taken where an answer says so. */
    private final BiPredicate<Element, String> leads;

    /** @param leads whether a way out asks for no answer but others, or for this one */
    Remaining(Diagram diagram, BiPredicate<Element, String> leads) {
        this.leads = leads;
        leaving = diagram.flows().stream().collect(Collectors.groupingBy(flow -> flow.given("sourceRef")));
        diagram.nodes().forEach(node -> {
            nodes.put(node.given("id"), node);
            if (node.is("boundaryEvent")) {
                edges.computeIfAbsent(node.given("attachedToRef"), at -> new ArrayList<>()).add(node.given("id"));
            }
        });
    }

    /** @param givers ids of the tasks and calls that give the answer @return whether it can say this where the gateway asks; where that is not known, yes */
    boolean comes(Element gateway, Collection<String> givers, String value) {
        boolean oneLevel = givers.stream().map(nodes::get).allMatch(giver -> giver != null && giver.around() == gateway.around());
        if (givers.isEmpty() || !oneLevel) {
            return true;
        }
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(givers);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (id.equals(gateway.given("id"))) {
                return true;
            }
            if (seen.add(id)) {
                ways(id, value).forEach(way -> open.push(way.given("targetRef")));
                edges.getOrDefault(id, List.of()).forEach(open::push);
            }
        }
        return false;
    }

    /** The way otherwise is taken where no other is; so is looked at, rather too much than too little. */
    private List<Element> ways(String id, String value) {
        boolean asks = nodes.get(id).is("exclusiveGateway") || nodes.get(id).is("inclusiveGateway");
        String otherwise = nodes.get(id).given("default");
        return leaving.getOrDefault(id, List.of()).stream().filter(way -> !asks || way.given("id").equals(otherwise) || leads.test(way, value)).toList();
    }
}
