package io.sancha.platform.guard.difference;

import io.sancha.platform.guard.read.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the rows of a decision table: rows by their ids, cells by the columns in which they stand. */
final class RowsDifference {
    private static final String NOTE = "annotation";
    private final List<Change> changes = new ArrayList<>();
    private final Set<String> changedCells = new LinkedHashSet<>();

    /**
     * A row as it stands in its table.
     *
     * @param cells what its cells say, by id of the column; its note under {@link #NOTE}
     * @param ids the cells' own ids, by id of the column
     */
    private record Row(int number, String id, Map<String, String> cells, Map<String, String> ids) {
    }

    /** A table. @param columns what each column is called, by its id */
    private record Rows(Map<String, String> columns, Map<String, Row> rows) {
    }

    List<Change> of(Element before, Element after) {
        Map<String, Element> was = tables(before);
        tables(after).forEach((id, table) -> {
            if (was.containsKey(id)) {
                compare(rows(was.get(id)), rows(table));
            }
        });
        return changes;
    }

    /** Ids of the cells that say something else, as they are in either version; of a changed note, that of the row. */
    Set<String> changedCells() {
        return changedCells;
    }

    private static Map<String, Element> tables(Element root) {
        Map<String, Element> tables = new LinkedHashMap<>();
        root.all().filter(element -> element.name().equals("decisionTable")).forEach(table -> tables.put(table.id(), table));
        return tables;
    }

    private static Rows rows(Element table) {
        Map<String, String> columns = new LinkedHashMap<>();
        Stream.concat(table.children("input").stream(), table.children("output").stream()).forEach(column -> columns.put(column.given("id"),
            column.given("label").isEmpty() ? column.given("name") : column.given("label")));
        List<String> ids = List.copyOf(columns.keySet());
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Element rule : table.children("rule")) {
            Map<String, String> cells = new LinkedHashMap<>();
            Map<String, String> own = new LinkedHashMap<>();
            List<Element> entries = Stream.concat(rule.children("inputEntry").stream(), rule.children("outputEntry").stream()).toList();
            for (int i = 0; i < Math.min(ids.size(), entries.size()); i++) {
                cells.put(ids.get(i), text(entries.get(i), "text"));
                own.put(ids.get(i), entries.get(i).given("id"));
            }
            cells.put(NOTE, text(rule, "description"));
            rows.put(rule.given("id"), new Row(rows.size() + 1, rule.given("id"), cells, own));
        }
        return new Rows(columns, rows);
    }

    private static String text(Element element, String name) {
        return element.children(name).stream().map(Element::text).findFirst().orElse("").strip();
    }

    private void compare(Rows was, Rows is) {
        is.rows().values().stream().filter(row -> !was.rows().containsKey(row.id())).forEach(row -> changes.add(new Change(Change.Kind.ADDED, row.id(),
            "新增第 " + row.number() + " 行", "row " + row.number() + " added", null, line(row, is))));
        was.rows().values().stream().filter(row -> !is.rows().containsKey(row.id())).forEach(row -> changes.add(new Change(Change.Kind.REMOVED, row.id(),
            "删除原第 " + row.number() + " 行", "row " + row.number() + " as it was removed", line(row, was), null)));
        order(was, is);
        is.rows().values().stream().filter(row -> was.rows().containsKey(row.id())).forEach(row -> cells(was, was.rows().get(row.id()), is, row));
    }

    /** The fewest rows that had to be moved to come from one order to the other; in most tables the order decides nothing, but it may. */
    private void order(Rows was, Rows is) {
        List<String> then = was.rows().keySet().stream().filter(is.rows()::containsKey).toList();
        List<String> now = is.rows().keySet().stream().filter(was.rows()::containsKey).toList();
        List<String> stayed = stayed(now, then);
        now.stream().filter(id -> !stayed.contains(id)).map(is.rows()::get).forEach(row -> {
            int stood = was.rows().get(row.id()).number();
            changes.add(new Change(Change.Kind.MOVED, row.id(), "原第 " + stood + " 行移到第 " + row.number() + " 行",
                "row " + stood + " is row " + row.number() + " now", String.valueOf(stood), String.valueOf(row.number())));
        });
    }

    /** As many rows as stand in the same order before and after. */
    private static List<String> stayed(List<String> now, List<String> then) {
        Map<String, List<String>> longest = new LinkedHashMap<>();
        for (String id : now) {
            List<String> before = longest.entrySet().stream().filter(other -> then.indexOf(other.getKey()) < then.indexOf(id)).map(Map.Entry::getValue)
                .max(Comparator.comparingInt(List::size)).orElse(List.of());
            List<String> with = new ArrayList<>(before);
            with.add(id);
            longest.put(id, with);
        }
        return longest.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    private void cells(Rows was, Row then, Rows is, Row now) {
        now.cells().forEach((column, text) -> {
            String stood = then.cells().get(column);
            // a column that is new or gone is told once, as a column
            if (!Objects.equals(stood, text) && (stood != null || column.equals(NOTE)) && (was.columns().containsKey(column) || column.equals(NOTE))) {
                String title = column.equals(NOTE) ? "说明 note" : is.columns().get(column);
                changes.add(new Change(Change.Kind.CHANGED, now.id(), "第 " + now.number() + " 行，" + Words.part(title, true),
                    "row " + now.number() + ", " + Words.part(title, false), stood, text));
                changedCells.add(then.ids().getOrDefault(column, then.id()));
                changedCells.add(now.ids().getOrDefault(column, now.id()));
            }
        });
    }

    private static String line(Row row, Rows table) {
        StringBuilder text = new StringBuilder();
        row.cells().forEach((column, cell) -> text.append(column.equals(NOTE) ? "" : table.columns().get(column) + ": ").append(cell).append('\n'));
        return text.toString().strip();
    }
}
