package io.sancha.platform.replay;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.release.ProcessChange.State;
import io.sancha.platform.release.ProposedTables.Proposed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may ask what if, of which table, and over how much (WHF-01 to WHF-04). */
@Component
class ReplayRules {
    /** Decisions that are looked at at most. */
    static final int MOST = 100_000;
    /** What a change is tried on, at most: more than anybody looks at. */
    static final int MOST_OF_CHANGE = 20;
    private static final List<String> WHO = List.of("process-reviewer", "auditor");
    /** No bank of ours decided anything before. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private final Actors actors;
    private final Clock clock;
    private final ChangedTables tables;

    ReplayRules(Actors actors, Clock clock, ChangedTables tables) {
        this.tables = tables;
        this.actors = actors;
        this.clock = clock;
    }

    /** The acting person. @throws Refusal WHF-01 to who neither works at changes nor audits them */
    Actor reader() {
        return actors.current().filter(me -> WHO.stream().anyMatch(me::has)).orElseThrow(() -> Refusal.by("WHF-01", "历史试算由流程审核岗与审计使用",
            "past decisions are replayed by process reviewers and auditors"));
    }

    /** The table of a change that somebody would replay. @throws Refusal WHF-02 where the change has ended, or answers nothing otherwise by this table */
    ChangedTable changed(Proposed change, String decision) {
        if (change.state() != State.OPEN) {
            throw Refusal.by("WHF-02", "流程变更 #" + change.id() + " 已办结（" + change.state() + "），只在待复核时试算",
                "change #" + change.id() + " has ended (" + change.state() + "); tables are replayed while it waits");
        }
        List<ChangedTable> changed = tables.of(change);
        if (changed.isEmpty()) {
            throw Refusal.by("WHF-02", "流程变更 #" + change.id() + " 没有改动任何决策表的条件或结果，无可试算",
                "change #" + change.id() + " changes no condition and no answer of a decision table; there is nothing to replay");
        }
        return changed.stream().filter(table -> table.decision().equals(decision)).findFirst().orElseThrow(() -> {
            String names = String.join(", ", changed.stream().map(ChangedTable::decision).toList());
            return Refusal.by("WHF-02", "流程变更 #" + change.id() + " 改动的决策表是 " + names + "，请选其一",
                "change #" + change.id() + " changes " + names + "; choose one of these").atField("decision");
        });
    }

    /** @throws Refusal WHF-03 where the period is none, or the number is not one to a hundred thousand */
    void period(ReplayRequest asked) {
        if (asked.from() == null || asked.until() == null) {
            throw Refusal.by("WHF-03", "请给出起止日期", "give the first and the last day").atField(asked.from() == null ? "from" : "until");
        }
        LocalDate today = LocalDate.now(clock);
        if (asked.from().isAfter(asked.until()) || asked.from().isBefore(FIRST) || asked.until().isAfter(today)) {
            throw Refusal.by("WHF-03", "期间 " + asked.from() + " 至 " + asked.until() + " 不成立：起日不晚于止日，止日不晚于今日 " + today + "，起日不早于 " + FIRST,
                "from " + asked.from() + " until " + asked.until() + " is no period: the first day is not after the last, the last not after today, " + today
                    + ", the first not before " + FIRST).atField(asked.until().isAfter(today) ? "until" : "from");
        }
        if (asked.most() == null || asked.most() < 1 || asked.most() > MOST) {
            throw Refusal.by("WHF-03", "笔数应为 1 至 " + MOST + " 的整数，而是 " + asked.most() + "；更多的请分期间试算",
                "the number is one from 1 to " + MOST + ", found " + asked.most() + "; replay more in several periods").atField("most");
        }
    }

    /** @throws Refusal WHF-03 where there are none */
    void any(int found, ReplayRequest asked) {
        if (found == 0) {
            throw Refusal.by("WHF-03", asked.from() + " 至 " + asked.until() + " 之间，决策表 " + asked.decision() + " 没有作过决策，无可试算",
                "from " + asked.from() + " until " + asked.until() + " the table " + asked.decision() + " decided nothing; there is nothing to replay")
                .atField("from");
        }
    }

    /** @throws Refusal WHF-04 where this change is being replayed, or has been often enough */
    void notTooOften(long change, List<Replay> before) {
        before.stream().filter(one -> one.state() == Replay.State.RUNNING).findFirst().ifPresent(one -> {
            throw Refusal.by("WHF-04", "流程变更 #" + change + " 正在试算（#" + one.id() + "），请等它结束",
                "change #" + change + " is being replayed (#" + one.id() + "); wait until that has ended");
        });
        if (before.size() >= MOST_OF_CHANGE) {
            throw Refusal.by("WHF-04", "流程变更 #" + change + " 已试算 " + before.size() + " 次，至多 " + MOST_OF_CHANGE + " 次",
                "change #" + change + " has been replayed " + before.size() + " times; at most " + MOST_OF_CHANGE);
        }
    }

    /** As much is waiting on this server as may. */
    static Refusal full() {
        return Refusal.by("WHF-04", "等待试算的已有 " + ReplayQueue.WAITING + " 项，请稍后再试", ReplayQueue.WAITING + " replays are waiting already; try again later");
    }

    /** @throws Refusal INPUT: there is no such replay */
    static Refusal none(long id) {
        return Refusal.ofInput("replay", "没有试算 #" + id, "there is no replay #" + id);
    }
}
