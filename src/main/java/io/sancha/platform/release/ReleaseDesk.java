package io.sancha.platform.release;

import io.sancha.platform.audit.Hashes;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Turns;
import io.sancha.platform.engine.ProcessFiles;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.release.ProcessChange.Kind;
import io.sancha.platform.release.ProcessChange.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second pair of eyes: releases what was proposed, or refuses it. Deployment, state and trail are one transaction. */
@Service
public class ReleaseDesk {
    private final ProcessChanges changes;
    private final ChangeRules rules;
    private final ChangeRecord record;
    private final StaleFiles stale;
    private final ProcessFiles processes;
    private final Turns turns;
    private final Actors actors;
    private final List<ReleaseRemarks> remarks;

    ReleaseDesk(ProcessChanges changes, ChangeRules rules, ChangeRecord record, StaleFiles stale, ProcessFiles processes, Turns turns, Actors actors,
        List<ReleaseRemarks> remarks) {
        this.remarks = remarks;
        this.changes = changes;
        this.rules = rules;
        this.record = record;
        this.stale = stale;
        this.processes = processes;
        this.turns = turns;
        this.actors = actors;
    }

    /**
     * Releases a change: from here on new cases follow it.
     *
     * @param seen the hash of what the reviewer looked at
     * @throws Refusal CHG-01 to the proposer, CHG-02 without a reason, CHG-05 where something else runs by now than it was compared with, CHG-06 where
     * it is not what was proposed, CHG-09 where it has ended, or the rule of what the guard finds in the whole as it is now
     */
    @Transactional
    public void release(long id, String seen) {
        Actor me = rules.reviewer();
        turns.take(ProposalDesk.TURN);
        ProcessChange change = changes.find(id).orElseThrow(() -> ProposalDesk.none(id));
        ChangeRecord.within(change, () -> {
            rules.open(change);
            rules.anotherThanTheProposer(change, me);
            rules.proposerIsStillReviewer(change);
            rules.reasonStated(change);
            List<ChangeFile> files = changes.files(id);
            stale.refuse(files);
            List<SourceFile> proposed = proposed(change, files, seen);
            String deployment = processes.deploy("#" + id + " " + change.name(), proposed);
            changes.end(id, Outcome.RELEASED, null, deployment, me.userId());
            record.told(change, files, me.userId(), "CHANGE_RELEASED", "CHG-01", sentence(change, me));
            if (change.kind() == Kind.TAKE_BACK) {
                takenBack(changes.find(change.takesBack()).orElseThrow(), change, me);
            }
            return null;
        });
    }

    private String sentence(ProcessChange change, Actor me) {
        String proposer = actors.called(change.proposedBy());
        String releaser = actors.called(me.userId());
        List<ReleaseRemarks.Remark> said = remarks.stream().map(one -> one.on(change.id())).flatMap(Optional::stream).toList();
        return proposer + " 提出、" + releaser + " 复核发布流程变更 #" + change.id() + "「" + change.name() + "」，校验值 " + change.sha256()
            + said.stream().map(one -> "；" + one.chinese()).collect(Collectors.joining()) + " / " + releaser
            + " releases change #" + change.id() + ", proposed by " + proposer + ", hash " + change.sha256()
            + said.stream().map(one -> "; " + one.english()).collect(Collectors.joining());
    }

    /** What lies there is what was proposed, by the hashes of its rows and by the trail, and what the reviewer saw. */
    private List<SourceFile> proposed(ProcessChange change, List<ChangeFile> files, String seen) {
        List<SourceFile> proposed = new ArrayList<>();
        boolean same = ChangeFile.together(files).equals(change.sha256()) && change.sha256().equals(seen) && record.proves(change, files);
        for (ChangeFile file : files) {
            byte[] content = changes.content(file.sha256());
            same &= Hashes.sha256(content).equals(file.sha256());
            proposed.add(new SourceFile(file.name(), content));
        }
        if (!same) {
            throw Refusal.by("CHG-06", "流程变更 #" + change.id() + " 的内容与提出时、与您所看的校验值不符，不予发布；请告知审计，重新提出",
                "change #" + change.id() + " is not what was proposed, or not what you looked at, by its hash; tell the auditors and propose it anew");
        }
        return proposed;
    }

    private void takenBack(ProcessChange change, ProcessChange by, Actor me) {
        // which cases are still on it is told on the page, to each reader those of their branches
        record.told(change, changes.files(change.id()), me.userId(), "CHANGE_TAKEN_BACK", "CHG-07",
            "流程变更 #" + change.id() + " 已由 #" + by.id() + " 收回 / change #" + change.id() + " is taken back by #" + by.id());
    }

    /** Refuses what was proposed, with a reason. */
    @Transactional
    public void refuse(long id, String why) {
        Actor me = rules.reviewer();
        turns.take(ProposalDesk.TURN);
        ProcessChange change = changes.find(id).orElseThrow(() -> ProposalDesk.none(id));
        ChangeRecord.within(change, () -> {
            rules.open(change);
            rules.anotherThanTheProposer(change, me);
            String reason = ChangeRules.reason(why);
            changes.end(id, Outcome.REFUSED, reason, null, me.userId());
            record.told(change, changes.files(id), me.userId(), "CHANGE_REFUSED", "CHG-01", actors.called(me.userId()) + " 退回流程变更 #" + id + "：" + reason + " / "
                + actors.called(me.userId()) + " refuses change #" + id);
            return null;
        });
    }
}
