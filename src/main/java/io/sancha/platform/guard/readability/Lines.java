package io.sancha.platform.guard.readability;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines of a drawing (MOD-09): each begins and ends at the edge of what it connects, so that who reads the drawing reads what the engine does, and
 * runs through nothing else.
 */
final class Lines {
    private final Diagram diagram;
    private final Found found;
    private final Map<String, Element> nodes;
    private final Map<String, Box> boxes;
    private final Map<String, List<double[]>> lines;

    /** @param nodes nodes and notes by their ids @param boxes where they are drawn @param lines by ids, the points of what connects them */
    Lines(Diagram diagram, Found found, Map<String, Element> nodes, Map<String, Box> boxes, Map<String, List<double[]>> lines) {
        this.diagram = diagram;
        this.found = found;
        this.nodes = nodes;
        this.boxes = boxes;
        this.lines = lines;
    }

    void check() {
        diagram.flows().forEach(this::flow);
        diagram.process().all("association").filter(association -> isDrawn(association.given("id"))).forEach(this::ends);
    }

    private boolean isDrawn(String id) {
        List<double[]> line = lines.getOrDefault(id, List.of());
        return line.size() > 1 && line.stream().allMatch(point -> point[0] >= 0 && point[1] >= 0);
    }

    private void flow(Element flow) {
        found.unless(isDrawn(flow.given("id")), diagram.file(), flow.id(), "流向没有画出，或画在图面之外", "the flow is not drawn, or outside the plane");
        if (!isDrawn(flow.given("id")) || !nodes.containsKey(flow.given("sourceRef")) || !nodes.containsKey(flow.given("targetRef"))) {
            return;
        }
        ends(flow);
        Set<String> ends = around(flow.given("sourceRef"));
        ends.addAll(around(flow.given("targetRef")));
        ends.add(nodes.get(flow.given("sourceRef")).given("attachedToRef"));
        boxes.forEach((id, box) -> {
            if (!ends.contains(id) && crosses(lines.get(flow.given("id")), box)) {
                found.add(diagram.file(), flow.id(), "流向穿过 " + id, "the flow runs through " + id);
            }
        });
    }

    private void ends(Element line) {
        List<double[]> points = lines.get(line.given("id"));
        String source = line.given("sourceRef");
        String target = line.given("targetRef");
        found.unless(touches(points.get(0), source), diagram.file(), line.id(), "画的起点不在 " + source + " 的边上：图与流程不符，请重新连线",
            "is not drawn from the edge of " + source + ": the drawing says what the process does not do; draw it anew");
        found.unless(touches(points.get(points.size() - 1), target), diagram.file(), line.id(), "画的终点不在 " + target + " 的边上：图与流程不符，请重新连线",
            "is not drawn to the edge of " + target + ": the drawing says what the process does not do; draw it anew");
    }

    private boolean touches(double[] point, String id) {
        Box box = boxes.get(id);
        // an event is round and a gateway stands on its corner: within their small boxes there is nothing else that could be meant
        return box == null || (nodes.get(id).name().endsWith("Event") || nodes.get(id).name().endsWith("Gateway") ? box.near(point) : box.atEdge(point));
    }

    private Set<String> around(String id) {
        Set<String> ids = new HashSet<>();
        for (Element element = nodes.get(id); element != null; element = element.around()) {
            ids.add(element.given("id"));
        }
        return ids;
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
