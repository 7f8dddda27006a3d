package io.sancha.steps.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.sancha.IntegrationTest;
import io.sancha.MadeUpNumbers;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.login.Language;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.policy.Policy;
import io.sancha.platform.task.EntryReader;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.steps.relationship.CustomerHandOver;
import io.sancha.steps.relationship.RelationshipDesk;
import io.sancha.steps.relationship.portfolio.AnswerEntry;
import io.sancha.steps.relationship.portfolio.AskEntry;
import io.sancha.steps.relationship.portfolio.HandOverList;
import io.sancha.steps.relationship.portfolio.HandOverNight;
import io.sancha.steps.relationship.portfolio.HandOverReader;
import io.sancha.steps.relationship.portfolio.PortfolioHandOver;
import io.sancha.steps.relationship.portfolio.PortfolioHandOver.Line;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** CUS-06: customers of a manager are handed over many at once, asked by the head, confirmed by who receives them; what is refused of one stops no other. */
class PortfolioHandOverTest extends IntegrationTest {
    private static final String TAKER = "taker-of-many";
    private static final String MANAGER = "relationship-manager";
    private static final Actor HEAD = new Actor("approver-branch", Set.of("approver-branch", "branch-0101"), Set.of("0101"));
    private static final Actor RECEIVER = new Actor(TAKER, Set.of(MANAGER, "branch-0101"), Set.of("0101"));
    @Autowired
    private StepsBefore before;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private RelationshipDesk relationships;
    @Autowired
    private PortfolioHandOver desk;
    @Autowired
    private CustomerHandOver alone;
    @Autowired
    private EntryReader entries;
    @Autowired
    private HandOverReader reader;
    @Autowired
    private HandOverList list;
    @Autowired
    private HandOverNight night;
    @Autowired
    private CaseDuties duties;
    @Autowired
    private TaskDesk tasks;
    @Autowired
    private EngineActors people;
    @Autowired
    private IdentityService identity;
    @Autowired
    private Policy policy;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate sql;
    private String first;
    private String second;

    @BeforeEach
    void twoCustomersOfOneManagerAndAColleague() {
        first = aCase(1);
        second = aCase(2);
        if (identity.createUserQuery().userId(TAKER).count() == 0) {
            identity.saveUser(identity.newUser(TAKER));
        }
        identity.createMembership(TAKER, MANAGER);
        identity.createMembership(TAKER, "branch-0101");
    }

    @AfterEach
    void theColleagueLeaves() {
        identity.deleteMembership(TAKER, MANAGER);
        identity.deleteMembership(TAKER, "branch-0101");
    }

    private String aCase(int number) {
        return before.through("application", garmentMaker(number), LocalDate.parse("2024-03-15"));
    }

    private static DossierVariant garmentMaker(int number) {
        return DossierVariant.ofTheGarmentMaker().with("/customer/uscc", MadeUpNumbers.enterprise((System.nanoTime() + number) % 100_000_000));
    }

    private long customer(String caseId) {
        return cases.required(caseId).customerId().orElseThrow();
    }

    private String managerOf(String caseId) {
        return relationships.managerOf(customer(caseId)).orElseThrow();
    }

    private <T> T as(Actor who, Callable<T> deed) {
        try {
            return people.actingAs(who, deed);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private PortfolioHandOver.Asked asked(String... some) {
        return as(HEAD, () -> desk.ask(new AskEntry(managerOf(some[0]), TAKER, List.of(some).stream().map(this::customer).toList(), "离任移交")));
    }

    private List<Line> answered(long id, boolean accept, String reason, String... some) {
        return as(RECEIVER, () -> desk.answer(id, new AnswerEntry(List.of(some).stream().map(this::customer).toList(), accept, reason)));
    }

    private String outcome(String caseId) {
        return sql.queryForObject("select outcome from hand_over_answer where customer_id = ? order by hand_over_id desc limit 1", String.class,
            customer(caseId));
    }

    @Test
    void theReceiverTakesThemWithTheirTasksAndAConflictOfOneStopsNoOther() throws Exception {
        first = before.untilWaits("register-application", "application", garmentMaker(3), LocalDate.parse("2024-03-15"));
        String manager = managerOf(first);
        transaction.executeWithoutResult(status -> duties.take(second, "reviewer", TAKER, "review-case"));
        as(new Actor(manager, Set.of(MANAGER, "branch-0101"), Set.of("0101")), () -> tasks.claim(waiting(first).id()));
        assertThat(waiting(first).assignee()).isEqualTo(manager);

        PortfolioHandOver.Asked asked = asked(first, second);
        assertThat(asked.lines()).extracting(Line::done, Line::rule).containsExactlyInAnyOrder(tuple(true, null),
            tuple(false, "REV-02"));
        long id = asked.ids().get(0);
        assertThat(managerOf(first)).as("until the receiver confirms").isEqualTo(manager);
        assertThat(as(HEAD, () -> reader.customers(manager))).filteredOn(one -> one.caseId().equals(first)).singleElement()
            .satisfies(one -> assertThat(one.receiver()).isNotNull());

        assertThat(answered(id, true, null, first)).extracting(Line::done).containsExactly(true);
        assertThat(managerOf(first)).isEqualTo(TAKER);
        assertThat(managerOf(second)).isEqualTo(manager);
        assertThat(waiting(first).assignee()).as("given back, so that the new manager takes it").isNull();
        assertThat(sql.queryForList("select outcome || ' ' || rule from trail_record where case_id = ? and rule = 'CUS-06' order by seq", String.class, first))
            .contains("ASKED CUS-06", "HANDED_OVER CUS-06", "GIVEN_BACK CUS-06");
        var csv = new ByteArrayOutputStream();
        as(HEAD, () -> {
            list.csv(id, Language.ZH, csv);
            return null;
        });
        assertThat(csv.toString(StandardCharsets.UTF_8)).contains("已移交").contains(first);
        assertThat(as(HEAD, () -> list.paper(id)).madeFrom().toString()).contains(first);
    }

    private HumanTask waiting(String caseId) {
        return tasks.openIn(caseId).get(0);
    }

    @Test
    void whatARuleForbidsWhenItIsConfirmedIsToldAndTheRestGoesOn() {
        long id = asked(first, second).ids().get(0);
        transaction.executeWithoutResult(status -> duties.take(second, "reviewer", TAKER, "review-case"));
        assertThat(answered(id, true, null, first, second)).extracting(Line::rule).containsExactlyInAnyOrder(null, "REV-02");
        assertThat(outcome(first)).isEqualTo("HANDED");
        assertThat(outcome(second)).isEqualTo("REFUSED");
        assertThat(answered(id, true, null, second)).extracting(Line::rule).as("answered of once").containsExactly("CUS-06");
    }

    @Test
    void aDeclineHasItsReasonAndLeavesTheManager() {
        String manager = managerOf(first);
        long id = asked(first).ids().get(0);
        assertThatThrownBy(() -> answered(id, false, " ", first)).isInstanceOf(Refusal.class).extracting("rule").isEqualTo("CUS-06");
        assertThat(answered(id, false, "手中户数已满", first)).extracting(Line::done).containsExactly(true);
        assertThat(outcome(first)).isEqualTo("DECLINED");
        assertThat(managerOf(first)).isEqualTo(manager);
    }

    @Test
    void onlyTheHeadAsksOnlyTheReceiverAnswersAndNothingIsAskedTwice() {
        String manager = managerOf(first);
        assertThatThrownBy(() -> as(RECEIVER, () -> desk.ask(new AskEntry(manager, TAKER, List.of(customer(first)), "离任移交"))))
            .isInstanceOf(Refusal.class).extracting("rule").isEqualTo("TSK-02");
        assertThatThrownBy(() -> as(HEAD, () -> desk.ask(new AskEntry(TAKER, manager, List.of(customer(first)), "离任移交"))))
            .as("whom another holds").isInstanceOf(Refusal.class).extracting("rule").isEqualTo("BRN-01");
        long id = asked(first).ids().get(0);
        assertThat(asked(first).lines()).extracting(Line::rule).containsExactly("CUS-06");
        assertThatThrownBy(() -> as(HEAD, () -> desk.answer(id, new AnswerEntry(List.of(customer(first)), true, null))))
            .isInstanceOf(Refusal.class).extracting("rule").isEqualTo("BRN-01");
    }

    @Test
    void whatNobodyAnswersLapsesAfterTheBanksDays() {
        asked(first);
        LocalDate today = LocalDate.now(clock);
        follow(today.plusDays(4));
        assertThat(sql.queryForObject("select count(*) from hand_over_answer where customer_id = ?", Integer.class, customer(first))).isZero();
        policy.suppose(Map.of("hand-over.answered-within", new BigDecimal("4")));
        try {
            follow(today.plusDays(4));
        } finally {
            policy.suppose(Map.of());
        }
        assertThat(outcome(first)).isEqualTo("LAPSED");
    }

    @Test
    void whoAsksNeitherGivesNorReceives() {
        var both = new Actor("approver-branch", Set.of("approver-branch", MANAGER, "branch-0101"), Set.of("0101"));
        assertThat(Refusal.in(catchThrowable(() -> as(both, () -> desk.ask(new AskEntry("approver-branch", TAKER, List.of(customer(first)), "离任移交"))))))
            .hasValueSatisfying(refusal -> assertThat(refusal.rule() + refusal.field()).isEqualTo("CUS-06Optional[manager]"));
        assertThat(Refusal.in(catchThrowable(() -> as(both, () -> desk.ask(new AskEntry(managerOf(first), "approver-branch", List.of(customer(first)),
            "离任移交")))))).hasValueSatisfying(refusal -> assertThat(refusal.rule() + refusal.field()).isEqualTo("CUS-06Optional[to]"));
    }

    @Test
    void aReasonIsMeasuredWithoutItsBlanks() {
        String entry = "{\"manager\":\"m\",\"to\":\"t\",\"customers\":[1],\"reason\":\"%s\"}";
        assertThatThrownBy(() -> entries.read(entry.formatted("a "), AskEntry.class)).isInstanceOf(Refusal.class);
        assertThat(entries.read(entry.formatted(" 离任 "), AskEntry.class).reason()).isEqualTo("离任");
    }

    @Test
    void theHeadIsToldHowManyLapsed() {
        long id = asked(first, second).ids().get(0);
        answered(id, true, null, first);
        follow(LocalDate.now(clock).plusDays(20));
        assertThat(outcome(second)).isEqualTo("LAPSED");
        assertThat(sql.queryForObject("select detail from notification where what = 'HAND_OVER_ANSWERED' and duty = 'approver-branch' order by id desc limit 1",
            String.class)).isEqualTo("1");
    }

    @Test
    void theHeadWithdrawsWhatIsNotAnsweredAndTheManagersOwnHandOverMakesItVoid() {
        String manager = managerOf(first);
        long id = asked(first, second).ids().get(0);
        answered(id, true, null, first);
        assertThatThrownBy(() -> as(RECEIVER, () -> desk.withdraw(id))).isInstanceOf(Refusal.class).extracting("rule").isEqualTo("TSK-02");
        assertThat(as(HEAD, () -> desk.withdraw(id))).extracting(Line::customerId, Line::done).containsExactly(tuple(customer(second), true));
        assertThat(outcome(second)).isEqualTo("WITHDRAWN");
        assertThat(sql.queryForList("select outcome from trail_record where case_id = ? and rule = 'CUS-06'", String.class, second)).contains("WITHDRAWN");
        assertThatThrownBy(() -> as(HEAD, () -> desk.withdraw(id))).isInstanceOf(Refusal.class).extracting("rule").isEqualTo("CUS-06");
        assertThat(answered(id, true, null, second)).extracting(Line::rule).containsExactly("CUS-06");

        asked(second);
        as(new Actor(manager, Set.of(MANAGER, "branch-0101"), Set.of("0101")), () -> {
            alone.handOver(second, TAKER, "当面移交");
            return null;
        });
        assertThat(outcome(second)).isEqualTo("LAPSED");
        assertThat(managerOf(second)).isEqualTo(TAKER);
    }

    @Test
    void theHeadIsToldEachDayOfBorrowersWhoseManagerHasLeft() {
        long id = asked(first).ids().get(0);
        answered(id, true, null, first);
        identity.deleteMembership(TAKER, MANAGER);
        clock.moveBy(Duration.ofDays(1));
        follow(LocalDate.now(clock));
        int told = told();
        assertThat(told).isPositive();
        follow(LocalDate.now(clock));
        assertThat(told()).as("done again it tells nobody").isEqualTo(told);
        follow(LocalDate.now(clock).plusDays(1));
        assertThat(told()).as("while there are any").isEqualTo(told + 1);
        identity.createMembership(TAKER, MANAGER);
    }

    private int told() {
        return sql.queryForObject("select count(*) from notification where what = 'CUSTOMERS_WITHOUT_MANAGER' and duty = 'approver-branch' and branch = '0101'",
            Integer.class);
    }

    private void follow(LocalDate day) {
        transaction.executeWithoutResult(status -> night.follow(day));
    }
}
