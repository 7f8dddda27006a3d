package io.sancha.platform.release;

import io.sancha.platform.audit.Hashes;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.engine.CasesOnVersion;
import io.sancha.platform.engine.ProcessFiles;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.difference.Differences;
import io.sancha.platform.guard.difference.Marks;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.release.ProcessChange.Kind;
import io.sancha.platform.release.ProcessChange.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells reviewers and auditors of changes: which there are, and of one what it changes and whether it could be released now. */
@Service
public class ChangeReader {
    /** Cases that are named. */
    private static final int NAMED = 200;
    private final ProcessChanges changes;
    private final ChangeRules rules;
    private final ChangeRecord record;
    private final StaleFiles stale;
    private final ProcessFiles processes;
    private final CasesOnVersion cases;
    private final Actors actors;

    ChangeReader(ProcessChanges changes, ChangeRules rules, ChangeRecord record, StaleFiles stale, ProcessFiles processes, CasesOnVersion cases,
        Actors actors) {
        this.changes = changes;
        this.rules = rules;
        this.record = record;
        this.stale = stale;
        this.processes = processes;
        this.cases = cases;
        this.actors = actors;
    }

    /** A change in the list. @param files names of its files */
    public record Row(ProcessChange change, State state, String proposedByName, String endedByName, List<String> files) {
    }

    /**
     * A file of a change.
     *
     * @param size bytes
     * @param differences to what ran when it was proposed
     * @param marks where these are on the drawings
     * @param runs whether this is what runs now
     * @param replacedBy the change by which something else runs now; null where this was never released, or runs
     */
    public record FileView(String name, String sha256, String baseSha256, int size, Differences differences, Marks marks, boolean runs, Long replacedBy) {
    }

    /** An act of its story. */
    public record Act(Instant at, String by, String outcome, String rule, String sentence) {
    }

    /** What the reader may do with it. Who may not is told why when they try. */
    public record May(boolean decide, boolean state, boolean withdraw, boolean takeBack) {
    }

    /**
     * A change as a whole.
     *
     * @param stale sentences, Chinese and English, on files that run otherwise by now; empty once it has ended
     * @param findings what the guard finds in the whole as it would be now; empty once it has ended
     * @param on the cases that follow what it deployed; nothing while it is not released
     */
    public record View(Row row, List<FileView> files, List<String> stale, List<Finding> findings, CasesOnVersion.Found on, List<Act> acts, May may) {
    }

    /** The latest first. @param before only those with a lower number */
    @Transactional(readOnly = true)
    public List<Row> latest(long before, int limit) {
        rules.mayLook();
        return changes.latest(before, limit).stream().map(this::row).toList();
    }

    private Row row(ProcessChange change) {
        return new Row(change, change.state(), actors.displayName(change.proposedBy()), change.endedBy() == null ? null : actors.displayName(change.endedBy()),
            changes.files(change.id()).stream().map(ChangeFile::name).toList());
    }

    /** One change. Asks the guard, which takes a second, where it is open. */
    @Transactional(readOnly = true)
    public View view(long id) {
        rules.mayLook();
        ProcessChange change = required(id);
        List<ChangeFile> files = changes.files(id);
        boolean open = change.state() == State.OPEN;
        List<String> older = open ? stale.of(files).stream().map(one -> one.zh() + " / " + one.en()).toList() : List.of();
        List<Finding> findings = open ? processes.findings(files.stream().map(file -> new SourceFile(file.name(), changes.content(file.sha256()))).toList())
            : List.of();
        CasesOnVersion.Found on = change.deploymentId() == null ? new CasesOnVersion.Found(0, List.of())
            : cases.of(change.deploymentId(), actors.person().branches(), NAMED);
        List<FileView> views = files.stream().map(file -> file(change, file)).toList();
        return new View(row(change), views, older, findings, on, record.of(change).stream().map(this::act).toList(),
            may(change, views));
    }

    private FileView file(ProcessChange change, ChangeFile file) {
        byte[] content = changes.content(file.sha256());
        SourceFile base = file.baseSha256() == null ? null : new SourceFile(file.name(), changes.content(file.baseSha256()));
        boolean runs = processes.running(file.name()).filter(found -> Hashes.sha256(found.content()).equals(file.sha256())).isPresent();
        Long by = runs || change.deploymentId() == null ? null : changes.lastReleased(file.name()).map(ProcessChange::id).orElse(null);
        SourceFile now = new SourceFile(file.name(), content);
        return new FileView(file.name(), file.sha256(), file.baseSha256(), content.length, Differences.between(base, now), Marks.between(base, now), runs, by);
    }

    private Act act(TrailRecord told) {
        return new Act(told.at(), actors.displayName(told.actor()), told.outcome(), told.rule(), told.message());
    }

    private May may(ProcessChange change, List<FileView> files) {
        Optional<Actor> me = actors.current().filter(actor -> actor.has(ChangeRules.DUTY));
        boolean open = me.isPresent() && change.state() == State.OPEN;
        boolean own = me.filter(actor -> actor.userId().equals(change.proposedBy())).isPresent();
        return new May(open && !own, open && own && change.reason() == null, open && own,
            me.isPresent() && change.state() == State.RELEASED && change.kind() != Kind.BUILD && files.stream().allMatch(FileView::runs));
    }

    /** The content of a file of a change. @param base whether what ran before is meant @throws Refusal INPUT where there is none */
    @Transactional(readOnly = true)
    public SourceFile content(long id, String name, boolean base) {
        rules.mayLook();
        return changes.files(required(id).id()).stream().filter(file -> file.name().equals(name)).findFirst()
            .map(file -> base ? file.baseSha256() : file.sha256()).map(sha256 -> new SourceFile(name, changes.content(sha256)))
            .orElseThrow(() -> Refusal.ofInput("name", "没有这个文件 " + name, "there is no such file " + name));
    }

    private ProcessChange required(long id) {
        return changes.find(id).orElseThrow(() -> ProposalDesk.none(id));
    }
}
