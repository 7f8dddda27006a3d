package io.sancha.platform.moving;

import static io.sancha.platform.release.Reviewers.ONE;
import static io.sancha.platform.release.Reviewers.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sancha.IntegrationTest;
import io.sancha.StatementCount;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.moving.MovePlan.State;
import io.sancha.platform.people.Actor;
import io.sancha.platform.release.Reviewers;
import io.sancha.platform.standin.StandIn;
import io.sancha.platform.standin.StandInDesk;
import io.sancha.platform.standin.StandInEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may move cases, and when not (MOV-01, MOV-02, MOV-04, MOV-05, MOV-09): each rule tried to be broken. */
class MoveRulesTest extends IntegrationTest {
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private StandInDesk standIns;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    private Movers movers;
    private Reviewers reviewers;
    private int old;
    private String caseId;

    @BeforeEach
    void aCaseOnAnOlderVersion() {
        movers = new Movers(beans);
        reviewers = new Reviewers(beans);
        old = movers.releasesRelationship("找客户");
        caseId = movers.begins();
        movers.releasesRelationship("寻客户");
    }

    @AfterEach
    void asItWas() {
        movers.close();
    }

    private long planned(Actor who) {
        return movers.plans(who, "relationship", List.of(old), Map.of());
    }

    private void releases(Actor who, long id) {
        movers.releases(who, id, movers.plan(id).sha256());
    }

    @Test
    void whoPlannedItDoesNotReleaseItAndNobodyElseWithdrawsIt() {
        long id = planned(ONE);
        var withMore = new Actor("process-reviewer", Set.of("process-reviewer", "auditor", "approver-president", "head-office"));
        for (Actor planner : List.of(ONE, withMore)) {
            refused("MOV-01", id, () -> releases(planner, id));
            refused("MOV-01", id, () -> movers.refuses(planner, id));
        }
        refused("MOV-01", id, () -> movers.withdraws(OTHER, id));
        for (Actor stranger : List.of(new Actor("auditor", Set.of("auditor")), new Actor("admin", Set.of("camunda-admin")), Movers.MANAGER)) {
            assertThat(refusal(() -> releases(stranger, id)).rule()).isEqualTo("API-01");
            assertThat(refusal(() -> planned(stranger)).rule()).isEqualTo("API-01");
        }
        movers.work();
        assertThat(movers.version(caseId, "relationship")).isEqualTo(old);
        movers.refuses(OTHER, id);
        assertThat(movers.plan(id).state()).isEqualTo(State.REFUSED);
    }

    @Test
    void whoStandsInForThePlannerIsNoSecondPairOfEyes() {
        long id = planned(ONE);
        LocalDate today = LocalDate.now(clock);
        for (Actor absent : List.of(ONE, OTHER)) {
            Actor delegate = absent.equals(ONE) ? OTHER : ONE;
            StandIn standIn = reviewers.as(absent, () -> standIns.arrange(new StandInEntry(delegate.userId(), "process-reviewer", today, today, "休假")));
            assertThat(refused("MOV-01", id, () -> releases(OTHER, id)).english()).contains("stand in");
            reviewers.as(absent, () -> standIns.withdrawn(standIn));
        }
        releases(OTHER, id);
        assertThat(movers.plan(id).state()).isEqualTo(State.MOVING);
    }

    @Test
    void whoIsNoReviewerAnyMorePlansNothing() {
        long id = planned(new Actor("reviewer", Set.of("process-reviewer", "head-office")));
        assertThat(refused("MOV-01", id, () -> releases(OTHER, id)).english()).contains("no process reviewer any more");
    }

    @Test
    void branchesThatOnesOwnDoNotCoverAreNeitherPlannedNorReleased() {
        var elsewhere = new Actor("process-reviewer-2", Set.of("process-reviewer"), Set.of("0102"));
        assertThat(refusal(() -> planned(elsewhere)).english()).contains("no case in your branches");
        long id = planned(ONE);
        refused("BRN-01", id, () -> releases(elsewhere, id));
        refused("BRN-01", id, () -> movers.refuses(elsewhere, id));
        assertThat(movers.sees(elsewhere, id).row().progress().all()).as("nor told").isZero();
        releases(OTHER, id);
        refused("BRN-01", id, () -> movers.stops(elsewhere, id, "有疑问"));
        movers.stops(OTHER, id, "有疑问");
        refused("BRN-01", id, () -> movers.resumes(elsewhere, id));
        refused("BRN-01", id, () -> movers.ends(elsewhere, id));
        movers.work();
        assertThat(movers.version(caseId, "relationship")).as("stopped, set going by none but whom its cases concern").isEqualTo(old);
        movers.resumes(OTHER, id);
        movers.work();
        assertThat(movers.sees(elsewhere, id).acts()).extracting(MoveReader.Act::outcome).contains("MOVE_PLANNED", "MOVE_ENDED");
        assertThat(movers.sees(elsewhere, id).acts()).as("how many cases another branch has").noneMatch(act -> act.sentence().matches(".*(\\d 笔|cases).*"));
    }

    @Test
    void aReasonComesFirst() {
        var planning = beans.getBean(PlanDesk.class);
        for (String reason : new String[] {null, "", " \u200b "}) {
            assertThat(refusal(() -> reviewers.as(ONE, () -> planning.plan("relationship", List.of(old), Map.of(), reason))).rule()).isEqualTo("MOV-02");
        }
        long id = planned(ONE);
        releases(OTHER, id);
        refused("MOV-02", id, () -> movers.stops(ONE, id, " "));
    }

    @Test
    void aDiagramHasOnePlanAtATime() {
        long first = planned(ONE);
        assertThat(refusal(() -> planned(OTHER)).english()).contains("#" + first);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> sql.update(
            "insert into case_move_plan (process, to_version, to_sha256, reason, sha256, "
                + "recorded_at, recorded_by, bank_date) select process, to_version, to_sha256, reason, sha256, recorded_at, recorded_by, bank_date "
            + "from case_move_plan where id = ?", first))).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("MOV-05");
        releases(OTHER, first);
        assertThat(refusal(() -> planned(OTHER)).rule()).as("while it moves").isEqualTo("MOV-05");
        movers.work();
        assertThat(refusal(() -> planned(OTHER)).english()).as("all have moved").contains("no case in your branches");
    }

    @Test
    void aPlanIsDecidedOnOnce() {
        long id = planned(ONE);
        refused("MOV-09", id, () -> movers.stops(ONE, id, "太早"));
        releases(OTHER, id);
        refused("MOV-09", id, () -> releases(OTHER, id));
        refused("MOV-09", id, () -> movers.withdraws(ONE, id));
        refused("MOV-09", id, () -> movers.resumes(ONE, id));
        refused("MOV-09", id, () -> movers.ends(ONE, id));
        movers.stops(ONE, id, "不对");
        refused("MOV-09", id, () -> movers.stops(OTHER, id, "再停"));
        movers.ends(OTHER, id);
        refused("MOV-09", id, () -> movers.resumes(ONE, id));
        movers.work();
        assertThat(movers.version(caseId, "relationship")).as("ended before its turn").isEqualTo(old);
    }

    @Test
    void anotherVersionThatRunsByNowStopsThePlan() {
        long planned = planned(ONE);
        movers.releasesRelationship("查客户");
        refused("MOV-04", planned, () -> releases(OTHER, planned));
        movers.withdraws(ONE, planned);

        long id = planned(ONE);
        releases(OTHER, id);
        movers.releasesRelationship("觅客户");
        movers.work();
        assertThat(movers.plan(id).state()).isEqualTo(State.STOPPED);
        assertThat(movers.plan(id).haltReason()).contains("has been released");
        assertThat(movers.version(caseId, "relationship")).isEqualTo(old);
        refused("MOV-04", id, () -> movers.resumes(ONE, id));
    }

    @Test
    void theListOfManyPlansTakesAsManyStatementsAsThatOfOne() {
        movers.withdraws(ONE, planned(ONE));
        movers.refuses(OTHER, planned(ONE));
        var reader = beans.getBean(MoveReader.class);
        List<Integer> statements = new ArrayList<>();
        for (int limit : List.of(1, 1, 50)) {
            statements.add(StatementCount.of(() -> reviewers.as(ONE, () -> reader.latest(null, Long.MAX_VALUE, limit))).statements());
        }
        assertThat(statements.get(2)).as("after %s for one", statements).isEqualTo(statements.get(1));
    }

    /** Its page asks every second while cases move. */
    @Test
    void whichTimersAPlanLosesIsReadOnce() {
        // to a version that no other test's page has shown
        movers.releasesRelationship("只看一回客户");
        long id = planned(ONE);
        int first = StatementCount.of(() -> movers.sees(ONE, id)).statements();
        int again = StatementCount.of(() -> movers.sees(ONE, id)).statements();
        assertThat(again).as("after %s", first).isLessThan(first);
        assertThat(StatementCount.of(() -> movers.sees(ONE, id)).statements()).isEqualTo(again);
    }

    @Test
    void theDryRunOfManyCasesTakesAsManyStatementsAsThatOfOne() {
        int first = movers.newest("relationship");
        for (int i = 0; i < 4; i++) {
            movers.begins();
        }
        movers.releasesRelationship("查客户");
        List<Integer> statements = new ArrayList<>();
        for (int version : List.of(old, old, first)) {
            statements.add(StatementCount.of(() -> movers.withdraws(ONE, movers.plans(ONE, "relationship", List.of(version), Map.of()))).statements());
        }
        assertThat(statements.get(2)).as("five cases, after %s for one", statements).isEqualTo(statements.get(1));
    }

    private Refusal refused(String rule, long id, ThrowingCallable attempt) {
        Refusal refusal = refusal(attempt);
        assertThat(refusal.rule()).as(refusal.english()).isEqualTo(rule);
        assertThat(refusal.place()).as("on the plan's own chain").hasValueSatisfying(place -> assertThat(place.caseId()).isEqualTo("case-move-" + id));
        return refusal;
    }

    private static Refusal refusal(ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(Refusal.class, attempt);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
