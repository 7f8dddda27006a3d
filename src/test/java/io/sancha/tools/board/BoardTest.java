package io.sancha.tools.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.StatementCount;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.TaskDesk;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a relationship manager finds in the morning. Other tests may have left tasks of their own, so each looks at its own case alone. */
class BoardTest extends IntegrationTest {
    private static final Actor MANAGER = new Actor("relationship-manager", Set.of("relationship-manager", "branch-0101"), Set.of("0101"));
    private static final Actor ELSEWHERE = new Actor("relationship-manager", Set.of("relationship-manager", "branch-0102"), Set.of("0102"));
    @Autowired
    private StepsBefore earlier;
    @Autowired
    private BoardDesk desk;
    @Autowired
    private EngineActors people;
    @Autowired
    private TaskDesk tasks;

    @Test
    void aTaskIsToldWithItsCustomerItsAmountAndItsTerm() {
        String caseId = collecting();
        Board.Line line = lineOf(caseId, MANAGER);

        assertThat(line.name()).contains("收集申请资料");
        assertThat(line.customer()).isEqualTo("某某织造服饰有限公司");
        assertThat(line.amount()).isEqualByComparingTo("9000000");
        assertThat(line.held()).isFalse();
        assertThat(line.daysLeft()).isEqualTo(ChronoUnit.DAYS.between(LocalDate.now(clock), line.dueOn())).isPositive();
    }

    @Test
    void whatIsTakenCountsAsHeldAndWhatIsOfAnotherBranchNotAtAll() throws Exception {
        Board before = board(MANAGER);
        String caseId = collecting();
        assertThat(board(MANAGER).tasks().free()).isEqualTo(before.tasks().free() + 1);
        assertThat(board(ELSEWHERE).mostUrgent()).noneMatch(line -> line.caseId().equals(caseId));

        people.actingAs(MANAGER, () -> tasks.claim(lineOf(caseId, MANAGER).taskId()));
        Board after = board(MANAGER);
        assertThat(List.of(after.tasks().free(), after.tasks().held())).containsExactly(before.tasks().free(), before.tasks().held() + 1);
        assertThat(lineOf(caseId, MANAGER).held()).isTrue();
    }

    @Test
    void aCardIsForWhoMaySeeItsTask() throws Exception {
        String task = lineOf(collecting(), MANAGER).taskId();
        assertThat(cards(MANAGER, task)).singleElement().extracting(Board.Line::taskId).isEqualTo(task);
        assertThat(cards(ELSEWHERE, task)).isEmpty();
        assertThat(cards(new Actor("reviewer", Set.of("reviewer", "branch-0101"), Set.of("0101")), task)).as("another duty").isEmpty();
        assertThat(cards(new Actor("auditor", Set.of("auditor"), Set.of("0101", "0102")), task)).hasSize(1);
    }

    @Test
    void aTermThatEndsTodayAndOneThatIsOverAreCountedApart() {
        String caseId = collecting();
        LocalDate due = lineOf(caseId, MANAGER).dueOn();
        clock.standAt(due.atTime(9, 0).atZone(clock.getZone()).toInstant());
        int today = board(MANAGER).tasks().dueToday();
        int late = board(MANAGER).tasks().late();
        assertThat(today).isPositive();
        assertThat(lineOf(caseId, MANAGER).daysLeft()).isZero();
        clock.standAt(due.plusDays(2).atTime(9, 0).atZone(clock.getZone()).toInstant());
        assertThat(board(MANAGER).tasks().late()).isEqualTo(late + today);
        assertThat(lineOf(caseId, MANAGER).daysLeft()).isEqualTo(-2);
    }

    @Test
    void howManyStatementsABoardTakesDoesNotDependOnHowMuchWaits() {
        int before = StatementCount.of(() -> board(MANAGER)).statements();
        collecting();
        assertThat(StatementCount.of(() -> board(MANAGER)).statements()).isEqualTo(before).isLessThanOrEqualTo(8);
    }

    private Board board(Actor person) {
        try {
            return people.actingAs(person, () -> desk.mine(200));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Board.Line> cards(Actor person, String task) throws Exception {
        return people.actingAs(person, () -> desk.cards(List.of(task, "no-such-task")));
    }

    private Board.Line lineOf(String caseId, Actor person) {
        return board(person).mostUrgent().stream().filter(line -> line.caseId().equals(caseId)).findFirst().orElseThrow();
    }

    private String collecting() {
        return earlier.lifeUntilWaits("collect-documents", DossierVariant.ofTheGarmentMaker(), task -> { });
    }
}
