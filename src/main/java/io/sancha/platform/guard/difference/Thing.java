package io.sancha.platform.guard.difference;

import io.sancha.platform.guard.read.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An element with an id of its own, and what is said of it: by its attributes, and by what lies in it without an id of its own.
 *
 * @param properties each by its name; what several parts of one name say is a line each
 */
record Thing(Element element, Map<String, String> properties) {
    /** Said a second time: each flow names its ends itself. */
    private static final Set<String> REPEATED = Set.of("incoming", "outgoing");

    String id() {
        return element.given("id");
    }

    /** Everything with an id within an element, itself included, in the order of the file; what the caller leaves out is left out with all that is in it. */
    static Map<String, Thing> of(Element root, Set<String> leftOut) {
        Map<String, Thing> things = new LinkedHashMap<>();
        collect(root, leftOut, things);
        return things;
    }

    private static void collect(Element element, Set<String> leftOut, Map<String, Thing> things) {
        if (leftOut.contains(element.name())) {
            return;
        }
        if (!element.given("id").isEmpty()) {
            things.put(element.given("id"), new Thing(element, properties(element)));
        }
        element.children().forEach(child -> collect(child, leftOut, things));
    }

    private static Map<String, String> properties(Element element) {
        Map<String, String> said = new TreeMap<>();
        element.attributes().forEach((name, value) -> {
            if (!name.equals("id")) {
                said.put(name, value);
            }
        });
        Map<String, List<String>> parts = new TreeMap<>();
        element.children().stream().filter(Thing::isPart).forEach(child -> parts(child, parts));
        parts.forEach((name, texts) -> said.put(name, texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"))));
        return said;
    }

    private static boolean isPart(Element child) {
        return child.given("id").isEmpty() && !REPEATED.contains(child.name());
    }

    /** Extensions stand one by one under their own names; what lies deeper is told in the line of the part that it lies in. */
    private static void parts(Element part, Map<String, List<String>> parts) {
        if (part.name().equals("extensionElements")) {
            part.children().forEach(extension -> parts(extension, parts));
        } else {
            parts.computeIfAbsent(part.name(), none -> new ArrayList<>()).add(line(part));
        }
    }

    private static String line(Element part) {
        String attributes = part.attributes().entrySet().stream().filter(one -> !one.getKey().startsWith("{"))
            .map(one -> one.getKey() + "=" + one.getValue()).sorted().collect(Collectors.joining(" "));
        String within = part.children().stream().map(child -> child.name() + "(" + line(child) + ")").collect(Collectors.joining(" "));
        return String.join(" ", List.of(attributes, part.text().strip(), within)).strip().replaceAll(" {2,}", " ");
    }
}
