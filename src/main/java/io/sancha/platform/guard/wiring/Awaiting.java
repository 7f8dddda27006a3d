package io.sancha.platform.guard.wiring;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.contract.Awaited;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.Message;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import io.sancha.platform.guard.read.Tree;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Messages of the contract (FLO-08): what somebody sends is awaited where the contract says. Where nobody waits the sender is told nothing, and what the
 * message was to change goes on as before: a loan in arrears is watched as if it were in order, a withdrawn application is worked on.
 */
final class Awaiting {
    private final Contract contract;
    private final Tree tree;
    private final Found found;

    Awaiting(Contract contract, Tree tree, Found found) {
        this.contract = contract;
        this.tree = tree;
        this.found = found;
    }

    void check() {
        contract.messages().forEach(message -> message.awaited().forEach(place -> tree.diagram(place.process())
            .ifPresent(diagram -> check(diagram, message, place))));
        tree.diagrams().forEach(diagram -> contract.messages().forEach(message -> once(diagram, message)));
    }

    /** The sender tells each who waits, one after the other: where the first ends the second, the sender fails and with it the booking that it tells of. */
    private void once(Diagram diagram, Message message) {
        boolean awaited = message.awaited().stream().anyMatch(place -> place.process().equals(diagram.key()));
        waits(diagram, message).skip(awaited ? 1 : 0).forEach(event -> found.add(diagram.file(), event.id(), awaited ? "消息 " + message.message()
            + " 在一个流程里只在一处等待" : "本流程不等待消息 " + message.message(), awaited ? "the message " + message.message()
            + " is waited for at one place of a process" : "the message " + message.message() + " is not waited for in this process"));
    }

    private static Stream<Element> waits(Diagram diagram, Message message) {
        return diagram.process().all("messageEventDefinition").filter(definition -> message.message().equals(diagram.message(definition.given("messageRef"))))
            .map(Element::around);
    }

    private void check(Diagram diagram, Message message, Awaited place) {
        boolean awaits = waits(diagram, message).anyMatch(event -> isAt(event, place));
        String part = diagram.nodes().anyMatch(node -> node.given("id").equals(place.during())) ? place.during() : diagram.key();
        boolean ends = place.ends() != null;
        found.unless(awaits, diagram.file(), part, "无人等待消息 " + message.message() + "：请恢复" + (ends ? " " + place.during() + " 边上（或其内事件子流程中）中断它的消息事件"
            : " " + place.during() + " 之内的消息事件"), "nobody waits for the message " + message.message() + ": put back the message event "
            + (ends ? "at the edge of " + place.during() + ", or the event sub-process within it, that ends it" : "within " + place.during()));
    }

    private static boolean isAt(Element event, Awaited place) {
        if (event.is("boundaryEvent")) {
            return !event.given("cancelActivity").equals("false") && event.given("attachedToRef").equals(place.during());
        }
        boolean begins = event.is("startEvent") && event.around().given("triggeredByEvent").equals("true");
        if (begins) {
            return !event.given("isInterrupting").equals("false") && event.around().around().given("id").equals(place.during());
        }
        return place.within() != null && Stream.iterate(event.around(), Objects::nonNull, Element::around)
            .anyMatch(scope -> scope.given("id").equals(place.within()));
    }
}
