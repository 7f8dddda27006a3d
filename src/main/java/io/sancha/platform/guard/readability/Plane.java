package io.sancha.platform.guard.readability;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The one plane on which a process is drawn (MOD-09). Modeler and Cockpit show the first drawing of a file and no other, so a second would hold what nobody
 * sees; and what is no step, such as a data object, lies beside the steps and on none.
 */
final class Plane {
    /** What frames the steps, or is drawn as a line around them. */
    private static final Set<String> FRAMES = Set.of("lane", "group", "subProcess");
    private final Diagram diagram;
    private final Found found;
    private final Map<String, Box> steps;
    private final Set<String> parts;

    /** @param steps nodes and notes by their ids, as they are drawn */
    Plane(Diagram diagram, Found found, Map<String, Box> steps) {
        this.diagram = diagram;
        this.found = found;
        this.steps = steps;
        this.parts = diagram.nodes().filter(node -> node.is("subProcess")).map(node -> node.given("id")).collect(Collectors.toSet());
    }

    void check() {
        List<Element> drawings = diagram.definitions().children("BPMNDiagram");
        found.unless(drawings.size() < 2, diagram.file(), diagram.key(), "只能有一张图（BPMNDiagram）：Modeler 只显示第一张",
            "is drawn once (BPMNDiagram): Modeler shows the first drawing only");
        drawings.stream().flatMap(drawing -> drawing.children("BPMNPlane").stream()).forEach(plane -> found.unless(isOfProcess(plane.given("bpmnElement")),
            diagram.file(), diagram.key(), "图面（BPMNPlane）须是流程 " + diagram.key() + " 的，而非 " + plane.given("bpmnElement"),
            "the plane (BPMNPlane) is that of the process " + diagram.key() + ", not of " + plane.given("bpmnElement")));
        Map<String, Element> others = new TreeMap<>();
        diagram.definitions().all().filter(element -> element.namespace().equals(Element.BPMN) && !steps.containsKey(element.given("id")))
            .forEach(element -> others.put(element.given("id"), element));
        diagram.definitions().all().filter(shape -> shape.name().equals("BPMNShape") && others.containsKey(shape.given("bpmnElement")))
            .filter(shape -> !frames(others.get(shape.given("bpmnElement")))).forEach(this::besideSteps);
    }

    private boolean isOfProcess(String id) {
        return id.equals(diagram.key()) || diagram.definitions().children("collaboration").stream().filter(pools -> pools.given("id").equals(id))
            .flatMap(pools -> pools.children("participant").stream()).anyMatch(pool -> pool.given("processRef").equals(diagram.key()));
    }

    /** A pool frames the steps of its process. */
    private static boolean frames(Element element) {
        return FRAMES.contains(element.name()) || element.is("participant") && !element.given("processRef").isEmpty();
    }

    private void besideSteps(Element shape) {
        Box box = shape.children("Bounds").stream().findFirst().map(Box::of).orElse(null);
        if (box != null && !found.full()) {
            steps.forEach((id, step) -> found.unless(!box.overlaps(step) || parts.contains(id), diagram.file(), shape.given("bpmnElement"), "画在 " + id + " 之上",
                "is drawn upon " + id));
        }
    }
}
