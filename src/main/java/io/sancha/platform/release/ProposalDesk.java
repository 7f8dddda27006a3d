package io.sancha.platform.release;

import io.sancha.platform.audit.Hashes;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Turns;
import io.sancha.platform.engine.ProcessFiles;
import io.sancha.platform.engine.Proposals;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.input.PlainText;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.release.ProcessChange.Kind;
import io.sancha.platform.release.ProcessChange.Outcome;
import io.sancha.platform.release.ProcessChange.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes proposals: of files that were sent, or of what ran before a release; and what else is the proposer's to do with them. */
@Service
public class ProposalDesk implements Proposals {
    /** Whoever does anything that more than one proposal is asked for has the turn. */
    static final String TURN = "process-changes";
    /** Proposals that may be open: more than two reviewers can keep in mind. */
    static final int MOST_OPEN = 20;
    /** Bytes of all that is open: the guard's bound for one tree, three times. */
    static final long MOST_BYTES = 24_000_000;
    private static final int LONGEST_NAME = 200;
    private final ProcessChanges changes;
    private final ChangeRules rules;
    private final ChangeRecord record;
    private final ProcessFiles processes;
    private final Turns turns;
    private final Actors actors;
    private final TransactionTemplate transaction;

    ProposalDesk(ProcessChanges changes, ChangeRules rules, ChangeRecord record, ProcessFiles processes, Turns turns, Actors actors,
        PlatformTransactionManager transactions) {
        this.changes = changes;
        this.rules = rules;
        this.record = record;
        this.processes = processes;
        this.turns = turns;
        this.actors = actors;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Kept propose(String name, String source, List<SourceFile> sent) {
        Actor me = rules.reviewer();
        String called = called(name, sent);
        List<SourceFile> files = named(sent);
        String from = bounded("deployment-source", PlainText.of("deployment-source", source));
        // first of all, and apart: one connection at a time, and whoever waits for the turn waits for no guard
        processes.tryOut(called, files);
        return transaction.execute(status -> kept(me, called, from, files));
    }

    /** Under the bank's names; as they came where two would have one name, and the guard says so. */
    private List<SourceFile> named(List<SourceFile> sent) {
        List<SourceFile> named = sent.stream().map(processes::named).toList();
        return named.stream().map(SourceFile::name).distinct().count() == sent.size() ? named : sent;
    }

    private static String called(String name, List<SourceFile> files) {
        String given = bounded("deployment-name", PlainText.of("deployment-name", name));
        return given != null && !given.isBlank() ? given.strip() : files.stream().map(SourceFile::name).sorted().findFirst().orElseThrow();
    }

    private static String bounded(String field, String text) {
        if (text != null && text.length() > LONGEST_NAME) {
            throw Refusal.ofInput(field, "长于 " + LONGEST_NAME + " 字", "is longer than " + LONGEST_NAME + " characters");
        }
        return text;
    }

    private Kept kept(Actor me, String name, String source, List<SourceFile> sent) {
        turns.take(TURN);
        List<ChangeFile> files = new ArrayList<>();
        for (SourceFile file : sent) {
            // a form in HTML is the build's, or the guard would have refused it
            if (!file.name().endsWith(".html")) {
                Optional<SourceFile> running = processes.running(file.name());
                String base = running.map(found -> changes.keep(found.content())).orElse(null);
                if (!Hashes.sha256(file.content()).equals(base)) {
                    files.add(new ChangeFile(file.name(), changes.keep(file.content()), base));
                }
            }
        }
        if (files.isEmpty()) {
            throw Refusal.by("CHG-03", "送来的文件与现行版本完全相同，没有可复核的变更", "what was sent is what runs already; there is nothing to change");
        }
        ProcessChange kept = added(Kind.PROPOSAL, name, source, files, null, me);
        record.told(kept, files, me.userId(), "CHANGE_PROPOSED", "CHG-01", actors.called(me.userId()) + " 提出流程变更 #" + kept.id() + "「" + name + "」 / "
            + actors.called(me.userId()) + " proposes change #" + kept.id() + " “" + name + "”");
        return new Kept(kept.id(), "待复核 proposal #" + kept.id() + ": " + name, kept.proposedAt());
    }

    private ProcessChange added(Kind kind, String name, String source, List<ChangeFile> files, Long takesBack, Actor me) {
        List<ProcessChange> open = changes.open();
        String together = ChangeFile.together(files);
        open.stream().filter(other -> other.sha256().equals(together)).findFirst().ifPresent(other -> {
            String by = actors.called(other.proposedBy());
            throw Refusal.by("CHG-03", "相同的变更已由 " + by + " 提出（#" + other.id() + "），尚待复核",
                "the same change has been proposed by " + by + " (#" + other.id() + ") and waits");
        });
        long id = changes.add(kind, name, source, files, takesBack, me.userId());
        if (open.size() >= MOST_OPEN || changes.openBytes() > MOST_BYTES) {
            throw Refusal.by("CHG-04", "待复核的流程变更已有 " + open.size() + " 项，至多 " + MOST_OPEN + " 项、共 " + MOST_BYTES + " 字节；请先复核、退回或撤回",
                open.size() + " changes wait already; at most " + MOST_OPEN + ", together " + MOST_BYTES + " bytes: release, refuse or withdraw some first");
        }
        return changes.find(id).orElseThrow();
    }

    /** Proposes what ran before a release; another reviewer releases it as any other change (CHG-07). */
    public ProcessChange takeBack(long id, String why) {
        Actor me = rules.reviewer();
        ProcessChange change = required(id);
        return ChangeRecord.within(change, () -> {
            String reason = ChangeRules.reason(why);
            List<ChangeFile> back = back(change);
            processes.tryOut("take back " + id, back.stream().map(file -> new SourceFile(file.name(), changes.content(file.sha256()))).toList());
            return transaction.execute(status -> takenBack(change, back, reason, me));
        });
    }

    private List<ChangeFile> back(ProcessChange change) {
        List<ChangeFile> files = changes.files(change.id());
        if (change.kind() == Kind.BUILD || change.state() != State.RELEASED) {
            throw Refusal.by("CHG-07", "流程变更 #" + change.id() + " 不是审核岗发布而仍有效的变更，无从收回（随系统发布的，须另发系统版本）",
                "change #" + change.id() + " is no release of a reviewer's that stands (what came with the system goes with another build)");
        }
        for (ChangeFile file : files) {
            String runs = processes.running(file.name()).map(found -> Hashes.sha256(found.content())).orElse(null);
            if (file.baseSha256() == null || !file.sha256().equals(runs)) {
                throw Refusal.by("CHG-07", "文件 " + file.name() + (file.baseSha256() == null ? " 在此变更之前并无版本" : " 其后又有发布，现行的已不是此变更的版本")
                    + "，不能收回 #" + change.id(), "file " + file.name() + (file.baseSha256() == null ? " had no version before" : " has been released anew since")
                    + "; change #" + change.id() + " cannot be taken back");
            }
        }
        return files.stream().map(file -> new ChangeFile(file.name(), file.baseSha256(), file.sha256())).toList();
    }

    private ProcessChange takenBack(ProcessChange change, List<ChangeFile> back, String reason, Actor me) {
        turns.take(TURN);
        ProcessChange proposed = added(Kind.TAKE_BACK, "收回 take back #" + change.id() + ": " + bounded("name", change.name()), null, back, change.id(), me);
        changes.state(proposed.id(), reason, me.userId());
        record.told(proposed, back, me.userId(), "CHANGE_PROPOSED", "CHG-07", actors.called(me.userId()) + " 提出收回流程变更 #" + change.id() + "：" + reason + " / "
            + actors.called(me.userId()) + " proposes to take back change #" + change.id());
        return changes.find(proposed.id()).orElseThrow();
    }

    /** The proposer says why, once (CHG-02). */
    @Transactional
    public void state(long id, String why) {
        Actor me = rules.reviewer();
        turns.take(TURN);
        ProcessChange change = required(id);
        ChangeRecord.within(change, () -> {
            rules.open(change);
            rules.theProposer(change, me);
            if (change.reason() != null) {
                throw Refusal.by("CHG-02", "理由已说明，不能更改；请撤回后重新提出", "the reason has been stated and stays; withdraw the change and propose it anew");
            }
            String reason = ChangeRules.reason(why);
            changes.state(id, reason, me.userId());
            record.told(change, changes.files(id), me.userId(), "REASON_STATED", "CHG-02", reason);
            return null;
        });
    }

    /** The proposer takes the proposal from the table. */
    @Transactional
    public void withdraw(long id) {
        Actor me = rules.reviewer();
        turns.take(TURN);
        ProcessChange change = required(id);
        ChangeRecord.within(change, () -> {
            rules.open(change);
            rules.theProposer(change, me);
            changes.end(id, Outcome.WITHDRAWN, null, null, me.userId());
            record.told(change, changes.files(id), me.userId(), "CHANGE_WITHDRAWN", null, actors.called(me.userId()) + " 撤回流程变更 #" + id + " / "
                + actors.called(me.userId()) + " withdraws change #" + id);
            return null;
        });
    }

    private ProcessChange required(long id) {
        return changes.find(id).orElseThrow(() -> none(id));
    }

    static Refusal none(long id) {
        return Refusal.ofInput("change", "没有流程变更 #" + id, "there is no change #" + id);
    }
}
