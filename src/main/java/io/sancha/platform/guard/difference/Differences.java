package io.sancha.platform.guard.difference;

import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.read.Diagram;
import io.sancha.platform.guard.read.Element;
import io.sancha.platform.guard.read.SourceReading;
import io.sancha.platform.guard.read.Table;
import io.sancha.platform.guard.read.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How one version of a file differs from another, in words.
 *
 * @param changes the first of them, what works otherwise before what is only drawn otherwise
 * @param more how many are not told
 */
public record Differences(List<Change> changes, int more) {
    /** Changes that are told: more than anybody reads. */
    static final int MOST = 500;
    private static final int LONGEST = 1500;
    static final Set<String> DRAWING = Set.of("BPMNDiagram", "DMNDI");
    /** Compared row by row, not by the ids of cells. */
    static final Set<String> DRAWING_AND_ROWS = Set.of("DMNDI", "rule");

    /** Compares two versions. @param before null where there is none: then the file as a whole is new */
    public static Differences between(SourceFile before, SourceFile after) {
        List<Change> all = before == null ? List.of(new Change(Change.Kind.ADDED, "", "新文件", "a new file", null, null)) : compared(before, after);
        return new Differences(all.stream().limit(MOST).map(Differences::bounded).toList(), Math.max(0, all.size() - MOST));
    }

    private static List<Change> compared(SourceFile before, SourceFile after) {
        if (after.name().endsWith(".form")) {
            return FormDifference.of(before.content(), after.content());
        }
        Optional<Element> was = root(before);
        Optional<Element> is = root(after);
        if (was.isEmpty() || is.isEmpty()) {
            return List.of(new Change(Change.Kind.CHANGED, "", "文件不可读，无法逐项比较", "the file cannot be read and is not compared item by item", null, null));
        }
        boolean table = after.name().endsWith(".dmn");
        List<Change> changes = new ArrayList<>(new ThingsDifference(was.get(), is.get(), table ? DRAWING_AND_ROWS : DRAWING).changes());
        if (table) {
            changes.addAll(new RowsDifference().of(was.get(), is.get()));
        }
        changes.addAll(DrawingDifference.of(was.get(), is.get()));
        return changes;
    }

    static Optional<Element> root(SourceFile file) {
        Tree tree = new SourceReading((name, root) -> List.of(), (name, text) -> List.of(), false).read(List.of(file));
        return Stream.concat(tree.diagrams().stream().map(Diagram::definitions), tree.tables().stream().map(Table::definitions)).findFirst();
    }

    private static Change bounded(Change change) {
        return new Change(change.kind(), change.element(), change.zh(), change.en(), bounded(change.before()), bounded(change.after()));
    }

    private static String bounded(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
