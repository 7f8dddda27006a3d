package io.sancha.platform.guard.difference;

import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.difference.Change.Kind;
import io.sancha.platform.guard.read.Element;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where two versions of a diagram or decision table differ, as ids of what is drawn, each in one list. What has no drawing of its own, such as the timer
 * of an event, is told at the element it lies in; what is nowhere drawn, such as the process itself, is told in words alone.
 *
 * @param added what only the later version has
 * @param removed what only the earlier version has
 * @param changed what says something else; of a table, the cells' ids as they are in either version
 * @param moved what lies elsewhere, or is drawn otherwise, and says the same
 */
public record Marks(List<String> added, List<String> removed, List<String> changed, List<String> moved) {
    private static final Marks NONE = new Marks(List.of(), List.of(), List.of(), List.of());

    /** Compares two versions. @param before null where there is none: then there is nothing to mark */
    public static Marks between(SourceFile before, SourceFile after) {
        if (before == null || after.name().endsWith(".form")) {
            return NONE;
        }
        Optional<Element> was = Differences.root(before);
        Optional<Element> is = Differences.root(after);
        if (was.isEmpty() || is.isEmpty()) {
            return NONE;
        }
        Map<String, Kind> kinds = after.name().endsWith(".dmn") ? ofTable(was.get(), is.get()) : ofDiagram(was.get(), is.get());
        return new Marks(of(kinds, Kind.ADDED), of(kinds, Kind.REMOVED), of(kinds, Kind.CHANGED), of(kinds, Kind.MOVED));
    }

    private static List<String> of(Map<String, Kind> kinds, Kind kind) {
        return kinds.entrySet().stream().filter(one -> one.getValue() == kind).map(Map.Entry::getKey).toList();
    }

    private static Map<String, Kind> ofTable(Element was, Element is) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        new ThingsDifference(was, is, Differences.DRAWING_AND_ROWS).changes().forEach(change -> mark(kinds, change.element(), change.kind()));
        var rows = new RowsDifference();
        rows.of(was, is).stream().filter(change -> change.kind() != Kind.CHANGED).forEach(change -> mark(kinds, change.element(), change.kind()));
        rows.changedCells().forEach(cell -> mark(kinds, cell, Kind.CHANGED));
        return kinds;
    }

    private static Map<String, Kind> ofDiagram(Element was, Element is) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        Map<String, Thing> before = Thing.of(was, Differences.DRAWING);
        Map<String, Thing> after = Thing.of(is, Differences.DRAWING);
        Set<String> drawnBefore = drawn(was);
        Set<String> drawnAfter = drawn(is);
        for (Change change : new ThingsDifference(was, is, Differences.DRAWING).changes()) {
            boolean gone = change.kind() == Kind.REMOVED;
            Element element = (gone ? before : after).get(change.element()).element();
            shape(element, gone ? drawnBefore : drawnAfter).ifPresent(shape ->
                mark(kinds, shape.given("id"), shape == element ? change.kind() : Kind.CHANGED));
        }
        Stream.of(false, true).flatMap(flows -> DrawingDifference.moved(was, is, flows).stream()).forEach(id -> mark(kinds, id, Kind.MOVED));
        return kinds;
    }

    private static Set<String> drawn(Element root) {
        var drawn = new HashSet<>(DrawingDifference.drawn(root, false).keySet());
        drawn.addAll(DrawingDifference.drawn(root, true).keySet());
        return drawn;
    }

    /** The element itself, or the nearest around it, that is drawn. */
    private static Optional<Element> shape(Element element, Set<String> drawn) {
        return Stream.iterate(element, around -> around != null, Element::around).filter(around -> drawn.contains(around.given("id"))).findFirst();
    }

    /** Of what is changed and moved, the change is told. */
    private static void mark(Map<String, Kind> kinds, String id, Kind kind) {
        kinds.merge(id, kind, (one, other) -> one.ordinal() <= other.ordinal() ? one : other);
    }
}
