package io.sancha.platform.guard.difference;

import io.sancha.platform.guard.read.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is only drawn otherwise, in one line a kind: it changes what people see and nothing that the engine does. */
final class DrawingDifference {
    private static final int NAMED = 8;
    /** What is drawn, and the attribute that names the element it draws. */
    private static final Map<String, String> DRAWN = Map.of("BPMNShape", "bpmnElement", "BPMNEdge", "bpmnElement", "DMNShape", "dmnElementRef", "DMNEdge",
        "dmnElementRef");
    private static final Set<String> FLOWS = Set.of("BPMNEdge", "DMNEdge");

    private DrawingDifference() {
    }

    static List<Change> of(Element before, Element after) {
        return List.of(told(moved(before, after, false), "图形移动、改大小或改颜色", "shapes moved, resized or coloured"),
            told(moved(before, after, true), "流向改画", "flows drawn otherwise")).stream().flatMap(List::stream).toList();
    }

    /** Ids of the elements, or of the flows, that both versions draw and draw otherwise. */
    static List<String> moved(Element before, Element after, boolean flows) {
        Map<String, String> was = drawn(before, flows);
        return drawn(after, flows).entrySet().stream().filter(one -> was.containsKey(one.getKey()) && !was.get(one.getKey()).equals(one.getValue()))
            .map(Map.Entry::getKey).toList();
    }

    /** Where each element is drawn, as one text. */
    static Map<String, String> drawn(Element root, boolean flows) {
        Map<String, String> drawn = new LinkedHashMap<>();
        root.all().filter(element -> DRAWN.containsKey(element.name()) && FLOWS.contains(element.name()) == flows)
            .forEach(element -> drawn.put(element.given(DRAWN.get(element.name())),
                element.all().map(part -> part.name() + withoutId(part)).collect(Collectors.joining(" "))));
        return drawn;
    }

    private static String withoutId(Element part) {
        return part.attributes().entrySet().stream().filter(one -> !one.getKey().equals("id")).map(Map.Entry::toString).sorted()
            .collect(Collectors.joining(","));
    }

    private static List<Change> told(List<String> elements, String chinese, String english) {
        if (elements.isEmpty()) {
            return List.of();
        }
        String named = elements.stream().limit(NAMED).collect(Collectors.joining(", ")) + (elements.size() > NAMED ? " …" : "");
        return List.of(new Change(Change.Kind.DRAWN, "", "绘图：" + chinese + " " + elements.size() + " 处：" + named,
            "drawing: " + elements.size() + " " + english + ": " + named, null, null));
    }
}
