package io.sancha.tools.guard;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Group;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/**
 * A diagram as it is drawn in its file, with one path in red and the steps of the path numbered, as SVG. Shapes follow BPMN 2.0, clause 12.
 */
final class DiagramSvg {
    private static final double MARGIN = 20;
    private static final double CAPTION = 22;
    private final BpmnModelInstance model;
    /** Where an element comes on the path for the first time, counted from 1. */
    private final Map<String, Integer> position = new HashMap<>();
    /** Pairs of elements of which the second follows the first on the path. */
    private final Set<List<String>> followed = new HashSet<>();
    private final StringBuilder svg = new StringBuilder();

    private DiagramSvg(BpmnModelInstance model, List<String> path) {
        this.model = model;
        for (int i = 0; i < path.size(); i++) {
            position.putIfAbsent(path.get(i), i + 1);
            if (i > 0) {
                followed.add(List.of(path.get(i - 1), path.get(i)));
            }
        }
    }

    /**
     * @param path ids of the diagram's elements in the order of the path; those that the diagram does not have are left out
     * @param captions lines that stand above the drawing
     * @return a whole SVG document; without any shape where the file has no drawing
     */
    static String of(BpmnModelInstance model, List<String> path, List<String> captions) {
        return new DiagramSvg(model, path).draw(captions);
    }

    private String draw(List<String> captions) {
        Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);
        DoubleSummaryStatistics xs = new DoubleSummaryStatistics();
        DoubleSummaryStatistics ys = new DoubleSummaryStatistics();
        model.getModelElementsByType(Bounds.class).forEach(bounds -> {
            xs.accept(bounds.getX());
            xs.accept(bounds.getX() + bounds.getWidth());
            ys.accept(bounds.getY());
            ys.accept(bounds.getY() + bounds.getHeight());
        });
        model.getModelElementsByType(Waypoint.class).forEach(point -> {
            xs.accept(point.getX());
            ys.accept(point.getY());
        });
        double left = xs.getCount() == 0 ? 0 : xs.getMin() - MARGIN;
        double top = (ys.getCount() == 0 ? 0 : ys.getMin()) - MARGIN - CAPTION * captions.size();
        double right = (xs.getCount() == 0 ? 600 : xs.getMax()) + 2 * MARGIN;
        double bottom = (ys.getCount() == 0 ? 0 : ys.getMax()) + 3 * MARGIN;
        double width = Math.max(right - left, captions.stream().mapToDouble(line -> SvgText.width(line, 14) + 2 * MARGIN).max().orElse(0));
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s %s %s %s\" width=\"%s\" height=\"%s\" font-family=\"%s\">%n".formatted(left, top,
            width, bottom - top, width, bottom - top, "'Noto Sans CJK SC', 'Noto Sans SC', sans-serif"));
        svg.append("""
            <style>rect,circle,polygon{fill:#fff;stroke:#333;stroke-width:1.5} .thick{stroke-width:4} .dashed{stroke-dasharray:4 3}
            polyline,path{fill:none;stroke:#333;stroke-width:1.3} .on{stroke:#c00!important;stroke-width:3} .frame{fill:none}
            text{font-size:12px;fill:#222} .caption{font-size:14px;font-weight:bold} .number{fill:#fff;font-size:11px;font-weight:bold}
            .badge{fill:#c00;stroke:none}
            </style>
            <defs><marker id="a" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">
            <polygon points="0 0 10 5 0 10" style="fill:#333;stroke:none"/></marker></defs>
            """);
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" style=\"fill:#fff;stroke:none\"/>%n".formatted(left, top, width, bottom - top));
        for (int i = 0; i < captions.size(); i++) {
            svg.append(SvgText.line(captions.get(i), left + MARGIN, top + CAPTION * (i + 1), "caption", "start"));
        }
        // what frames others is drawn before them, flows before what they join, events on a border last
        shapes.stream().filter(shape -> shape.getBpmnElement() instanceof Group || shape.getBpmnElement() instanceof SubProcess).forEach(this::shape);
        model.getModelElementsByType(BpmnEdge.class).forEach(this::edge);
        shapes.stream().filter(shape -> shape.getBpmnElement() instanceof FlowNode
            && !(shape.getBpmnElement() instanceof SubProcess || shape.getBpmnElement() instanceof BoundaryEvent)).forEach(this::shape);
        shapes.stream().filter(shape -> shape.getBpmnElement() instanceof BoundaryEvent).forEach(this::shape);
        return svg.append("</svg>\n").toString();
    }

    private void shape(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        Bounds bounds = shape.getBounds();
        Integer at = element == null ? null : position.get(element.getId());
        svg.append(SvgShapes.of(element, bounds, at != null ? " on" : ""));
        if (element instanceof Group group && group.getCategory() != null) {
            svg.append(SvgText.line(group.getCategory().getValue(), bounds.getX() + 10, bounds.getY() + 18, "", "start"));
        }
        if (element instanceof FlowElement named && named.getName() != null) {
            Bounds label = shape.getBpmnLabel() == null ? null : shape.getBpmnLabel().getBounds();
            svg.append(SvgText.label(named, bounds, label));
        }
        if (at != null) {
            svg.append("<circle class=\"badge\" cx=\"%s\" cy=\"%s\" r=\"9\"/>".formatted(bounds.getX(), bounds.getY()));
            svg.append(SvgText.line(String.valueOf(at), bounds.getX(), bounds.getY() + 4, "number", "middle"));
        }
    }

    private void edge(BpmnEdge edge) {
        StringBuilder points = new StringBuilder();
        for (Waypoint point : edge.getWaypoints()) {
            points.append(point.getX()).append(' ').append(point.getY()).append(' ');
        }
        boolean on = edge.getBpmnElement() instanceof SequenceFlow flow
            && (position.containsKey(flow.getId()) || followed.contains(List.of(flow.getSource().getId(), flow.getTarget().getId())));
        svg.append("<polyline points=\"%s\" class=\"%s\" marker-end=\"url(#a)\"/>%n".formatted(points.toString().strip(), on ? "on" : ""));
        if (edge.getBpmnElement() instanceof SequenceFlow flow && flow.getName() != null && edge.getBpmnLabel() != null
            && edge.getBpmnLabel().getBounds() != null) {
            svg.append(SvgText.label(flow, edge.getBpmnLabel().getBounds(), edge.getBpmnLabel().getBounds()));
        }
    }
}
