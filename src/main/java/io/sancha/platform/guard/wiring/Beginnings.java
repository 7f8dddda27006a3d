package io.sancha.platform.guard.wiring;

import io.sancha.platform.guard.Check;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.contract.Call;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.ContractProcess.Beginning;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import io.sancha.platform.guard.read.Tree;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How processes begin (MOD-07): the whole life by a person, the day by its clock, every step by its caller, which there must be, and with the caller's
 * case. Nothing else starts anything: no timer, no message but the contract's, no signal, no condition.
 */
public final class Beginnings implements Check {
    private static final String CASE = "#{execution.processBusinessKey}";
    private static final Set<String> NEVER = Set.of("signalEventDefinition", "conditionalEventDefinition");
    private final Contract contract;

    public Beginnings(Contract contract) {
        this.contract = contract;
    }

    @Override
    public List<Finding> check(Tree tree) {
        var found = new Found("MOD-07");
        tree.diagrams().forEach(diagram -> check(diagram, found));
        called(tree, found);
        return found.findings();
    }

    /** A process that nobody calls never begins: what it is there for is not done, and nothing on the paths of the others shows it. */
    private void called(Tree tree, Found found) {
        Set<String> called = tree.diagrams().stream().flatMap(diagram -> diagram.process().all("callActivity")).map(call -> call.given("calledElement"))
            .collect(Collectors.toSet());
        contract.processes().stream().filter(process -> process.begins() == Beginning.CALLED).forEach(process -> tree.diagram(process.key())
            .ifPresent(diagram -> found.unless(called.contains(process.key()), diagram.file(), process.key(),
                "没有流程调用它，其中各步永远不会办理：请在 " + String.join("、", process.calledBy()) + " 中恢复对它的调用",
                "no process calls it, so that nothing in it is ever done: put its call back into " + String.join(" or ", process.calledBy()))));
    }

    /** One diagram alone, which is all that is needed. */
    public List<Finding> check(Diagram diagram) {
        var found = new Found("MOD-07");
        check(diagram, found);
        return found.findings();
    }

    private void check(Diagram diagram, Found found) {
        ContractProcess process = contract.process(diagram.key()).orElse(null);
        if (process == null) {
            return;
        }
        found.unless(diagram.process().given("isExecutable").equals("true"), diagram.file(), process.key(), "流程须可执行", "the process is executable");
        found.unless(given(diagram.process(), "camunda:isStartableInTasklist", "true").equals(String.valueOf(process.begins() == Beginning.OPENING)),
            diagram.file(), process.key(), process.begins() == Beginning.OPENING ? "须可从任务列表启动（isStartableInTasklist=true）"
                : "不得从任务列表启动（isStartableInTasklist=false）", process.begins() == Beginning.OPENING ? "is started in Tasklist (isStartableInTasklist=true)"
                : "is not started in Tasklist (isStartableInTasklist=false)");
        List<Element> starts = diagram.process().children("startEvent");
        found.unless(starts.size() == 1, diagram.file(), process.key(), "须恰有一个开始事件", "begins with exactly one start event");
        starts.forEach(start -> found.unless(process.begins() == Beginning.DAILY ? definition(start) != null && definition(start).is("timerEventDefinition")
            : definition(start) == null,
            diagram.file(), start.id(), "此流程不得由定时、消息、信号或条件启动", "this process is not started by a timer, message, signal or condition"));
        diagram.process().all().filter(element -> NEVER.contains(element.name())).forEach(element ->
            found.add(diagram.file(), element.id(), "不能使用信号与条件事件", "no signal and no condition is taken"));
        diagram.process().all("subProcess").filter(scope -> scope.given("triggeredByEvent").equals("true"))
            .flatMap(scope -> scope.children("startEvent").stream()).forEach(start -> eventSubProcess(diagram, start, found));
        diagram.process().all("messageEventDefinition").forEach(definition -> message(diagram, process, definition, found));
        diagram.process().all("callActivity").forEach(call -> process.calls().stream().filter(known -> known.task().equals(call.given("id"))).findFirst()
            .ifPresent(known -> call(diagram, call, known, found)));
    }

    /** What the engine takes where nothing is written: Camunda Modeler leaves such a value out when it saves. */
    private static String given(Element element, String attribute, String otherwise) {
        return element.attribute(attribute) == null ? otherwise : element.attribute(attribute);
    }

    private static Element definition(Element event) {
        return event.children().stream().filter(child -> child.name().endsWith("EventDefinition") || child.name().equals("eventDefinitionRef")).findFirst()
            .orElse(null);
    }

    private static void eventSubProcess(Diagram diagram, Element start, Found found) {
        Element definition = definition(start);
        found.unless(definition != null && definition.is("messageEventDefinition"), diagram.file(), start.id(), "事件子流程只能由契约中的消息启动",
            "an event sub-process is started by a message of the contract only");
    }

    private void message(Diagram diagram, ContractProcess process, Element definition, Found found) {
        String name = diagram.message(definition.given("messageRef"));
        boolean waits = !Set.of("intermediateThrowEvent", "endEvent").contains(definition.around().name());
        boolean known = contract.message(name).filter(message -> message.awaitedIn().contains(process.key())).isPresent();
        found.unless(waits && known, diagram.file(), definition.id(),
            "契约中 " + process.key() + " 不收发消息 " + name, "the contract has " + process.key() + " neither wait for nor send the message " + name);
    }

    private static void call(Diagram diagram, Element call, Call known, Found found) {
        found.unless(known.process().equals(call.attribute("calledElement")), diagram.file(), known.task(), "应调用流程 " + known.process(), "calls the process "
            + known.process());
        found.unless(given(call, "camunda:calledElementBinding", "latest").equals("latest"), diagram.file(), known.task(), "应调用最新版本（latest）",
            "calls the latest version");
        List<Element> in = call.extensions("in");
        found.unless(in.size() == 1 && CASE.equals(in.get(0).attribute("businessKey")) && in.get(0).attributes().size() == 1, diagram.file(), known.task(),
            "只能并且必须传入本案编号 " + CASE, "hands on the case, " + CASE + ", and nothing else");
        List<Element> out = call.extensions("out");
        boolean one = known.returns() == null ? out.isEmpty() : out.size() == 1 && known.returns().equals(out.get(0).attribute("source"))
            && known.returns().equals(out.get(0).attribute("target")) && out.get(0).attributes().size() == 2;
        found.unless(one, diagram.file(), known.task(), "只带回答案 " + (known.returns() == null ? "（无）" : known.returns()), "brings back "
            + (known.returns() == null ? "nothing" : known.returns() + " only"));
    }
}
