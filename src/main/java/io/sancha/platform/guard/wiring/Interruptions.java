package io.sancha.platform.guard.wiring;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import io.sancha.platform.guard.read.Tree;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a time (FLO-09) or a message (FLO-08) of the contract ends: the tasks that it holds stand within the part that it ends, and those that it spares do not.
 * Otherwise an event that stands where it should ends nothing, or undoes half of what must be brought to its end.
 */
final class Interruptions {
    private final Tree tree;

    Interruptions(Tree tree) {
        this.tree = tree;
    }

    void clocks(Contract contract, Found found) {
        contract.clocks().stream().filter(clock -> clock.at() != null)
            .forEach(clock -> check(clock.process(), clock.at(), clock.event(), clock.holds(), clock.spares(), found));
    }

    void messages(Contract contract, Found found) {
        contract.messages().forEach(message -> message.awaited()
            .forEach(place -> check(place.process(), place.during(), message.message(), place.holds(), place.spares(), found)));
    }

    private void check(String process, String part, String event, List<String> holds, List<String> spares, Found found) {
        tree.diagram(process).ifPresent(diagram -> {
            tasks(diagram, holds).filter(task -> !isWithin(task, part)).forEach(task -> found.add(diagram.file(), task.given("id"),
                "须放在 " + part + " 之内：否则 " + event + " 到来时不会中断它", "stands within " + part + ": otherwise " + event + " would not end it"));
            tasks(diagram, spares).filter(task -> isWithin(task, part)).forEach(task -> found.add(diagram.file(), task.given("id"),
                "不得放在 " + part + " 之内：" + event + " 到来时不可中断它", "stands outside " + part + ": " + event + " must not end it"));
        });
    }

    private static Stream<Element> tasks(Diagram diagram, List<String> ids) {
        return diagram.nodes().filter(node -> ids.contains(node.given("id")));
    }

    private static boolean isWithin(Element task, String part) {
        return Stream.iterate(task.around(), Objects::nonNull, Element::around).anyMatch(scope -> scope.given("id").equals(part));
    }
}
