package io.sancha.platform.guard.readability;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The drawing of a diagram (MOD-09): everything is drawn, on the plane, nothing covers anything, and no flow runs through what it does not
 * connect. What stands within a sub-process is drawn within it; an event at the edge of a task touches that task.
 */
final class Drawing {
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private final Diagram diagram;
    private final Found found;
    /** Nodes and notes by their ids. */
    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, Box> labels = new LinkedHashMap<>();
    private final Map<String, List<double[]>> lines = new HashMap<>();

    Drawing(Diagram diagram, Found found) {
        this.diagram = diagram;
        this.found = found;
        diagram.process().all().filter(element -> Diagram.isNode(element) || element.is("textAnnotation")).forEach(node -> nodes.put(node.given("id"), node));
    }

    void check() {
        diagram.definitions().all().filter(element -> element.namespace().equals(DI)).forEach(this::drawn);
        nodes.keySet().forEach(id -> found.unless(boxes.containsKey(id), diagram.file(), id, "图上没有画出", "is not drawn"));
        boxes.forEach((id, box) -> found.unless(box.onPlane(), diagram.file(), id, "画在图面之外", "is drawn outside the plane"));
        labels.forEach((id, box) -> found.unless(box.onPlane(), diagram.file(), id, "名称画在图面之外", "its label is drawn outside the plane"));
        List<String> ids = new ArrayList<>(boxes.keySet());
        for (int i = 0; i < ids.size() && !found.full(); i++) {
            within(ids.get(i));
            for (int j = i + 1; j < ids.size(); j++) {
                apart(ids.get(i), ids.get(j));
            }
        }
        labels.forEach(this::label);
        diagram.flows().forEach(this::flow);
    }

    private void drawn(Element shape) {
        String of = shape.given("bpmnElement");
        if (shape.name().equals("BPMNShape")) {
            Box box = shape.children("Bounds").stream().findFirst().map(Box::of).orElse(null);
            if (box != null && nodes.containsKey(of)) {
                boxes.put(of, box);
            }
        }
        if (shape.name().equals("BPMNEdge")) {
            List<double[]> points = new ArrayList<>();
            shape.children("waypoint").forEach(point -> points.add(new double[] {number(point.given("x")), number(point.given("y"))}));
            lines.put(of, points);
        }
        shape.children("BPMNLabel").stream().flatMap(label -> label.children("Bounds").stream()).map(Box::of).filter(box -> box != null).findFirst()
            .ifPresent(box -> labels.put(of, box));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void within(String id) {
        Element around = nodes.get(id).around();
        Box frame = boxes.get(around.given("id"));
        boolean atEdge = nodes.get(id).is("boundaryEvent");
        found.unless(frame == null || atEdge || frame.holds(boxes.get(id)), diagram.file(), id, "须画在 " + around.given("id") + " 之内", "is drawn within "
            + around.given("id"));
    }

    private void apart(String one, String other) {
        if (boxes.get(one).overlaps(boxes.get(other)) && !belongs(one, other) && !belongs(other, one)) {
            found.add(diagram.file(), one, "与 " + other + " 重叠", "overlaps " + other);
        }
    }

    /** Whether an element stands within the other, or at its edge. */
    private boolean belongs(String id, String other) {
        return other.equals(nodes.get(id).attribute("attachedToRef")) || around(id).contains(other);
    }

    private Set<String> around(String id) {
        Set<String> ids = new HashSet<>();
        for (Element element = nodes.get(id); element != null; element = element.around()) {
            ids.add(element.given("id"));
        }
        return ids;
    }

    private void label(String of, Box label) {
        boxes.forEach((id, box) -> {
            boolean own = id.equals(of) || nodes.containsKey(of) && (belongs(of, id) || belongs(id, of));
            if (!own && nodes.get(id).children("startEvent").isEmpty() && label.overlaps(box)) {
                found.add(diagram.file(), of, "名称压住 " + id, "its label covers " + id);
            }
        });
    }

    private void flow(Element flow) {
        List<double[]> line = lines.getOrDefault(flow.given("id"), List.of());
        boolean drawn = line.size() > 1 && line.stream().allMatch(point -> point[0] >= 0 && point[1] >= 0);
        found.unless(drawn, diagram.file(), flow.id(), "流向没有画出，或画在图面之外", "the flow is not drawn, or outside the plane");
        if (!drawn || !nodes.containsKey(flow.given("sourceRef")) || !nodes.containsKey(flow.given("targetRef"))) {
            return;
        }
        Set<String> ends = around(flow.given("sourceRef"));
        ends.addAll(around(flow.given("targetRef")));
        ends.add(nodes.get(flow.given("sourceRef")).given("attachedToRef"));
        boxes.forEach((id, box) -> {
            if (!ends.contains(id) && crosses(line, box)) {
                found.add(diagram.file(), flow.id(), "流向穿过 " + id, "the flow runs through " + id);
            }
        });
    }

    private static boolean crosses(List<double[]> line, Box box) {
        for (int i = 1; i < line.size(); i++) {
            if (box.crossedBy(line.get(i - 1)[0], line.get(i - 1)[1], line.get(i)[0], line.get(i)[1])) {
                return true;
            }
        }
        return false;
    }
}
