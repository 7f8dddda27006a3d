package io.sancha.platform.guard.wiring;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.Repetition;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import java.util.List;

/** What an element is repeated over: a list that the contract knows, for every one of it, and nothing else (MOD-06). */
final class Repetitions {
    private final Contract contract;

    Repetitions(Contract contract) {
        this.contract = contract;
    }

    void check(Diagram diagram, ContractProcess process, Element node, Found found) {
        List<Element> loops = node.children("multiInstanceLoopCharacteristics");
        found.unless(node.children("standardLoopCharacteristics").isEmpty(), diagram.file(), node.given("id"), "不能使用循环标记", "no loop marker is taken");
        String holder = process.people().stream().filter(human -> human.task().equals(node.given("id"))).map(human -> human.holder())
            .filter(each -> each != null).findFirst().orElse(null);
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
    }
}
