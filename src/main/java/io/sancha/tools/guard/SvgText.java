package io.sancha.tools.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Words on a drawing. Widths are those of a usual font: a Chinese sign is as wide as it is high, a Latin letter about half. */
final class SvgText {
    private static final int SIZE = 12;
    private static final double LINE = 14;

    private SvgText() {
    }

    /** How wide a line is, in the units of the drawing. */
    static double width(String line, int size) {
        return line.codePoints().mapToDouble(sign -> sign > 0x2e80 ? size : size * 0.56).sum();
    }

    /** One line at a point. @param anchor {@code start} or {@code middle} */
    static String line(String text, double x, double y, String style, String anchor) {
        return "<text x=\"%s\" y=\"%s\" class=\"%s\" text-anchor=\"%s\">%s</text>%n".formatted(x, y, style, anchor, escaped(text));
    }

    /** The name of an element: inside an activity, at the top of a sub-process, below an event or gateway or where its label is drawn. */
    static String label(FlowElement element, Bounds shape, Bounds label) {
        boolean inside = element instanceof Activity;
        Bounds at = inside || label == null ? shape : label;
        List<String> lines = wrapped(element.getName(), inside ? shape.getWidth() - 8 : Math.max(at.getWidth(), 90));
        double height = lines.size() * LINE;
        double y = element instanceof SubProcess ? shape.getY() + LINE + 2
            : inside ? shape.getY() + (shape.getHeight() - height) / 2 + SIZE
            : label == null ? shape.getY() + shape.getHeight() + LINE : at.getY() + SIZE;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(line(lines.get(i), at.getX() + at.getWidth() / 2, y + i * LINE, "", "middle"));
        }
        return text.toString();
    }

    private static List<String> wrapped(String name, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : name.split("\\R")) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split("(?<=\\s)|(?<=[\\u2e80-\\uffff])")) {
                if (line.length() > 0 && width(line + word.stripTrailing(), SIZE) > width) {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                }
                line.append(word);
            }
            lines.add(line.toString().strip());
        }
        return lines;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
