package io.sancha.platform.guard.flow;

import io.sancha.platform.guard.flow.Element.Kind;
import io.sancha.platform.guard.flow.Element.Trigger;
import java.util.List;
import java.util.Set;

/** Whatever waits has a clock, and what waits for a message has somebody who sends it: design rule 10, read from the diagrams as they stand. */
final class Waits {
    private final Tree tree;
    private final Answers answers;
    private final Findings findings;

    Waits(Tree tree, Answers answers, Findings findings) {
        this.tree = tree;
        this.answers = answers;
        this.findings = findings;
    }

    void check() {
        tree.processes().forEach(process -> check(process.id(), process.body(), hasTimer(process.body())));
    }

    /** @param timed whether a time ends the scope in any case */
    private void check(String process, Scope scope, boolean timed) {
        for (Element element : scope.elements()) {
            boolean clock = timed || element.code().due() || scope.edge(element.id()).stream().anyMatch(edge -> edge.event().trigger() == Trigger.TIMER);
            if (element.kind() == Kind.HUMAN && !clock) {
                findings.add(process, element.id(), Rules.CLOCK, "人工任务没有期限：请设到期日、边界计时器，或放进有中断计时器的子流程。",
                    "A human task without a clock: give it a due date or a timer at its edge, or put it into a scope that a timer ends.");
            }
            if (isMessage(element) && !clock && !besideTimer(scope, element)) {
                findings.add(process, element.id(), Rules.CLOCK, "等待消息却没有期限：请用事件网关加一个计时器，或在外层设中断计时器。",
                    "A wait for a message without a clock: put a timer beside it behind an event-based gateway, or around it.");
            }
            askedMessage(process, element);
            if (element.body() != null) {
                boolean ended = element.kind() == Kind.SUB_PROCESS && scope.edge(element.id()).stream().anyMatch(Waits::endsByTime);
                check(process, element.body(), timed || ended || hasTimer(element.body()));
            }
        }
    }

    private static boolean endsByTime(Element edge) {
        return edge.event().trigger() == Trigger.TIMER && edge.event().interrupting();
    }

    private static boolean hasTimer(Scope scope) {
        for (Element element : scope.elements()) {
            if (element.kind() == Kind.EVENT_SUB_PROCESS && element.body().starts().stream().anyMatch(Waits::endsByTime)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMessage(Element element) {
        Set<Trigger> asked = Set.of(Trigger.MESSAGE, Trigger.SIGNAL, Trigger.CONDITION);
        return element.kind() == Kind.WAITING || element.kind() == Kind.CATCH && asked.contains(element.event().trigger());
    }

    private static boolean besideTimer(Scope scope, Element element) {
        List<Flow> in = scope.entering(element.id());
        return !in.isEmpty() && in.stream().allMatch(flow -> {
            Element before = scope.element(flow.from());
            return before != null && before.kind() == Kind.EVENT_BASED && scope.leaving(before.id()).stream().map(other -> scope.element(other.to()))
                .anyMatch(other -> other != null && other.event().trigger() == Trigger.TIMER);
        });
    }

    private void askedMessage(String process, Element element) {
        boolean catches = element.kind() != Kind.END && element.kind() != Kind.THROW;
        String message = element.event().reference();
        if (answers.messages() != null && catches && element.event().trigger() == Trigger.MESSAGE && !answers.messages().containsKey(message)) {
            findings.add(process, element.id(), Rules.MESSAGE, "没有人发送消息 " + message + "。", "Nobody sends the message " + message + ".");
        }
    }
}
