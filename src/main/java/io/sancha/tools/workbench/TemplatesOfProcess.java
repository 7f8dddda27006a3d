package io.sancha.tools.workbench;

import static io.sancha.tools.workbench.ElementTemplate.attribute;
import static io.sancha.tools.workbench.ElementTemplate.broughtBack;
import static io.sancha.tools.workbench.ElementTemplate.caseGiven;

import io.sancha.platform.guard.contract.Call;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.HumanWork;
import io.sancha.platform.guard.contract.SystemWork;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import io.sancha.tools.workbench.ElementTemplate.Category;
import io.sancha.tools.workbench.ElementTemplate.ElementType;
import io.sancha.tools.workbench.ElementTemplate.Property;
import java.util.ArrayList;
import java.util.List;

/** The templates of one process, in the order of the contract: its human tasks, its tasks of the system, its calls. */
final class TemplatesOfProcess {
    private static final String FORM = "embedded:deployment:";
    private static final String CASE = "#{execution.processBusinessKey}";
    private final ContractProcess process;
    private final Diagram diagram;

    TemplatesOfProcess(ContractProcess process, Diagram diagram) {
        this.process = process;
        this.diagram = diagram;
    }

    List<ElementTemplate> all() {
        List<ElementTemplate> templates = new ArrayList<>();
        process.people().forEach(human -> templates.add(of(human)));
        process.system().forEach(system -> templates.add(of(system)));
        process.calls().forEach(call -> templates.add(of(call)));
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

    private ElementTemplate template(String task, String type, String description, List<Property> properties) {
        String name = node(task).given("name");
        List<Property> all = new ArrayList<>(List.of(attribute("id", task), attribute("name", name)));
        all.addAll(properties);
        return new ElementTemplate(ElementTemplate.SCHEMA, line(name), "io.sancha." + process.key() + "." + task, description,
            new Category("io.sancha." + process.key(), line(diagram.process().given("name"))), List.of("bpmn:Task", type), new ElementType(type), true, all);
    }

    private static String line(String name) {
        return name.replaceAll("\\s+", " ").strip();
    }

    private Element node(String task) {
        return diagram.nodes().filter(node -> node.given("id").equals(task)).findFirst()
            .orElseThrow(() -> new IllegalStateException("the diagram " + diagram.file() + " has no " + task));
    }
}
