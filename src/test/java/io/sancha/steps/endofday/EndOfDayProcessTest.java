package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.CaseView;
import io.sancha.platform.task.TaskDesk;
import io.sancha.steps.disbursement.SomeDrawdown;
import io.sancha.steps.endofday.process.EndOfDayProcess;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Days long before those of other tests, so that their loans are left alone. */
class EndOfDayProcessTest extends IntegrationTest {
    @Autowired
    private EndOfDayProcess process;
    @Autowired
    private DayDesk days;
    @Autowired
    private DaySteps steps;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private HistoryService history;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private DayRuns runs;
    @Autowired
    private Nights nights;
    @Autowired
    private EngineActors actors;
    @Autowired
    private TaskDesk tasks;
    @Autowired
    private CaseView view;
    @Autowired
    private TransactionTemplate transaction;

    private String opened(LocalDate on) {
        clock.standAt(on.atTime(10, 0).atZone(BankClock.CHINA).toInstant());
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        LoanTerms terms = LoanTerms.lend(Money.cny("100000.00"), on).at(Rate.annualPercent("4.35")).instalments(3).repaid(RepaymentMethod.EQUAL_PRINCIPAL)
            .counted(DayCount.ACT_360).terms();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("40"), new BigDecimal("80"), CompoundRate.PENALTY), Waterfall.usual()));
    }

    private void misplace(String loan, int yuan) {
        transaction.executeWithoutResult(status -> sql.update("update loan_position set principal_normal = principal_normal + ? where loan_number = ?", yuan,
            loan));
    }

    /** Begins the day and opens it, here, as the job executors are off. */
    private void begun(LocalDate day) {
        open();
        process.dayEnded(day);
        open();
    }

    private void open() {
        management.createJobQuery().processDefinitionKey("endofday").activityId("open-day").withRetriesLeft().list()
            .forEach(job -> management.executeJob(job.getId()));
    }

    /** Begins the day, and does its jobs. */
    private List<DayDesk.FailedLoan> ended(LocalDate day) {
        begun(day);
        finish(runs.progress(day).instance());
        return days.untreated(day);
    }

    private void finish(String instance) {
        for (List<Job> waiting = jobs(instance); !waiting.isEmpty(); waiting = jobs(instance)) {
            waiting.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> jobs(String instance) {
        return management.createJobQuery().processInstanceId(instance).withRetriesLeft().listPage(0, 100);
    }

    private String endOf(LocalDate day) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(
            history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(BankDay.key(day)).orderByProcessInstanceStartTime().desc().list().get(0)
            .getId())
            .activityType("noneEndEvent").finished().list().stream().map(event -> event.getActivityId()).filter(id -> !id.equals("partition-done")).findFirst()
            .orElse("running");
    }

    @Test
    void aDayIsEndedForAllLoansAndTwiceIsOnce() {
        LocalDate day = LocalDate.parse("2015-05-11");
        String one = opened(day);
        String two = opened(day);
        assertThat(ended(day)).isEmpty();
        assertThat(endOf(day)).isEqualTo("day-closed");
        assertThat(loans.position(one).accruedThrough()).isEqualTo(day);
        assertThat(loans.position(two).accruedThrough()).isEqualTo(day);
        int nights = nights(one, two);
        assertThat(ended(day)).isEmpty();
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(BankDay.key(day)).count()).isEqualTo(1);
        assertThat(nights(one, two)).isEqualTo(nights).isEqualTo(2);
        assertThat(sql.queryForObject("select loans from bank_day_closing where day = ?", Integer.class, day)).isGreaterThanOrEqualTo(2);
    }

    /** Each end of a partition is counted on the same execution: two at once would be in each other's way. */
    @Test
    void partitionsAreWorkedOnSideBySideAndEndOneAfterTheOther() {
        LocalDate day = LocalDate.parse("2015-11-16");
        opened(day);
        begun(day);
        String instance = runs.progress(day).instance();
        List<Job> working = jobs(instance);
        assertThat(working).isNotEmpty().allSatisfy(job -> assertThat(((JobEntity) job).isExclusive()).isFalse());
        working.forEach(job -> management.executeJob(job.getId()));
        assertThat(jobs(instance)).hasSameSizeAs(working).allSatisfy(job -> assertThat(((JobEntity) job).isExclusive()).isTrue());
        assertThat(ended(day)).isEmpty();
    }

    /** However the second comes about, by the timer or by hand: it sees that the day is another's, before and after its end. */
    @Test
    void aDayIsEndedByOneInstance() {
        LocalDate day = LocalDate.parse("2015-09-14");
        String loan = opened(day);
        begun(day);
        String first = runs.progress(day).instance();
        assertThat(process.standing(day).phase()).isEqualTo(DayStanding.Phase.RUNNING);
        clock.moveBy(Duration.ofSeconds(1));
        runtime.startProcessInstanceByKey("endofday", BankDay.key(day));
        open();
        assertThat(endOf(day)).isEqualTo("under-way");
        process.dayEnded(day);
        assertThat(runs.progress(day).instance()).isEqualTo(first);
        assertThat(loans.position(loan).accruedThrough()).isBefore(day);
        assertThat(ended(day)).isEmpty();
        clock.moveBy(Duration.ofSeconds(1));
        runtime.startProcessInstanceByKey("endofday", BankDay.key(day));
        open();
        assertThat(endOf(day)).isEqualTo("under-way");
        assertThat(process.standing(day)).isEqualTo(DayStanding.ended(runs.progress(day), List.of()));
        assertThat(loans.position(loan).accruedThrough()).isEqualTo(day);
    }

    /** An instance that was taken away half-way is told of; the next who asks begins anew and ends the day. */
    @Test
    void aDayThatWasGivenUpIsBegunAnew() {
        LocalDate day = LocalDate.parse("2015-10-19");
        String loan = opened(day);
        begun(day);
        runtime.deleteProcessInstance(runs.progress(day).instance(), "given up");
        assertThat(process.standing(day).phase()).isEqualTo(DayStanding.Phase.STUCK);
        assertThat(ended(day)).isEmpty();
        assertThat(process.standing(day).phase()).isEqualTo(DayStanding.Phase.ENDED);
        assertThat(loans.position(loan).accruedThrough()).isEqualTo(day);
    }

    @Test
    void aLoanThatFailsHoldsUpNoOtherAndGoesToTheOperator() throws Exception {
        LocalDate day = LocalDate.parse("2015-06-15");
        String sound = opened(day);
        String broken = opened(day);
        misplace(broken, 1);
        assertThat(ended(day)).extracting(DayDesk.FailedLoan::loanNumber).containsExactly(broken);
        assertThat(endOf(day)).isEqualTo("running");
        // what the operator's form shows: a day is no case, and nothing of one is asked for
        assertThat(view.of(BankDay.key(day))).containsKey("endofday");
        assertThat(loans.position(sound).accruedThrough()).isEqualTo(day);
        misplace(broken, -1);
        actors.actingAs(new Actor("operator", Set.of("operator")), () -> {
            String task = tasks.openIn(BankDay.key(day)).get(0).id();
            tasks.claim(task);
            return tasks.complete(task, new ObjectMapper().valueToTree(Map.of("outcome", "RUN_AGAIN", "note", "position put right")));
        });
        assertThat(endOf(day)).isEqualTo("failures-treated");
        assertThat(days.untreated(day)).isEmpty();
    }

    /** Whatever one loan throws is its own. */
    @Test
    void whatFailsTogetherIsDoneLoanByLoan() {
        LocalDate day = LocalDate.parse("2015-07-20");
        inAnAct(null, () -> days.open(day, "test-" + day, running -> false));
        for (RuntimeException thrown : List.of(new IllegalStateException("cannot be done"), new NullPointerException(), new ProcessEngineException("not now"),
            Refusal.by("SEQ-01", "案卷已结案，不再办理", "the case has ended"), new DuplicateKeyException("twice"), new ArithmeticException("/ by zero"))) {
            String sound = opened(day);
            String broken = opened(day);
            steps.step("accrue-and-settle", (on, partition) -> {
                if (partition.loans() == null || partition.loans().contains(broken)) {
                    throw thrown;
                }
            }, day, Partition.all());
            assertThat(days.untreated(day)).as("%s", thrown).extracting(DayDesk.FailedLoan::loanNumber).contains(broken).doesNotContain(sound);
        }
    }

    @Test
    void beforeNoonTheDayBeforeEnds() {
        clock.standAt(LocalDate.parse("2015-08-02").atTime(0, 40).atZone(BankClock.CHINA).toInstant());
        assertThat(days.endingNow()).isEqualTo(LocalDate.parse("2015-08-01"));
        clock.standAt(LocalDate.parse("2015-08-02").atTime(23, 30).atZone(BankClock.CHINA).toInstant());
        assertThat(days.endingNow()).isEqualTo(LocalDate.parse("2015-08-02"));
        assertThat(days.lastNight()).isEqualTo(LocalDate.parse("2015-08-02"));
        clock.moveBy(Duration.ofSeconds(-1));
        assertThat(days.lastNight()).as("by itself no day ends before its night").isEqualTo(LocalDate.parse("2015-08-01"));
    }

    /** A server that stood still for three nights owes them when it is back in the afternoon: the timer begins with the first, the next with its closing. */
    @Test
    void theTimerEndsTheDaysThatWereMissedOneAfterTheOther() {
        LocalDate before = LocalDate.parse("2016-02-01");
        String loan = opened(before);
        ended(before);
        LocalDate last = before.plusDays(3);
        clock.standAt(last.plusDays(1).atTime(14, 0).atZone(BankClock.CHINA).toInstant());
        runtime.startProcessInstanceByKey("endofday");

        for (LocalDate day = before.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            assertThat(loans.position(loan).accruedThrough()).isEqualTo(day.minusDays(1));
            assertThat(nights.of(day.plusDays(1)).filter(next -> next.begunAt() != null)).as("not before its turn").isEmpty();
            open();
            clock.moveBy(Duration.ofMinutes(1));
            assertThat(ended(day)).isEmpty();
            assertThat(nights.of(day)).get().satisfies(night -> {
                assertThat(night.endedAt()).isAfter(night.begunAt());
                assertThat(night.partitionsDone()).isEqualTo(night.partitions()).isPositive();
                assertThat(night.loans()).isPositive();
                assertThat(night.balance()).isNotNull();
            });
        }
        assertThat(loans.position(loan).accruedThrough()).isEqualTo(last);
        assertThat(nights.of(last.plusDays(1))).as("the day that runs is not owed").isEmpty();
        assertThat(sql.queryForList("select day from bank_day_closing where day > ? and day <= ? order by closed_at", LocalDate.class, before, last))
            .containsExactly(before.plusDays(1), before.plusDays(2), last);
    }

    /** A next day that cannot be opened keeps nobody's books open: the day before is closed, the failure is told, and another try opens it. */
    @Test
    void aNextDayThatCannotBeOpenedHoldsUpNothing() {
        LocalDate day = LocalDate.parse("2016-06-06");
        String loan = opened(day);
        clock.standAt(day.plusDays(2).atTime(14, 0).atZone(BankClock.CHINA).toInstant());
        transaction.executeWithoutResult(status -> sql.update("insert into bank_day (day, opened_at, opened_by) values (?, now(), 'test')", day.plusDays(1)));
        begun(day);
        String instance = runs.progress(day).instance();
        finish(instance);
        assertThat(process.hasEnded(day)).as("whatever becomes of the next").isTrue();
        Job opening = management.createJobQuery().processDefinitionKey("endofday").activityId("open-day").singleResult();
        transaction.executeWithoutResult(status -> sql.execute("alter table bank_day_run rename to bank_day_run_away"));
        try {
            for (int tries = 0; tries < 3; tries++) {
                assertThatThrownBy(() -> management.executeJob(opening.getId())).isInstanceOf(RuntimeException.class);
            }
        } finally {
            transaction.executeWithoutResult(status -> sql.execute("alter table bank_day_run_away rename to bank_day_run"));
        }
        assertThat(process.standing(day.plusDays(1)).phase()).isEqualTo(DayStanding.Phase.STUCK);
        assertThat(runtime.createIncidentQuery().processInstanceId(opening.getProcessInstanceId()).count()).as("told to the operator").isEqualTo(1);

        assertThat(ended(day.plusDays(1))).isEmpty();
        assertThat(loans.position(loan).accruedThrough()).isEqualTo(day.plusDays(1));
    }

    /** A loan that lacks a month is brought to the day a night at a time: what was done stays, whatever becomes of the rest. */
    @Test
    void nightsThatAreMissingAreMadeUpForOneByOne() {
        LocalDate day = LocalDate.parse("2016-07-04");
        String loan = opened(day);
        LocalDate last = day.plusDays(30);
        inAnAct(null, () -> days.open(last, "test-" + last, running -> false));
        long before = transactions();
        steps.catchUp(last, Partition.of(loan));
        assertThat(loans.position(loan).accruedThrough()).isEqualTo(last.minusDays(1));
        assertThat(transactions() - before).as("transactions that wrote").isGreaterThanOrEqualTo(30);
    }

    private int nights(String one, String two) {
        return sql.queryForObject("select sum(to_day - from_day) from earned where loan_number in (?, ?)", Integer.class, one, two);
    }

    private long transactions() {
        return sql.queryForObject("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint", Long.class);
    }

    /** Two nodes at the check, and a job that is done again after its node was killed: the books of a day are checked once. */
    @Test
    void theBooksOfADayAreCheckedOnce() throws Exception {
        LocalDate day = LocalDate.parse("2016-04-11");
        opened(day);
        begun(day);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> node : nodes.invokeAll(List.<Callable<Object>>of(() -> checked(day), () -> checked(day)))) {
                node.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        Instant checkedAt = nights.of(day).orElseThrow().checkedAt();
        clock.moveBy(Duration.ofMinutes(1));

        assertThat(ended(day)).isEmpty();
        assertThat(endOf(day)).isEqualTo("day-closed");
        assertThat(nights.of(day)).get().extracting(Nights.Night::checkedAt).isEqualTo(checkedAt);
    }

    private Object checked(LocalDate day) {
        return inAnAct(null, () -> {
            days.checkBalance(day);
            return day;
        });
    }

    /** Whatever the machine's zone is. */
    @Test
    void theNightlyTimerIsAtHalfPastElevenInChina() {
        List<Job> nightly = management.createJobQuery().processDefinitionKey("endofday").timers().list().stream()
            .filter(job -> job.getProcessInstanceId() == null).toList();
        assertThat(nightly).isNotEmpty().allSatisfy(job ->
            assertThat(job.getDuedate().toInstant().atZone(BankClock.CHINA).toLocalTime()).isEqualTo(DayDesk.NIGHT));
    }
}
