package io.sancha.platform.release;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Turns;
import io.sancha.platform.engine.ProcessFiles;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.release.ProcessChange.State;
import io.sancha.platform.release.Rehearsal.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps with a proposal that it was rehearsed, by whom, with which dossier and what came of it; whoever rehearses asks here first (REH-02 to REH-04). */
@Service
public class RehearsalDesk {
    /** Longer than a rehearsal may take: one that is older runs no more, whatever became of its server. */
    public static final Duration OVER_AFTER = Duration.ofMinutes(15);
    private static final int MOST_TOLD = 100;
    private final ChangeRehearsals rehearsals;
    private final ProcessChanges changes;
    private final ChangeRules rules;
    private final ChangeRecord record;
    private final ProcessFiles processes;
    private final Turns turns;
    private final Actors actors;
    private final Clock clock;

    RehearsalDesk(ChangeRehearsals rehearsals, ProcessChanges changes, ChangeRules rules, ChangeRecord record, ProcessFiles processes, Turns turns,
        Actors actors, Clock clock) {
        this.rehearsals = rehearsals;
        this.changes = changes;
        this.rules = rules;
        this.record = record;
        this.processes = processes;
        this.turns = turns;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * What is to be walked.
     *
     * @param id the rehearsal's number
     * @param files the diagrams and tables that would run after the release
     */
    public record Begun(long id, List<SourceFile> files) {
    }

    /**
     * Asked before a dossier is read for somebody.
     *
     * @throws Refusal REH-04 to whoever is no process reviewer; or where there is no such change
     */
    @Transactional(readOnly = true)
    public void checkMayRehearse(long id) {
        ChangeRecord.within(changes.find(id).orElseThrow(() -> ProposalDesk.none(id)), this::reviewer);
    }

    private Actor reviewer() {
        return actors.current().filter(actor -> actor.has(ChangeRules.DUTY)).orElseThrow(() -> Refusal.by("REH-04", "预演由流程审核岗进行",
            "a process reviewer rehearses a change"));
    }

    /**
     * Begins a rehearsal, if none runs.
     *
     * @param place name of the folder in which it runs, by which it is found if its server is killed
     * @throws Refusal REH-04 to who is no reviewer, REH-02 where the change has ended, REH-03 while another runs
     */
    @Transactional
    public Begun begin(long id, String dossier, String sha256, String place) {
        turns.take(ProposalDesk.TURN);
        ProcessChange change = changes.find(id).orElseThrow(() -> ProposalDesk.none(id));
        return ChangeRecord.within(change, () -> {
            Actor me = reviewer();
            if (change.state() != State.OPEN) {
                throw Refusal.by("REH-02", "流程变更 #" + id + " 已办结（" + change.state() + "），不再预演；要再走一遍，请重新提出", "change #" + id + " has ended ("
                    + change.state() + ") and is rehearsed no more; propose it anew to walk it again");
            }
            rehearsals.runningSince(clock.instant().minus(OVER_AFTER)).ifPresent(other -> {
                throw Refusal.by("REH-03", "正在预演流程变更 #" + other.change() + "（" + other.dossier() + "，" + actors.called(other.by()) + "），一次只能预演一项；请等它结束",
                    "change #" + other.change() + " is being rehearsed (" + other.dossier() + ", by " + actors.called(other.by())
                        + "), and one at a time; wait until it has ended");
            });
            return new Begun(rehearsals.begin(id, dossier, sha256, place, me.userId()), files(change));
        });
    }

    /** What runs, with the change's files in the place of their own. */
    private List<SourceFile> files(ProcessChange change) {
        Map<String, SourceFile> files = new TreeMap<>();
        processes.running().stream().filter(file -> file.name().matches(".*\\.(bpmn|dmn)")).forEach(file -> files.put(file.name(), file));
        changes.files(change.id()).forEach(file -> files.put(file.name(), new SourceFile(file.name(), changes.content(file.sha256()))));
        return List.copyOf(files.values());
    }

    /** Takes down what came of it, on the trail too; nothing where it has ended already. @param story the acts as a list in JSON */
    @Transactional
    public void end(long id, Outcome outcome, String chinese, String english, String story) {
        Rehearsal rehearsal = rehearsals.find(id).orElseThrow(() -> none(id));
        if (rehearsals.end(id, outcome, chinese, english, story)) {
            ProcessChange change = changes.find(rehearsal.change()).orElseThrow();
            String by = actors.called(rehearsal.by());
            record.told(change, changes.files(change.id()), rehearsal.by(), "CHANGE_REHEARSED_" + outcome, null, by + " 以案卷 " + rehearsal.dossier() + "（校验值 "
                + rehearsal.sha256() + "）预演流程变更 #" + change.id() + "：" + chinese + " / " + by + " rehearsed change #" + change.id() + " with the dossier "
                + rehearsal.dossier() + ": " + english);
        }
    }

    /** Ends what a server that was killed has left in a folder. */
    @Transactional
    public void brokenOff(String place) {
        rehearsals.runningIn(place).ifPresent(left -> end(left.id(), Outcome.BROKEN_OFF, "预演中断：系统在其间停止", "it was broken off: the server ended meanwhile",
            "[]"));
    }

    /** A rehearsal in the list. @param byName how who had it walked is called @param lost whether it runs no more although nothing came of it */
    public record Row(Rehearsal rehearsal, String byName, boolean lost) {
    }

    /** @param may whether the reader may rehearse the change now @param rows the latest first */
    public record View(boolean may, List<Row> rows) {
    }

    /** The rehearsals of a change. @throws Refusal API-01 to who neither works at changes nor audits them */
    @Transactional(readOnly = true)
    public View of(long change) {
        rules.mayLook();
        boolean open = changes.find(change).orElseThrow(() -> ProposalDesk.none(change)).state() == State.OPEN;
        return new View(open && actors.current().filter(me -> me.has(ChangeRules.DUTY)).isPresent(), rehearsals.of(change, MOST_TOLD).stream()
            .map(this::row).toList());
    }

    private Row row(Rehearsal rehearsal) {
        return new Row(rehearsal, actors.displayName(rehearsal.by()), rehearsal.outcome() == null
            && rehearsal.at().isBefore(clock.instant().minus(OVER_AFTER)));
    }

    /** The acts of a rehearsal that has ended, as a list in JSON. */
    @Transactional(readOnly = true)
    public String story(long change, long id) {
        rules.mayLook();
        rehearsals.find(id).filter(found -> found.change() == change).orElseThrow(() -> none(id));
        return rehearsals.story(id).orElse("[]");
    }

    private static Refusal none(long id) {
        return Refusal.ofInput("rehearsal", "没有预演 #" + id, "there is no rehearsal #" + id);
    }
}
