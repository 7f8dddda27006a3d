package io.sancha.platform.guard;

import io.sancha.platform.guard.flow.Redirections.Redirection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a reviewer may do to an element of a diagram, as Modeler would write it. */
final class Changes {
    private Changes() {
    }

    /** What comes before the element goes straight to what comes after it; the element is gone. */
    static void bypass(FlowNode node) {
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
                List.copyOf(event.getOutgoing()).forEach(Changes::remove);
                remove(event);
            });
        remove(node);
    }

    /** The element is gone, and with it whatever only it led to. */
    static void drop(FlowNode node) {
        List.copyOf(node.getIncoming()).forEach(flow -> {
            flow.getSource().getOutgoing().remove(flow);
            remove(flow);
        });
        List<FlowNode> behind = node.getOutgoing().stream().map(SequenceFlow::getTarget).distinct().toList();
        List.copyOf(node.getOutgoing()).forEach(flow -> {
            flow.getTarget().getIncoming().remove(flow);
            remove(flow);
        });
        remove(node);
        behind.stream().filter(next -> next.getIncoming().isEmpty()).forEach(Changes::drop);
    }

    /** Each flow is drawn where the other leads. */
    static void swapLines(SequenceFlow one, SequenceFlow other) {
        List<Waypoint> ofOne = List.copyOf(one.getDiagramElement().getWaypoints());
        List<Waypoint> ofOther = List.copyOf(other.getDiagramElement().getWaypoints());
        one.getDiagramElement().getWaypoints().clear();
        other.getDiagramElement().getWaypoints().clear();
        one.getDiagramElement().getWaypoints().addAll(ofOther);
        other.getDiagramElement().getWaypoints().addAll(ofOne);
    }

    /** A diagram in which a flow is led elsewhere, or an event stands at another edge. */
    static SourceFile led(SourceFile file, Redirection change) {
        BpmnModelInstance model = Mutants.read(Mutants.text(file));
        ModelElementInstance what = model.getModelElementById(change.what());
        FlowNode other = model.getModelElementById(change.other());
        switch (change.kind()) {
            case TO -> leadTo((SequenceFlow) what, other);
            case FROM -> comeFrom((SequenceFlow) what, other);
            case AT -> ((BoundaryEvent) what).setAttachedTo((Activity) other);
        }
        return Mutants.written(file.name(), model);
    }

    private static void leadTo(SequenceFlow flow, FlowNode target) {
        flow.getTarget().getIncoming().remove(flow);
        flow.setTarget(target);
        target.getIncoming().add(flow);
    }

    private static void comeFrom(SequenceFlow flow, FlowNode source) {
        flow.getSource().getOutgoing().remove(flow);
        flow.setSource(source);
        source.getOutgoing().add(flow);
    }

    /** Two tasks in a row change places; each keeps its own work. */
    static void exchange(FlowNode first) {
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

    static void swapBranches(FlowNode gateway) {
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

    static void parallel(FlowNode gateway) {
        BpmnModelInstance model = (BpmnModelInstance) gateway.getModelInstance();
        ParallelGateway parallel = model.newInstance(ParallelGateway.class, gateway.getId() + "-x");
        gateway.getOutgoing().forEach(SequenceFlow::removeConditionExpression);
        String id = gateway.getId();
        parallel.setName(gateway.getName());
        gateway.replaceWithElement(parallel);
        parallel.setId(id);
    }

    static void inclusive(FlowNode gateway) {
        BpmnModelInstance model = (BpmnModelInstance) gateway.getModelInstance();
        InclusiveGateway inclusive = model.newInstance(InclusiveGateway.class, gateway.getId() + "-x");
        String id = gateway.getId();
        inclusive.setName(gateway.getName());
        gateway.replaceWithElement(inclusive);
        inclusive.setId(id);
    }

    static void timed(FlowNode start) {
        BpmnModelInstance model = (BpmnModelInstance) start.getModelInstance();
        TimerEventDefinition timer = model.newInstance(TimerEventDefinition.class);
        TimeDate date = model.newInstance(TimeDate.class);
        date.setTextContent("2030-01-01T00:00:00");
        timer.setTimeDate(date);
        ((StartEvent) start).getEventDefinitions().add(timer);
    }

    private static void remove(FlowElement element) {
        BpmnModelInstance model = (BpmnModelInstance) element.getModelInstance();
        Set<String> inside = new HashSet<>(Set.of(element.getId()));
        element.getChildElementsByType(FlowElement.class).forEach(child -> inside.add(child.getId()));
        model.getModelElementsByType(DiagramElement.class).stream()
            .filter(drawn -> inside.contains(drawn.getAttributeValue("bpmnElement"))).toList()
            .forEach(drawn -> drawn.getParentElement().removeChildElement(drawn));
        element.getParentElement().removeChildElement(element);
    }
}
