package io.sancha.platform.guard.wiring;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.Repetition;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What an element is repeated over: a list that the contract knows, for every one of it, and nothing else (MOD-06). */
final class Repetitions {
    private static final String LOOP = "multiInstanceLoopCharacteristics";
    private final Contract contract;

    Repetitions(Contract contract) {
        this.contract = contract;
    }

    void check(Diagram diagram, ContractProcess process, Element node, Found found) {
        List<Element> loops = node.children(LOOP);
        found.unless(node.children("standardLoopCharacteristics").isEmpty(), diagram.file(), node.given("id"), "不能使用循环标记", "no loop marker is taken");
        String holder = process.people().stream().filter(human -> human.task().equals(node.given("id"))).map(human -> human.holder())
            .filter(each -> each != null).findFirst().orElse(null);
        standsInRepetition(diagram, process, node, found);
        if (loops.isEmpty()) {
            found.unless(holder == null, diagram.file(), node.given("id"), "须对名单中的每一人各办一次（" + holder + "）",
                "is done once by each one of a list (" + holder + ")");
            return;
        }
        Element loop = loops.get(0);
        Repetition list = contract.lists().stream().filter(known -> known.variable().equals(loop.attribute("camunda:collection"))
            && known.each().equals(loop.attribute("camunda:elementVariable"))).findFirst().orElse(null);
        boolean whole = list != null && contract.processOf(list.setBy()).filter(process::equals).isPresent()
            && loop.children("loopCardinality").isEmpty() && loop.children("completionCondition").isEmpty();
        boolean ofPerson = holder == null ? !node.is("userTask") : list != null && list.each().equals(holder);
        found.unless(whole && ofPerson, diagram.file(), node.given("id"), "只能对契约中的名单逐一重复，不设次数与提前结束的条件",
            "is repeated only over a list of the contract, for every one of it, without a number or a condition to end");
        found.unless(around(node).noneMatch(Repetitions::isRepeated), diagram.file(), node.given("id"), "重复之内不得再重复：名单中的每一个会各办多次",
            "is not repeated within a repetition: it would be done several times for each one of the list");
    }

    /** What is done for one of a list stands where that one is known: within the repetition over the list, or repeated itself. */
    private void standsInRepetition(Diagram diagram, ContractProcess process, Element node, Found found) {
        process.system().stream().filter(system -> system.task().equals(node.given("id")) && system.each() != null)
            .forEach(system -> found.unless(Stream.concat(Stream.of(node), around(node)).flatMap(scope -> scope.children(LOOP).stream())
                .anyMatch(loop -> system.each().equals(loop.attribute("camunda:elementVariable"))), diagram.file(), system.task(),
                "须放在对名单逐一重复（" + system.each() + "）的部分之内", "stands within what is repeated over the list of which it takes one (" + system.each() + ")"));
        boolean once = process.system().stream().anyMatch(system -> system.task().equals(node.given("id")) && system.each() == null)
            || process.people().stream().anyMatch(human -> human.task().equals(node.given("id")) && human.holder() == null);
        found.unless(!once || isRepeated(node) || around(node).noneMatch(Repetitions::isRepeated), diagram.file(), node.given("id"),
            "对整批只办一次，须放在逐一重复的部分之外", "is done once for the whole list: it stands outside of what is repeated for each one of it");
    }

    private static Stream<Element> around(Element node) {
        return Stream.iterate(node.around(), Objects::nonNull, Element::around);
    }

    private static boolean isRepeated(Element scope) {
        return !scope.children(LOOP).isEmpty();
    }
}
