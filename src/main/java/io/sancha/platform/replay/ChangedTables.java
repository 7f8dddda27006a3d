package io.sancha.platform.replay;

import io.sancha.platform.guard.table.TableAnswers;
import io.sancha.platform.release.ProposedTables.Proposed;
import io.sancha.platform.release.ProposedTables.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads which decisions a change answers otherwise. What a change proposes never changes, so what was read is kept while it is asked for again. */
@Component
class ChangedTables {
    /** More changes than wait at once. */
    private static final int KEPT = 30;
    private final Map<Long, List<ChangedTable>> read = new LinkedHashMap<>(16, 0.75f, true);

    /** Those of a change; none where its tables differ in names and layout alone, or are new. */
    synchronized List<ChangedTable> of(Proposed change) {
        List<ChangedTable> known = read.get(change.id());
        if (known == null) {
            known = change.tables().stream().filter(table -> table.base() != null).flatMap(ChangedTables::of).toList();
            read.put(change.id(), known);
            if (read.size() > KEPT) {
                read.remove(read.keySet().iterator().next());
            }
        }
        return known;
    }

    /** One of them. @throws java.util.NoSuchElementException if the change does not answer it otherwise */
    ChangedTable of(Proposed change, String decision) {
        return of(change).stream().filter(table -> table.decision().equals(decision)).findFirst().orElseThrow();
    }

    private static Stream<ChangedTable> of(Table table) {
        return TableAnswers.decisionsOf(table.proposed()).stream().flatMap(decision -> of(table, decision).stream());
    }

    private static Optional<ChangedTable> of(Table table, String decision) {
        Optional<TableAnswers> before = TableAnswers.of(table.base(), decision);
        return TableAnswers.of(table.proposed(), decision).flatMap(now -> before.filter(was -> !was.saysTheSameAs(now))
            .map(was -> new ChangedTable(table.file(), table.sha256(), decision, now, was)));
    }
}
