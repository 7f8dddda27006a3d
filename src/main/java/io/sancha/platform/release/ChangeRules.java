package io.sancha.platform.release;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.PlainText;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.release.ProcessChange.Kind;
import io.sancha.platform.standin.StandInDesk;
import org.springframework.stereotype.Component;

/** Who may do what with a change (CHG-01, CHG-02, CHG-09). */
@Component
class ChangeRules {
    static final String DUTY = "process-reviewer";
    private static final int LONGEST_REASON = 1000;
    private final Actors actors;
    private final StandInDesk standIns;

    ChangeRules(Actors actors, StandInDesk standIns) {
        this.actors = actors;
        this.standIns = standIns;
    }

    /** The acting person. @throws Refusal API-01 to who is no process reviewer */
    Actor reviewer() {
        return actors.current().filter(me -> me.has(DUTY)).orElseThrow(() -> Refusal.by("API-01", "流程变更由流程审核岗办理",
            "changes to processes are the process reviewer's"));
    }

    /** @throws Refusal API-01 to who neither works at changes nor audits them */
    void mayLook() {
        if (actors.current().filter(me -> me.has(DUTY) || me.has("auditor")).isEmpty()) {
            throw Refusal.by("API-01", "流程变更由流程审核岗与审计查看", "changes to processes are seen by process reviewers and auditors");
        }
    }

    /** @throws Refusal CHG-09 where it has ended */
    void open(ProcessChange change) {
        if (change.outcome() != null) {
            String by = actors.called(change.endedBy());
            throw Refusal.by("CHG-09", "流程变更 #" + change.id() + " 已由 " + by + " 办结（" + change.state() + "），不能再办",
                "change #" + change.id() + " has been ended by " + by + " (" + change.state() + ")");
        }
    }

    /** The second pair of eyes. @throws Refusal CHG-01 to the proposer, and to who acts in the proposer's place or the proposer in theirs */
    void anotherThanTheProposer(ProcessChange change, Actor me) {
        String proposer = actors.called(change.proposedBy());
        if (change.proposedBy().equals(me.userId())) {
            throw Refusal.by("CHG-01", "流程变更 #" + change.id() + " 由您本人提出，须由另一位流程审核岗复核",
                "you proposed change #" + change.id() + " yourself; another process reviewer decides on it");
        }
        if (standIns.mayStandIn(change.proposedBy(), me.userId(), DUTY) || standIns.mayStandIn(me.userId(), change.proposedBy(), DUTY)) {
            throw Refusal.by("CHG-01", "您与提出人 " + proposer + " 之间有代办关系，不算另一双眼睛；请第三位流程审核岗复核",
                "you and " + proposer + ", who proposed it, stand in for each other and are one pair of eyes; let a third reviewer decide");
        }
    }

    /** @throws Refusal CHG-01 where who proposed it is a reviewer no longer */
    void proposerIsStillReviewer(ProcessChange change) {
        if (!actors.groupsOf(change.proposedBy()).contains(DUTY)) {
            String proposer = actors.called(change.proposedBy());
            throw Refusal.by("CHG-01", "提出人 " + proposer + " 已不任流程审核岗；请在任的审核岗重新提出",
                proposer + ", who proposed it, is no process reviewer any more; let one propose it anew");
        }
    }

    /** @throws Refusal CHG-01 to whoever did not propose it */
    void theProposer(ProcessChange change, Actor me) {
        if (change.kind() == Kind.BUILD || !change.proposedBy().equals(me.userId())) {
            String proposer = actors.called(change.proposedBy());
            throw Refusal.by("CHG-01", "流程变更 #" + change.id() + " 由 " + proposer + " 提出，只能由其本人说明理由或撤回；您可以复核或退回",
                proposer + " proposed change #" + change.id() + ": its reason and its withdrawal are theirs; you may release or refuse it");
        }
    }

    /** @throws Refusal CHG-02 where nobody has said why */
    void reasonStated(ProcessChange change) {
        if (change.reason() == null) {
            throw Refusal.by("CHG-02", "流程变更 #" + change.id() + " 尚未说明理由，请提出人先说明", "change #" + change.id()
                + " has no reason yet; let who proposed it say why");
        }
    }

    /** A reason as it was typed. @throws Refusal CHG-02 if there is none, INPUT if it is no text or too long */
    static String reason(String given) {
        String reason = PlainText.of("reason", given);
        if (reason == null || reason.isBlank()) {
            throw Refusal.by("CHG-02", "请说明理由", "say why").atField("reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.ofInput("reason", "理由长于 " + LONGEST_REASON + " 字", "the reason is longer than " + LONGEST_REASON + " characters");
        }
        return reason.strip();
    }
}
