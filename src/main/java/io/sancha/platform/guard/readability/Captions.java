package io.sancha.platform.guard.readability;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Map;

/** Where names are written (MOD-09): each beside what it names, and that of an answer nearer to its own way than to another answer's. */
final class Captions {
    /** Units of the plane, half as much again as the farthest that Modeler's own layout puts one. */
    private static final double FARTHEST = 90;
    /** What is nearer by less than this is nearer to nobody's eye. */
    private static final double NOTICED = 10;
    private final Diagram diagram;
    private final Found found;
    private final Map<String, Box> boxes;
    private final Map<String, Box> labels;
    private final Map<String, List<double[]>> lines;

    Captions(Diagram diagram, Found found, Map<String, Box> boxes, Map<String, Box> labels, Map<String, List<double[]>> lines) {
        this.diagram = diagram;
        this.found = found;
        this.boxes = boxes;
        this.labels = labels;
        this.lines = lines;
    }

    void check() {
        labels.forEach((of, label) -> {
            Box box = boxes.get(of);
            double far = box != null ? label.gapTo(box) : lines.containsKey(of) ? toLine(label, of) : 0;
            found.unless(far <= FARTHEST, diagram.file(), of, "名称离图形太远，看不出是谁的", "its label stands too far away to be taken for its own");
        });
        diagram.flows().stream().filter(flow -> labels.containsKey(flow.given("id"))).forEach(this::ownWay);
    }

    private void ownWay(Element flow) {
        String id = flow.given("id");
        double own = toLine(labels.get(id), id);
        diagram.flows().stream().filter(other -> other != flow && other.given("sourceRef").equals(flow.given("sourceRef")))
            .map(other -> other.given("id")).filter(lines::containsKey).filter(other -> toLine(labels.get(id), other) + NOTICED < own).findFirst()
            .ifPresent(other -> found.add(diagram.file(), id, "名称画在 " + other + " 旁边：看图的人会以为是那一条的", "its label stands beside " + other
                + ": who reads the drawing takes it for the name of that"));
    }

    /** From the label's edge to the line, in units of the plane; 0 where it crosses the label. */
    private double toLine(Box label, String line) {
        List<double[]> points = lines.get(line);
        double least = Double.MAX_VALUE;
        for (int i = 1; i < points.size(); i++) {
            double[] from = points.get(i - 1);
            double[] to = points.get(i);
            least = Math.min(least, label.crossedBy(from[0], from[1], to[0], to[1]) ? 0 : label.gapTo(new Line2D.Double(from[0], from[1], to[0], to[1])));
        }
        return points.size() < 2 ? 0 : least;
    }
}
