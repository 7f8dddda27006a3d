package io.sancha.platform.release;

import io.sancha.platform.audit.Reference;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.people.Actor;
import io.sancha.platform.release.ProcessChange.State;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** The decision tables that changes propose, for whoever looks at them in other ways; who may look is theirs to know. */
@Service
public class ProposedTables {
    private final ProcessChanges changes;
    private final ChangeRecord record;

    ProposedTables(ProcessChanges changes, ChangeRecord record) {
        this.changes = changes;
        this.record = record;
    }

    /** @param tables its files of decision tables, in the order of their names; none where it has diagrams alone */
    public record Proposed(long id, String name, State state, List<Table> tables) {
    }

    /**
     * A file of decision tables.
     *
     * @param sha256 hash of what it is to become
     * @param base what ran when it was proposed; null where nothing did
     */
    public record Table(String sha256, SourceFile proposed, SourceFile base) {
        public String file() {
            return proposed.name();
        }
    }

    /** @throws io.sancha.platform.audit.Refusal INPUT where there is no such change */
    public Proposed of(long id) {
        ProcessChange change = required(id);
        return new Proposed(id, change.name(), change.state(),
            changes.files(id).stream().filter(file -> file.name().endsWith(".dmn")).map(this::table).toList());
    }

    private Table table(ChangeFile file) {
        return new Table(file.sha256(), new SourceFile(file.name(), changes.content(file.sha256())),
            file.baseSha256() == null ? null : new SourceFile(file.name(), changes.content(file.baseSha256())));
    }

    /** Takes down in the change's own chain what was done with it, within the running transaction. @param about what it was about, besides the change */
    public void told(long id, Actor by, String outcome, String rule, String sentence, List<Reference> about) {
        record.told(required(id), about, by, outcome, rule, sentence);
    }

    /** Does something with a change: what is refused is told in its own chain. */
    public <T> T within(long id, Supplier<T> deed) {
        return ChangeRecord.within(required(id), deed);
    }

    private ProcessChange required(long id) {
        return changes.find(id).orElseThrow(() -> ProposalDesk.none(id));
    }
}
