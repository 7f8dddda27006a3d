package io.sancha.platform.replay;

import static io.sancha.platform.replay.ChangedCommittee.DECISION;
import static io.sancha.platform.replay.ChangedCommittee.ONE;
import static io.sancha.platform.replay.ChangedCommittee.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.sancha.StatementCount;
import io.sancha.TestDatabase;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.people.Actor;
import io.sancha.platform.replay.DifferenceReader.Row;
import io.sancha.platform.replay.Replay.State;
import io.sancha.platform.replay.ReplayReader.KindView;
import io.sancha.platform.replay.ReplayReader.View;
import io.sancha.steps.committee.StageStory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A changed table is asked again for decisions of real cases, and of many at once. */
class WhatIfTest extends StageStory {
    /** A day on which no other test decides anything. */
    private static final LocalDate DAY = LocalDate.of(2003, 5, 5);
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private ReplayDesk desk;
    @Autowired
    private ReplayQueue queue;
    @Autowired
    private ReplayReader reader;
    @Autowired
    private DifferenceReader differences;
    private ChangedCommittee change;
    private PastCommittees past;

    @BeforeEach
    void atWork() {
        change = new ChangedCommittee(beans);
        past = new PastCommittees(beans);
    }

    @AfterEach
    void asItWas() {
        past.close();
        change.close();
    }

    @Test
    void aDecisionOfARealCaseIsToldWithItsStepItsPersonAndItsAmount() {
        String exempt = aReviewedCase().asking("900000.00").enter();
        begin("committee", exempt);
        long id = change.proposed("800000");

        long replay = replayed(id, TODAY, TODAY, 100_000);

        List<Row> rows = change.as(OTHER, () -> differences.page(replay, null, 0, 500));
        assertThat(rows).extracting(Row::caseId).contains(exempt);
        Row row = rows.stream().filter(one -> exempt.equals(one.caseId()) && one.step().equals("determine-committee")).findFirst().orElseThrow();
        assertThat(row.stepName()).contains("Determine");
        assertThat(row.branch()).isEqualTo("0101");
        assertThat(row.person()).isEqualTo("reviewer");
        assertThat(row.task()).isEqualTo("review-case");
        assertThat(row.personName()).isNotBlank().isNotEqualTo("reviewer");
        assertThat(row.amount()).isEqualTo(new ReplayReader.Amount("900000.00", "CNY"));
        assertThat(row.already()).isFalse();
        View view = view(replay);
        KindView kind = view.kinds().stream().filter(one -> one.number() == row.kind()).findFirst().orElseThrow();
        assertThat(kind.was().get(0).get("need").asText() + kind.now().get(0).get("need").asText()).isEqualTo("EXEMPTNEEDED");
        assertThat(kind.worded()).isFalse();
        assertThat(view.answers()).extracting(ReplayReader.AnswerView::name).containsExactly("need", "rule", "reason");
    }

    @Test
    void everyDecisionIsLookedAtOnceTheLatestFirstWithAsManyStatementsAPage() {
        past.decided(1, 1_210, at(9), 900_000, "0101");
        long id = change.proposed("800000");
        long small = asked(id, DAY, DAY, 600);
        int forTwoPages = StatementCount.of(() -> queue.work(small)).statements();
        long large = asked(id, DAY, DAY, 100_000);
        int forThree = StatementCount.of(() -> queue.work(large)).statements();
        assertThat(forThree - forTwoPages).as("statements of one page").isBetween(5, 10);

        assertThat(view(small).summary().replay().lookedAt()).isEqualTo(600);
        View view = view(large);
        assertThat(view.summary().replay().expected()).isEqualTo(1_210);
        assertThat(view.summary().replay().lookedAt()).isEqualTo(1_210);
        assertThat(view.summary().outcomes().otherwise()).isEqualTo(1_210);
        assertThat(view.kinds()).singleElement().satisfies(kind -> {
            assertThat(kind.decisions()).isEqualTo(1_210);
            assertThat(kind.cases()).isZero();
            assertThat(kind.amounts()).isEmpty();
        });
        List<Row> first = change.as(ONE, () -> differences.page(large, null, 0, 500));
        List<Row> last = change.as(ONE, () -> differences.page(large, view.kinds().get(0).number(), 1_000, 500));
        assertThat(first).hasSize(500).extracting(Row::number).isSorted().startsWith(1);
        assertThat(first.get(0).at()).isAfter(first.get(499).at());
        assertThat(last).hasSize(210);
        assertThat(sql.queryForObject("select count(distinct decision_id) from decision_replay_otherwise where replay_id = ?", Integer.class, large))
            .isEqualTo(1_210);
    }

    @Test
    void thePeriodIsOfWholeDaysOfTheBank() {
        past.decided(1, 10, DAY.atStartOfDay(clock.getZone()).toInstant(), 900_000, null);
        past.decided(11, 10, DAY.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1), 900_000, null);
        past.decided(21, 10, DAY.plusDays(1).atStartOfDay(clock.getZone()).toInstant(), 900_000, null);
        past.decided(31, 10, DAY.atStartOfDay(clock.getZone()).toInstant().minusSeconds(1), 900_000, null);
        long replay = replayed(change.proposed("800000"), DAY, DAY, 100);
        assertThat(view(replay).summary().outcomes().otherwise()).isEqualTo(20);
    }

    @Test
    void whoSeesOneBranchIsToldOfThatBranchAndTheTrailOfTheBank() {
        past.decided(1, 20, at(9), 900_000, "0101").decided(21, 30, at(10), 900_000, "0102").decided(51, 5, at(11), 900_000, null)
            .decided(56, 7, at(12), 2_000_000, "0102");
        long id = change.proposed("800000");
        long replay = replayed(id, DAY, DAY, 100);
        var here = new Actor("process-reviewer", Set.of("process-reviewer"), Set.of("0101"));
        View seen = change.as(here, () -> reader.view(replay));
        assertThat(seen.summary().outcomes().otherwise()).isEqualTo(25);
        assertThat(seen.summary().outcomes().same()).isZero();
        assertThat(seen.summary().elsewhere()).isEqualTo(37);
        assertThat(seen.kinds()).extracting(KindView::decisions).containsExactly(25);
        assertThat(change.as(here, () -> differences.page(replay, null, 0, 500))).hasSize(25).extracting(Row::branch).containsOnly("0101", null);
        assertThat(change.as(here, () -> reader.of(id)).replays().get(0).outcomes().otherwise()).isEqualTo(25);
        assertThat(view(replay).summary().outcomes().otherwise()).isEqualTo(55);
        TrailRecord told = trail.of("process-change-" + id, 0, 10).get(1);
        assertThat(told.outcome()).isEqualTo("TABLE_REPLAYED");
        assertThat(told.actor()).isEqualTo(OTHER.userId());
        assertThat(told.message()).contains("62", "7", "55");
        assertThat(told.references()).extracting(Reference::kind).containsExactly("process-change", "process-file", "decision-replay");
    }

    /** What runs by now may answer otherwise than what was asked then: that is not this change's doing. */
    @Test
    void whatTheRunningTableAnswersOtherwiseTooIsMarked() {
        past.decided(1, 10, at(9), 900_000, null).decided(11, 10, at(10), 2_000_000, null);
        past.changed("update act_hi_dec_out set text_ = 'EXEMPT' where var_name_ = 'need' and dec_inst_id_ between 'past-0000011' and 'past-0000020'");
        long replay = replayed(change.proposed("800000"), DAY, DAY, 100);
        List<Row> rows = change.as(OTHER, () -> differences.page(replay, null, 0, 100));
        assertThat(rows).hasSize(20);
        assertThat(rows).extracting(Row::already).startsWith(true, true).endsWith(false, false);
    }

    @Test
    void aKilledServerLeavesTheReplayVisibleAsNotFinishedAndItIsAskedAgain() throws Exception {
        past.decided(1, 10, at(9), 900_000, null);
        long id = change.proposed("800000");
        queue.place();
        long killed = asked(id, DAY, DAY, 100);
        assertThat(view(killed).summary().replay().state()).isEqualTo(State.RUNNING);
        String session = sql.queryForObject("select session from decision_replay_progress where replay_id = ?", String.class, killed);
        try (var superuser = TestDatabase.superuser()) {
            new JdbcTemplate(superuser).queryForList("select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = ?", session);
        }
        assertThat(view(killed).summary().replay().state()).isEqualTo(State.NOT_FINISHED);
        assertThat(change.as(ONE, () -> reader.of(id)).tables().get(0).replayed()).as("is no replay").isNull();
        long again = replayed(id, DAY, DAY, 100);
        assertThat(view(again).summary().replay().state()).isEqualTo(State.FINISHED);
        queue.leave();
        HikariDataSource pool = beans.getBean(DataSource.class).unwrap(HikariDataSource.class);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).as("the dead session's place in the pool").isZero();
    }

    @Test
    void whoIsStoppedLeavesAtAPagesEndAndWhatFailsIsToldAsThat() {
        past.decided(1, 10, at(9), 900_000, null);
        long id = change.proposed("800000");
        long stopped = asked(id, DAY, DAY, 100);
        Thread.currentThread().interrupt();
        queue.work(stopped);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(view(stopped).summary().replay().state()).isEqualTo(State.NOT_FINISHED);

        long failed = asked(id, DAY, DAY, 100);
        past.changed("insert into decision_replay_count (replay_id, branch, outcome, reason, decisions) values (?, '', 'OTHERWISE', '', 1)", failed);
        queue.work(failed);
        assertThat(view(failed).summary().replay().state()).isEqualTo(State.FAILED);
    }

    @Test
    void theRecordOfTheReleaseSaysWhetherTheTableWasReplayed() {
        past.decided(1, 10, at(9), 900_000, null);
        long id = change.proposed("800000");
        replayed(id, DAY, DAY, 100);
        assertThat(change.released()).contains("determine-committee 发布前已试算").contains("10 笔中 10 笔结果不同").contains("10 of 10 otherwise");
        change.close();
        change.proposed("700000");
        assertThat(change.released()).contains("determine-committee 发布前未经历史试算").contains("was not replayed before");
    }

    private Instant at(int hour) {
        return DAY.atTime(hour, 0).atZone(clock.getZone()).toInstant();
    }

    private long asked(long id, LocalDate from, LocalDate until, int most) {
        return change.as(OTHER.userId(), () -> desk.ask(id, new ReplayRequest(DECISION, from, until, most)));
    }

    private long replayed(long id, LocalDate from, LocalDate until, int most) {
        long replay = asked(id, from, until, most);
        queue.work(replay);
        return replay;
    }

    private View view(long replay) {
        return change.as(new Actor("auditor", Set.of("auditor"), Set.of("0101", "0102")), () -> reader.view(replay));
    }
}
