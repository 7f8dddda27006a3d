package io.sancha.platform.guard.wiring;

import io.sancha.platform.guard.Check;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.HumanWork;
import io.sancha.platform.guard.contract.SystemWork;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import io.sancha.platform.guard.read.Tree;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who a task is (MOD-06): its duty, form, bean and table are the contract's, wherever the diagram puts it and however often. A diagram adds no
 * task that the contract does not know, and none of another process; and in a case nothing is done apart from the person's act that brings it about.
 */
public final class Identity implements Check {
    private static final String FORM = "embedded:deployment:";
    private final Contract contract;

    public Identity(Contract contract) {
        this.contract = contract;
    }

    @Override
    public List<Finding> check(Tree tree) {
        var found = new Found("MOD-06");
        tree.diagrams().forEach(diagram -> check(diagram, found));
        return found.findings();
    }

    /** One diagram alone, which is all that is needed. */
    public List<Finding> check(Diagram diagram) {
        var found = new Found("MOD-06");
        check(diagram, found);
        return found.findings();
    }

    private void check(Diagram diagram, Found found) {
        ContractProcess process = contract.process(diagram.key()).orElse(null);
        if (process == null) {
            found.add(diagram.file(), diagram.key(), "契约中没有流程 " + diagram.key(), "the contract knows no process " + diagram.key());
            return;
        }
        diagram.nodes().forEach(node -> node(new Place(diagram, process, node), found));
        if (process.begins() != ContractProcess.Beginning.DAILY) {
            diagram.process().all().filter(Identity::isApart).forEach(element -> apart(diagram, element, found));
        }
        new Listeners(contract, diagram, process, found).check();
        new Clocks(contract, diagram, found).check();
        new Ends(diagram, process, found).check();
        new Events(diagram, found).check();
    }

    /** Whether the engine would make a job of it, or let jobs of one case run beside each other. */
    private static boolean isApart(Element element) {
        return Stream.of("camunda:asyncBefore", "camunda:asyncAfter").anyMatch(attribute -> !element.given(attribute).isEmpty()
            && !element.given(attribute).equals("false"))
            || !element.given("camunda:exclusive").isEmpty() && !element.given("camunda:exclusive").equals("true");
    }

    /** Otherwise money would be paid out in one transaction and booked in another, which may fail when nobody looks. */
    private static void apart(Diagram diagram, Element element, Found found) {
        found.add(diagram.file(), element.id(), "不能异步（asyncBefore、asyncAfter、exclusive=false）：所填内容与由此而生的各步须在同一事务中成立或撤销",
            "is not asynchronous (asyncBefore, asyncAfter, exclusive=false): what a person enters and what comes of it hold together or not at all");
    }

    /** A node of a diagram, with what the contract says of its process. */
    private record Place(Diagram diagram, ContractProcess process, Element node) {
        String id() {
            return node.given("id");
        }

        void same(String wanted, String attribute, Found found) {
            String given = node.attribute(attribute);
            found.unless(Objects.equals(wanted, given), diagram.file(), id(), attribute + " 应为 " + shown(wanted) + "，而非 " + shown(given),
                attribute + " is " + shown(wanted) + " by the contract, not " + shown(given));
        }

        private static String shown(String value) {
            return value == null ? "(—)" : value;
        }
    }

    private void node(Place place, Found found) {
        List<String> kinds = kinds(place);
        if (!kinds.isEmpty() && !kinds.contains(place.node().name())) {
            found.add(place.diagram().file(), place.id(), "是契约中的任务，应为 " + kinds.get(0) + "，而非 " + place.node().name()
                + "：画成别的元素，它就不会被办理", "is a task of the contract and so a " + kinds.get(0) + ", not a " + place.node().name()
                + ": drawn as something else it would never be done");
            return;
        }
        switch (place.node().name()) {
            case "userTask" -> place.process().people().stream().filter(human -> human.task().equals(place.id())).findFirst()
                .ifPresentOrElse(human -> human(place, human, found), () -> unknown(place, found));
            case "serviceTask", "businessRuleTask" -> place.process().system().stream().filter(system -> system.task().equals(place.id())).findFirst()
                .ifPresentOrElse(system -> system(place, system, found), () -> unknown(place, found));
            case "callActivity" -> found.unless(place.process().calls().stream().anyMatch(call -> call.task().equals(place.id())), place.diagram().file(),
                place.id(), "契约中 " + place.process().key() + " 没有调用 " + place.id(), "the contract knows no call " + place.id() + " in "
                + place.process().key());
            case "startEvent" -> start(place, found);
            case "task", "manualTask", "receiveTask", "sendTask", "scriptTask" -> unknown(place, found);
            default -> { }
        }
        new Repetitions(contract).check(place.diagram(), place.process(), place.node(), found);
    }

    /** What an element of this id is drawn as; empty where the contract gives the id to no task of this process. */
    private static List<String> kinds(Place place) {
        ContractProcess process = place.process();
        if (process.people().stream().anyMatch(human -> human.task().equals(place.id()))) {
            return List.of("userTask");
        }
        if (process.calls().stream().anyMatch(call -> call.task().equals(place.id()))) {
            return List.of("callActivity");
        }
        return process.system().stream().filter(system -> system.task().equals(place.id())).findFirst()
            .map(system -> List.of(system.table() == null ? "serviceTask" : "businessRuleTask")).orElse(List.of());
    }

    private void unknown(Place place, Found found) {
        String elsewhere = contract.processOf(place.id()).map(ContractProcess::key).orElse(null);
        found.add(place.diagram().file(), place.id(), elsewhere == null ? "契约中没有任务 " + place.id() : "任务 " + place.id() + " 属于流程 " + elsewhere,
            elsewhere == null ? "the contract knows no such task " + place.id() : "the task " + place.id() + " is one of the process " + elsewhere);
    }

    private static void human(Place place, HumanWork human, Found found) {
        place.same(human.duty() == null ? "${" + human.dutyFrom() + "}" : human.duty(), "camunda:candidateGroups", found);
        place.same(FORM + human.form(), "camunda:formKey", found);
        place.same(null, "camunda:formRef", found);
        place.same(human.holder() == null ? null : "${" + human.holder() + "}", "camunda:assignee", found);
        place.same(human.due() == null ? null : "${" + human.due() + "(execution)}", "camunda:dueDate", found);
        List<Element> listeners = place.node().extensions("taskListener");
        // where a diagram names none, the engine puts the contract's there
        boolean ofContract = listeners.isEmpty() || listeners.size() == 1 && listeners.get(0).given("event").equals("complete")
            && listeners.get(0).given("delegateExpression").equals("${" + human.bean() + "}");
        found.unless(ofContract, place.diagram().file(), place.id(), "办结时由且仅由 ${" + human.bean() + "} 接收：不写监听器，或只写这一个（complete）",
            "on completion ${" + human.bean() + "} takes what was entered, and nothing else: no listener, or this one (complete)");
    }

    private static void system(Place place, SystemWork system, Found found) {
        place.same("${" + system.bean() + "}", "camunda:delegateExpression", found);
        place.same(null, "camunda:expression", found);
    }

    private static void start(Place place, Found found) {
        boolean ofProcess = place.node().around() == place.diagram().process();
        place.same(ofProcess && place.process().startForm() != null ? FORM + place.process().startForm() : null, "camunda:formKey", found);
        place.same(null, "camunda:formRef", found);
    }
}
