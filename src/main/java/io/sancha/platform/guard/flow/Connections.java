package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Kind;
import java.util.List;
import java.util.Set;

/**
 * Whether flows lead only where BPMN lets them (FLO-14; BPMN 2.0.2, sections 8.4.13, 10.5 and 13.3.4). The engine does not always object, and what it then
 * does no drawing shows: a start event that is led to says its answers again, an event at an edge comes without what it stands at, and a time that is waited
 * for past its gateway is waited for alone, so that what should have come beside it is missed.
 */
final class Connections {
    private static final Set<Kind> NEVER_LED_TO = Set.of(Kind.START, Kind.BOUNDARY, Kind.EVENT_SUB_PROCESS);
    private static final Set<Kind> NEVER_LEFT = Set.of(Kind.END, Kind.EVENT_SUB_PROCESS);
    private static final Set<Kind> AWAITED = Set.of(Kind.CATCH, Kind.WAITING);
    private final Findings findings;

    Connections(Findings findings) {
        this.findings = findings;
    }

    void check(Diagram diagram) {
        check(diagram.id(), diagram.body());
    }

    private void check(String process, Scope scope) {
        for (Flow flow : scope.flows()) {
            Element from = scope.element(flow.from());
            Element to = scope.element(flow.to());
            if (from == null || to == null) {
                String inside = from == null ? flow.to() : flow.from();
                tell(process, flow, "流 " + flow.id() + " 越出了 " + inside + " 所在的层：流只连接同一流程或子流程之内的元素。",
                    "The flow " + flow.id() + " leaves the scope of " + inside + ": flows connect what stands in one process or sub-process.");
            } else if (NEVER_LED_TO.contains(to.kind())) {
                tell(process, flow, "流 " + flow.id() + " 不能通往 " + to.id() + "：开始事件、边界事件和事件子流程没有流入的流。",
                    "The flow " + flow.id() + " may not lead to " + to.id() + ": nothing leads to a start event, an event at an edge or an event sub-process.");
            } else if (NEVER_LEFT.contains(from.kind())) {
                tell(process, flow, "流 " + flow.id() + " 不能从 " + from.id() + " 出发：结束事件和事件子流程没有流出的流。",
                    "The flow " + flow.id() + " may not come from " + from.id() + ": nothing leads on from an end event or an event sub-process.");
            }
        }
        scope.elements().forEach(element -> {
            if (element.kind() == Kind.EVENT_BASED) {
                eventGateway(process, scope, element.id());
            }
            if (element.body() != null) {
                check(process, element.body());
            }
        });
    }

    private void tell(String process, Flow flow, String zh, String en) {
        findings.add(process, flow.id(), Rules.CONNECTION, zh, en);
    }

    /** Whichever comes first of several: none of them is waited for alone. */
    private void eventGateway(String process, Scope scope, String gateway) {
        List<Flow> ways = scope.leaving(gateway);
        if (ways.size() < 2) {
            findings.add(process, gateway, Rules.CONNECTION, "事件网关须等待两件以上的事：只剩一件的，另一件发生时无人理会。",
                "An event-based gateway waits for two things or more: where one is left, the other comes and nobody heeds it.");
        }
        for (Flow way : ways) {
            Element awaited = scope.element(way.to());
            if (awaited != null && !AWAITED.contains(awaited.kind())) {
                tell(process, way, "事件网关 " + gateway + " 之后只能是等待的事件，不能是 " + awaited.id() + "。",
                    "Behind the event-based gateway " + gateway + " there are events that are waited for, not " + awaited.id() + ".");
            }
            scope.entering(way.to()).stream().filter(other -> !other.from().equals(gateway)).forEach(other -> tell(process, other,
                "流 " + other.id() + " 绕过事件网关 " + gateway + " 直接等待 " + way.to() + "：网关所等的另一件事就无人理会。请流回网关。",
                "The flow " + other.id() + " waits for " + way.to() + " past the event-based gateway " + gateway
                    + ": what else the gateway waits for would go unheeded. Lead it to the gateway."));
        }
    }
}
