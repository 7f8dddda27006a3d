package io.sancha.tools.workbench;

import static io.sancha.tools.workbench.ElementTemplate.attribute;
import static io.sancha.tools.workbench.ElementTemplate.broughtBack;
import static io.sancha.tools.workbench.ElementTemplate.caseGiven;

import io.sancha.platform.guard.contract.Call;
import io.sancha.platform.guard.contract.Clock;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.HumanWork;
import io.sancha.platform.guard.contract.Message;
import io.sancha.platform.guard.contract.SystemWork;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import io.sancha.tools.workbench.ElementTemplate.Category;
import io.sancha.tools.workbench.ElementTemplate.ElementType;
import io.sancha.tools.workbench.ElementTemplate.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The templates of one process, in the order of the contract: its human tasks, its tasks of the system, its calls, the events at which it waits for a
 * message or a time.
 */
final class TemplatesOfProcess {
    private static final String FORM = "embedded:deployment:";
    private static final String CASE = "#{execution.processBusinessKey}";
    private final Contract contract;
    private final ContractProcess process;
    private final Diagram diagram;

    TemplatesOfProcess(Contract contract, ContractProcess process, Diagram diagram) {
        this.contract = contract;
        this.process = process;
        this.diagram = diagram;
    }

    List<ElementTemplate> all() {
        List<ElementTemplate> templates = new ArrayList<>();
        process.people().forEach(human -> templates.add(of(human)));
        process.system().forEach(system -> templates.add(of(system)));
        process.calls().forEach(call -> templates.add(of(call)));
        contract.messages().stream().filter(message -> message.awaitedIn().contains(process.key())).forEach(message -> diagram.nodes()
            .filter(node -> awaits(node, message)).forEach(node -> templates.add(of(node, message))));
        contract.clocks().stream().filter(clock -> clock.process().equals(process.key())).forEach(clock -> templates.add(of(clock)));
        return templates;
    }

    private ElementTemplate of(HumanWork human) {
        List<Property> properties = new ArrayList<>(List.of(attribute("camunda:formKey", FORM + human.form()),
            attribute("camunda:candidateGroups", human.duty() == null ? "${" + human.dutyFrom() + "}" : human.duty())));
        if (human.holder() != null) {
            properties.add(attribute("camunda:assignee", "${" + human.holder() + "}"));
        }
        if (human.due() != null) {
            properties.add(attribute("camunda:dueDate", "${" + human.due() + "(execution)}"));
        }
        return template(human.task(), "bpmn:UserTask", node(human.task()).children("documentation").get(0).text().strip(), properties);
    }

    private ElementTemplate of(SystemWork system) {
        String said = system.table() == null ? "由系统办理：" + system.bean() + "\nDone by the system: " + system.bean()
            : "由系统按决策表 " + system.table() + " 办理：" + system.bean() + "\nDone by the system after the decision table " + system.table() + ": "
            + system.bean();
        return template(system.task(), system.table() == null ? "bpmn:ServiceTask" : "bpmn:BusinessRuleTask", said,
            List.of(attribute("camunda:delegateExpression", "${" + system.bean() + "}")));
    }

    private ElementTemplate of(Call call) {
        List<Property> properties = new ArrayList<>(List.of(attribute("calledElement", call.process()), attribute("camunda:calledElementBinding", "latest"),
            caseGiven(CASE)));
        if (call.returns() != null) {
            properties.add(broughtBack(call.returns()));
        }
        String answer = call.returns() == null ? "" : "，带回答案 " + call.returns();
        String english = call.returns() == null ? "" : " and brings back the answer " + call.returns();
        return template(call.task(), "bpmn:CallActivity", "以本案编号调用流程 " + call.process() + answer + "\nCalls the process " + call.process() + " with the case"
            + english, properties);
    }

    private boolean awaits(Element node, Message message) {
        return Stream.concat(Stream.of(node), node.children("messageEventDefinition").stream()).map(one -> one.given("messageRef"))
            .anyMatch(reference -> !reference.isEmpty() && diagram.message(reference).equals(message.message()));
    }

    /** What an event waits for is no template's to set, in Modeler's own format: so it is said, and the guard looks whether it was done. */
    private ElementTemplate of(Element node, Message message) {
        return event(node, "等待消息 " + message.message() + "：先画成消息事件，再在属性栏“消息”中选 " + message.message() + "\nWaits for the message " + message.message()
            + ": draw a message event, and choose " + message.message() + " under Message in the properties panel");
    }

    private ElementTemplate of(Clock clock) {
        return event(node(clock.event()), "到时间：先画成定时事件，再在属性栏“定时器”中填 " + clock.says() + (clock.at() == null ? "" : "；附在 " + clock.at() + " 上")
            + "\nComes at its time: draw a timer event" + (clock.at() == null ? "" : " at the edge of " + clock.at()) + ", and write " + clock.says()
            + " under Timer in the properties panel");
    }

    private ElementTemplate event(Element node, String description) {
        String id = node.given("id");
        return new ElementTemplate(ElementTemplate.SCHEMA, line(node.given("name")), "io.sancha." + process.key() + "." + id, description, category(),
            List.of("bpmn:" + node.name().substring(0, 1).toUpperCase(Locale.ROOT) + node.name().substring(1)), null, true,
            List.of(attribute("id", id), attribute("name", node.given("name"))));
    }

    private Category category() {
        return new Category("io.sancha." + process.key(), line(diagram.process().given("name")));
    }

    private ElementTemplate template(String task, String type, String description, List<Property> properties) {
        String name = node(task).given("name");
        List<Property> all = new ArrayList<>(List.of(attribute("id", task), attribute("name", name)));
        all.addAll(properties);
        return new ElementTemplate(ElementTemplate.SCHEMA, line(name), "io.sancha." + process.key() + "." + task, description,
            category(), List.of("bpmn:Task", type), new ElementType(type), true, all);
    }

    private static String line(String name) {
        return name.replaceAll("\\s+", " ").strip();
    }

    private Element node(String task) {
        return diagram.nodes().filter(node -> node.given("id").equals(task)).findFirst()
            .orElseThrow(() -> new IllegalStateException("the diagram " + diagram.file() + " has no " + task));
    }
}
