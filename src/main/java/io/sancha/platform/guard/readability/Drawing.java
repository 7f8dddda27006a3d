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
 * The drawing of a diagram (MOD-09): everything is drawn, once, on the one {@link Plane}, and nothing covers anything. What stands within a sub-process is
 * drawn within it, an event at the edge of a task on the edge of that task, and a line from what it begins at to what it leads to.
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
        new Plane(diagram, found, boxes).check();
        new Lines(diagram, found, nodes, boxes, lines).check();
        new Captions(diagram, found, boxes, labels, lines).check();
    }

    private void drawn(Element shape) {
        String of = shape.given("bpmnElement");
        if (shape.name().equals("BPMNShape") || shape.name().equals("BPMNEdge")) {
            Inks.check(diagram.file(), shape, found);
        }
        boolean open = !nodes.containsKey(of) || !nodes.get(of).name().equals("subProcess") || shape.given("isExpanded").equals("true");
        found.unless(open, diagram.file(), of, "子流程须画成展开的（isExpanded），否则看不到其中的步骤",
            "a sub-process is drawn open (isExpanded): closed, nobody sees its steps");
        if (shape.name().equals("BPMNShape")) {
            Box box = shape.children("Bounds").stream().findFirst().map(Box::of).orElse(null);
            if (box != null && nodes.containsKey(of)) {
                once(of, boxes.put(of, box));
            }
        }
        if (shape.name().equals("BPMNEdge")) {
            List<double[]> points = new ArrayList<>();
            shape.children("waypoint").forEach(point -> points.add(new double[] {number(point.given("x")), number(point.given("y"))}));
            once(of, lines.put(of, points));
        }
        shape.children("BPMNLabel").stream().flatMap(label -> label.children("Bounds").stream()).map(Box::of).filter(box -> box != null).findFirst()
            .ifPresent(box -> labels.put(of, box));
    }

    /** Of two drawings of one thing a reader sees one, and the checks might see the other. */
    private void once(String of, Object before) {
        found.unless(before == null, diagram.file(), of, "画了两次", "is drawn twice");
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
        Box host = atEdge ? boxes.get(nodes.get(id).given("attachedToRef")) : null;
        found.unless(host == null || host.overlaps(boxes.get(id)) && !host.holds(boxes.get(id)), diagram.file(), id,
            "须画在 " + nodes.get(id).given("attachedToRef") + " 的边上", "is drawn at the edge of " + nodes.get(id).given("attachedToRef"));
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
}
