package io.sancha.platform.guard;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;

/** Changes of our own diagrams and tables as a reviewer could make them by mistake or on purpose, one at a time, made by program. */
final class Mutants {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants() {
    }

    /** @param id what is done to which element, such as {@code bypass review/record-opinion} */
    record Mutant(String id, SourceFile file) {
    }

    /** All of them, always in the same order. */
    static List<Mutant> of(Collection<SourceFile> tree) {
        var made = new Mutants();
        for (SourceFile file : tree) {
            String text = new String(file.content(), StandardCharsets.UTF_8);
            if (file.name().endsWith(".bpmn")) {
                made.ofDiagram(file.name(), text);
            } else if (file.name().endsWith(".dmn")) {
                made.ofTable(file.name(), text);
            }
        }
        return made.mutants;
    }

    private void ofDiagram(String file, String text) {
        BpmnModelInstance model = read(text);
        model.getModelElementsByType(Task.class).forEach(task -> {
            add("bypass", file, text, task.getId(), Mutants::bypass);
            if (task.getSucceedingNodes().count() == 1 && task.getSucceedingNodes().singleResult() instanceof Task) {
                add("exchange", file, text, task.getId(), Mutants::exchange);
            }
        });
        model.getModelElementsByType(UserTask.class).forEach(task -> add("duty", file, text, task.getId(),
            changed -> ((UserTask) changed).setCamundaCandidateGroups("relationship-manager".equals(task.getCamundaCandidateGroups()) ? "reviewer"
                : "relationship-manager")));
        model.getModelElementsByType(ServiceTask.class).forEach(task -> add("delegate", file, text, task.getId(),
            changed -> ((ServiceTask) changed).setCamundaDelegateExpression("bookLoan".equals(bean(task)) ? "${closeFile}" : "${bookLoan}")));
        model.getModelElementsByType(ExclusiveGateway.class).stream().filter(gateway -> gateway.getOutgoing().size() > 1).forEach(gateway -> {
            add("swap-branches", file, text, gateway.getId(), Mutants::swapBranches);
            add("parallel", file, text, gateway.getId(), Mutants::parallel);
            add("unconditional", file, text, gateway.getId(), changed -> {
                SequenceFlow flow = changed.getOutgoing().iterator().next();
                flow.removeConditionExpression();
            });
        });
        model.getModelElementsByType(CallActivity.class).forEach(call -> add("call", file, text, call.getId(),
            changed -> ((CallActivity) changed).setCalledElement("disbursement".equals(call.getCalledElement()) ? "recovery" : "disbursement")));
        model.getModelElementsByType(StartEvent.class).stream().filter(start -> !(start.getParentElement() instanceof SubProcess))
            .forEach(start -> add("timer-start", file, text, start.getId(), Mutants::timed));
    }

    private static String bean(ServiceTask task) {
        return task.getCamundaDelegateExpression().replaceAll("[${}]", "");
    }

    /** What comes before the element goes straight to what comes after it; the element is gone. */
    private static void bypass(FlowNode node) {
        FlowNode next = node.getOutgoing().iterator().next().getTarget();
        List<SequenceFlow> out = List.copyOf(node.getOutgoing());
        for (SequenceFlow in : List.copyOf(node.getIncoming())) {
            node.getIncoming().remove(in);
            in.setTarget(next);
            next.getIncoming().add(in);
        }
        out.forEach(flow -> {
            flow.getTarget().getIncoming().remove(flow);
            remove(flow);
        });
        BpmnModelInstance model = (BpmnModelInstance) node.getModelInstance();
        model.getModelElementsByType(BoundaryEvent.class).stream().filter(event -> event.getAttachedTo().equals(node)).toList()
            .forEach(event -> {
                event.getOutgoing().forEach(flow -> flow.getTarget().getIncoming().remove(flow));
                List.copyOf(event.getOutgoing()).forEach(Mutants::remove);
                remove(event);
            });
        remove(node);
    }

    /** Two tasks in a row change places; each keeps its own work. */
    private static void exchange(FlowNode first) {
        FlowNode second = first.getOutgoing().iterator().next().getTarget();
        SequenceFlow between = first.getOutgoing().iterator().next();
        SequenceFlow after = second.getOutgoing().iterator().next();
        FlowNode next = after.getTarget();
        List.copyOf(first.getIncoming()).forEach(in -> {
            first.getIncoming().remove(in);
            in.setTarget(second);
            second.getIncoming().add(in);
        });
        second.getIncoming().remove(between);
        first.getOutgoing().remove(between);
        second.getOutgoing().remove(after);
        between.setSource(second);
        between.setTarget(first);
        second.getOutgoing().add(between);
        first.getIncoming().add(between);
        after.setSource(first);
        first.getOutgoing().add(after);
        after.setTarget(next);
    }

    private static void swapBranches(FlowNode gateway) {
        List<SequenceFlow> flows = List.copyOf(gateway.getOutgoing());
        SequenceFlow one = flows.get(0);
        SequenceFlow other = flows.get(1);
        FlowNode target = one.getTarget();
        one.getTarget().getIncoming().remove(one);
        other.getTarget().getIncoming().remove(other);
        one.setTarget(other.getTarget());
        other.setTarget(target);
        one.getTarget().getIncoming().add(one);
        other.getTarget().getIncoming().add(other);
    }

    private static void parallel(FlowNode gateway) {
        BpmnModelInstance model = (BpmnModelInstance) gateway.getModelInstance();
        ParallelGateway parallel = model.newInstance(ParallelGateway.class, gateway.getId() + "-x");
        gateway.getOutgoing().forEach(SequenceFlow::removeConditionExpression);
        String id = gateway.getId();
        parallel.setName(gateway.getName());
        gateway.replaceWithElement(parallel);
        parallel.setId(id);
    }

    private static void timed(FlowNode start) {
        BpmnModelInstance model = (BpmnModelInstance) start.getModelInstance();
        TimerEventDefinition timer = model.newInstance(TimerEventDefinition.class);
        TimeDate date = model.newInstance(TimeDate.class);
        date.setTextContent("2030-01-01T00:00:00");
        timer.setTimeDate(date);
        ((StartEvent) start).getEventDefinitions().add(timer);
    }

    private static void remove(FlowElement element) {
        BpmnModelInstance model = (BpmnModelInstance) element.getModelInstance();
        model.getModelElementsByType(DiagramElement.class).stream()
            .filter(drawn -> element.getId().equals(drawn.getAttributeValue("bpmnElement"))).toList()
            .forEach(drawn -> drawn.getParentElement().removeChildElement(drawn));
        element.getParentElement().removeChildElement(element);
    }

    private void add(String operator, String file, String text, String element, Consumer<FlowNode> change) {
        BpmnModelInstance model = read(text);
        change.accept(model.getModelElementById(element));
        // the library writes the languages that the schema has where a file names none
        String changed = Bpmn.convertToString(model).replaceAll(" (expression|type)Language=\"[^\"]*\"", "");
        mutants.add(new Mutant(operator + " " + file.replaceAll(".*/|\\.bpmn", "") + "/" + element, file(file, changed)));
    }

    private void ofTable(String file, String text) {
        Matcher rule = Pattern.compile("(?s)<rule id=\"([^\"]+)\".*?</rule>").matcher(text);
        int count = 0;
        while (rule.find()) {
            // of a long table every fifth row
            if (count++ % 5 == 0) {
                String name = file.replaceAll(".*/|\\.dmn", "") + "/" + rule.group(1);
                mutants.add(new Mutant("drop-row " + name, file(file, text.substring(0, rule.start()) + text.substring(rule.end()))));
                String twice = rule.group().replaceAll(" id=\"([^\"]+)\"", " id=\"$1-again\"");
                mutants.add(new Mutant("repeat-row " + name, file(file, text.substring(0, rule.end()) + twice + text.substring(rule.end()))));
            }
        }
        for (Map.Entry<String, String> change : Map.of("widen", "&lt;=", "narrow", "&gt;=").entrySet()) {
            Matcher figure = Pattern.compile("<text>" + change.getValue() + " (\\d+)</text>").matcher(text);
            if (figure.find()) {
                String other = String.valueOf(Long.parseLong(figure.group(1)) + 1);
                mutants.add(new Mutant(change.getKey() + " " + file.replaceAll(".*/|\\.dmn", ""),
                    file(file, text.substring(0, figure.start(1)) + other + text.substring(figure.end(1)))));
            }
        }
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static BpmnModelInstance read(String text) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
