package io.sancha.tools.guard;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Group;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** The outlines of BPMN's elements. */
final class SvgShapes {
    private SvgShapes() {
    }

    /** @param style what is added to the outline's style, such as {@code " on"} for an element on the path */
    static String of(BaseElement element, Bounds at, String style) {
        if (element instanceof Event event) {
            return event(event, at, style);
        } else if (element instanceof Gateway gateway) {
            return gateway(gateway, at, style);
        }
        String border = element instanceof CallActivity ? "thick" : element instanceof SubProcess || element instanceof Group ? "frame" : "";
        boolean dashed = element instanceof Group || element instanceof SubProcess inner && inner.triggeredByEvent();
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\" class=\"%s%s%s\"/>%n".formatted(at.getX(), at.getY(), at.getWidth(), at.getHeight(),
            border, dashed ? " dashed" : "", style);
    }

    private static String event(Event event, Bounds at, String style) {
        double radius = at.getWidth() / 2;
        double x = at.getX() + radius;
        double y = at.getY() + radius;
        boolean stays = event instanceof BoundaryEvent boundary && !boundary.cancelActivity() || event instanceof StartEvent start && !start.isInterrupting();
        String border = (event instanceof EndEvent ? "thick" : "") + (stays ? " dashed" : "") + style;
        StringBuilder drawn = new StringBuilder(circle(x, y, radius, border));
        if (!(event instanceof StartEvent || event instanceof EndEvent)) {
            drawn.append(circle(x, y, radius - 3.5, (stays ? "dashed" : "") + style));
        }
        event.getChildElementsByType(EventDefinition.class).forEach(definition -> drawn.append(sign(definition, x, y)));
        return drawn.append('\n').toString();
    }

    private static String sign(EventDefinition definition, double x, double y) {
        if (definition instanceof TimerEventDefinition) {
            return circle(x, y, 9, "") + "<path d=\"M %s %s l 0 -6 M %s %s l 4 3\"/>".formatted(x, y, x, y);
        } else if (definition instanceof MessageEventDefinition) {
            return "<rect x=\"%s\" y=\"%s\" width=\"16\" height=\"11\"/><path d=\"M %s %s l 8 6 l 8 -6\"/>".formatted(x - 8, y - 5.5, x - 8, y - 5.5);
        } else if (definition instanceof TerminateEventDefinition) {
            return "<circle cx=\"%s\" cy=\"%s\" r=\"10\" style=\"fill:#333\"/>".formatted(x, y);
        }
        return "";
    }

    private static String gateway(Gateway gateway, Bounds at, String style) {
        double half = at.getWidth() / 2;
        double x = at.getX() + half;
        double y = at.getY() + half;
        String sign = gateway instanceof ParallelGateway
            ? "<path d=\"M %s %s l 0 22 M %s %s l 22 0\" style=\"stroke-width:3\"/>".formatted(x, y - 11, x - 11, y)
            : gateway instanceof InclusiveGateway ? circle(x, y, 11, "")
            : gateway instanceof EventBasedGateway ? circle(x, y, 13, "") + circle(x, y, 10, "")
            : "<path d=\"M %s %s l 14 14 M %s %s l -14 14\" style=\"stroke-width:3\"/>".formatted(x - 7, y - 7, x + 7, y - 7);
        return "<polygon points=\"%s %s %s %s %s %s %s %s\" class=\"%s\"/>%s%n"
            .formatted(x, y - half, x + half, y, x, y + half, x - half, y, style.strip(), sign);
    }

    private static String circle(double x, double y, double radius, String style) {
        return "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" class=\"%s\"/>".formatted(x, y, radius, style.strip());
    }
}
