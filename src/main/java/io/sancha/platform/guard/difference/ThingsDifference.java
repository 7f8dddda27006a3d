package io.sancha.platform.guard.difference;

import io.sancha.platform.guard.read.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Compares the elements of two versions by their ids. */
final class ThingsDifference {
    private final Map<String, Thing> before;
    private final Map<String, Thing> after;
    private final List<Change> changes = new ArrayList<>();

    ThingsDifference(Element before, Element after, Set<String> leftOut) {
        this.before = Thing.of(before, leftOut);
        this.after = Thing.of(after, leftOut);
    }

    List<Change> changes() {
        after.values().stream().filter(thing -> !before.containsKey(thing.id())).forEach(thing -> told(Change.Kind.ADDED, thing));
        before.values().stream().filter(thing -> !after.containsKey(thing.id())).forEach(thing -> told(Change.Kind.REMOVED, thing));
        after.values().stream().filter(thing -> before.containsKey(thing.id())).forEach(thing -> changed(before.get(thing.id()), thing));
        return changes;
    }

    private void told(Change.Kind kind, Thing thing) {
        boolean added = kind == Change.Kind.ADDED;
        String zh = (added ? "新增" : "删除") + Words.chinese(thing.element()) + ends(thing, added ? after : before, true);
        String en = Words.english(thing.element()) + ends(thing, added ? after : before, false) + (added ? " added" : " removed");
        changes.add(new Change(kind, thing.id(), zh, en, added ? null : all(thing), added ? all(thing) : null));
    }

    private static String all(Thing thing) {
        StringBuilder text = new StringBuilder();
        thing.properties().forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return text.toString().strip();
    }

    /** Of a flow, what it leads from and to. */
    private static String ends(Thing thing, Map<String, Thing> all, boolean chinese) {
        if (!thing.element().is("sequenceFlow")) {
            return "";
        }
        return " " + named(thing.properties().get("sourceRef"), all, chinese) + " → " + named(thing.properties().get("targetRef"), all, chinese);
    }

    private static String named(String id, Map<String, Thing> all, boolean chinese) {
        Thing thing = all.get(String.valueOf(id));
        return thing == null ? String.valueOf(id) : chinese ? Words.chinese(thing.element()) : Words.english(thing.element());
    }

    private void changed(Thing was, Thing is) {
        if (!was.element().name().equals(is.element().name())) {
            changes.add(new Change(Change.Kind.CHANGED, is.id(), Words.chinese(was.element()) + "改为" + Words.chinese(is.element()),
                Words.english(was.element()) + " becomes " + Words.english(is.element()), was.element().name(), is.element().name()));
        }
        Element had = was.element().around();
        Element has = is.element().around();
        if (had != null && has != null && !Objects.equals(had.id(), has.id())) {
            changes.add(new Change(Change.Kind.MOVED, is.id(), Words.chinese(is.element()) + "移到另一处", Words.english(is.element()) + " lies elsewhere",
                had.id(), has.id()));
        }
        Set<String> names = new TreeSet<>(was.properties().keySet());
        names.addAll(is.properties().keySet());
        for (String name : names) {
            String then = was.properties().get(name);
            String now = is.properties().get(name);
            if (!Objects.equals(then, now)) {
                changes.add(new Change(Change.Kind.CHANGED, is.id(), Words.chinese(is.element()) + "：" + Words.chinese(name),
                    Words.english(is.element()) + ": " + Words.english(name), then, now));
            }
        }
    }
}
