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
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;

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
            String text = text(file);
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
        model.getModelElementsByType(Activity.class).stream().filter(activity -> !activity.getOutgoing().isEmpty())
            .forEach(activity -> add("bypass", file, text, activity.getId(), Changes::bypass));
        ofEvents(file, text, model);
        model.getModelElementsByType(Task.class).forEach(task -> {
            if (task.getSucceedingNodes().count() == 1 && task.getSucceedingNodes().singleResult() instanceof Task) {
                add("exchange", file, text, task.getId(), Changes::exchange);
            }
        });
        model.getModelElementsByType(UserTask.class).forEach(task -> add("duty", file, text, task.getId(),
            changed -> ((UserTask) changed).setCamundaCandidateGroups("relationship-manager".equals(task.getCamundaCandidateGroups()) ? "reviewer"
                : "relationship-manager")));
        model.getModelElementsByType(ServiceTask.class).forEach(task -> add("delegate", file, text, task.getId(),
            changed -> ((ServiceTask) changed).setCamundaDelegateExpression("bookLoan".equals(bean(task)) ? "${closeFile}" : "${bookLoan}")));
        model.getModelElementsByType(ServiceTask.class).forEach(task -> add("async", file, text, task.getId(), (ServiceTask changed) -> {
            changed.setCamundaAsyncBefore(true);
            changed.setCamundaExclusive(false);
        }));
        model.getModelElementsByType(ExclusiveGateway.class).stream().filter(gateway -> gateway.getOutgoing().size() > 1).forEach(gateway -> {
            add("swap-branches", file, text, gateway.getId(), Changes::swapBranches);
            add("parallel", file, text, gateway.getId(), Changes::parallel);
            add("inclusive", file, text, gateway.getId(), Changes::inclusive);
            add("unconditional", file, text, gateway.getId(), (FlowNode changed) -> {
                SequenceFlow flow = changed.getOutgoing().iterator().next();
                flow.removeConditionExpression();
            });
        });
        model.getModelElementsByType(CallActivity.class).forEach(call -> add("call", file, text, call.getId(),
            changed -> ((CallActivity) changed).setCalledElement("disbursement".equals(call.getCalledElement()) ? "recovery" : "disbursement")));
        model.getModelElementsByType(StartEvent.class).stream().filter(start -> !(start.getParentElement() instanceof SubProcess))
            .forEach(start -> add("timer-start", file, text, start.getId(), Changes::timed));
    }

    private void ofEvents(String file, String text, BpmnModelInstance model) {
        model.getModelElementsByType(BoundaryEvent.class).forEach(event -> add("drop-boundary", file, text, event.getId(), Changes::drop));
        model.getModelElementsByType(IntermediateCatchEvent.class).forEach(event -> add("drop-wait", file, text, event.getId(), Changes::drop));
        model.getModelElementsByType(SubProcess.class).stream().filter(SubProcess::triggeredByEvent)
            .forEach(handler -> add("drop-handler", file, text, handler.getId(), Changes::drop));
        List<SequenceFlow> flows = List.copyOf(model.getModelElementsByType(SequenceFlow.class));
        // of all flows every fourth changes its line with the next: they lie
        for (int i = 0; i + 1 < flows.size(); i += 4) {
            String other = flows.get(i + 1).getId();
            add("lines", file, text, flows.get(i).getId(), (SequenceFlow one) -> Changes.swapLines(one, one.getModelInstance().getModelElementById(other)));
        }
    }

    private static String bean(ServiceTask task) {
        return task.getCamundaDelegateExpression().replaceAll("[${}]", "");
    }

    private <E extends FlowElement> void add(String operator, String file, String text, String element, Consumer<E> change) {
        BpmnModelInstance model = read(text);
        change.accept(model.getModelElementById(element));
        mutants.add(new Mutant(operator + " " + file.replaceAll(".*/|\\.bpmn", "") + "/" + element, written(file, model)));
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

    /** The library writes the languages that the schema has where a file names none. */
    static SourceFile written(String name, BpmnModelInstance model) {
        return file(name, Bpmn.convertToString(model).replaceAll(" (expression|type)Language=\"[^\"]*\"", ""));
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(SourceFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    static BpmnModelInstance read(String text) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
