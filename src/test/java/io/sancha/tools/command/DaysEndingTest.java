package io.sancha.tools.command;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.disbursement.SomeDrawdown;
import io.sancha.steps.endofday.DayDesk;
import io.sancha.steps.endofday.process.EndOfDayProcess;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commands at once, and two job executors, as a command beside a server on one database. Days before those of other tests, so
 * that no day of theirs is the last that ended.
 */
class DaysEndingTest extends IntegrationTest {
    @Autowired
    private EndOfDayProcess process;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private HistoryService history;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private DayDesk days;

    private AutoCloseable here;
    private final DefaultJobExecutor otherNode = new DefaultJobExecutor();

    /** This node's executor as the command has it, and another's beside it. */
    @BeforeEach
    void twoNodesWork() {
        here = process.working();
        otherNode.setWaitTimeInMillis(100);
        otherNode.setMaxWait(300);
        otherNode.registerProcessEngine((ProcessEngineImpl) engine);
        otherNode.start();
    }

    @AfterEach
    void nobodyWorksAnyMore() throws Exception {
        otherNode.shutdown();
        otherNode.unregisterProcessEngine((ProcessEngineImpl) engine);
        here.close();
    }

    private record Answer(int exit, String out, String err) {
    }

    private Answer ends(LocalDate day) throws Exception {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = new DaysEnding(process, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8))
            .endUpTo(day);
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String opened(LocalDate on) {
        clock.standAt(on.atTime(10, 0).atZone(BankClock.CHINA).toInstant());
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        LoanTerms terms = LoanTerms.lend(Money.cny("100000.00"), on).at(Rate.annualPercent("4.35")).instalments(3).repaid(RepaymentMethod.EQUAL_PRINCIPAL)
            .counted(DayCount.ACT_360).terms();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("40"), new BigDecimal("80"), CompoundRate.PENALTY), Waterfall.usual()));
    }

    private int nights(String loan) {
        return sql.queryForObject("select coalesce(sum(to_day - from_day), 0) from earned where loan_number = ?", Integer.class, loan);
    }

    /** Four commands at once on the same day: one clear answer each, one process instance, nothing lost or doubled. */
    @Test
    @Timeout(300)
    void severalAtOnceEndADayOnce() throws Exception {
        LocalDate day = LocalDate.parse("2015-03-02");
        String loan = opened(day);
        close(day.minusDays(1));
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<Answer>> asked = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            asked.add(people.submit(() -> ends(day)));
        }
        for (Future<Answer> answer : asked) {
            assertThat(answer.get()).extracting(Answer::exit, Answer::out).containsExactly(0, day + " 日终完成 the day is ended, 0 笔失败 loans failed\n");
        }
        people.shutdown();
        assertThat(nights(loan)).isEqualTo(1);
        assertThat(sql.queryForObject("select count(*) from bank_day_run where day = ?", Integer.class, day)).isEqualTo(1);
        assertThat(sql.queryForObject("select count(*) - max(r.partitions) from bank_day_partition p join bank_day_run r on r.day = p.day where p.day = ?",
            Integer.class, day)).isZero();
        String instance = sql.queryForObject("select process_instance from bank_day_run where day = ?", String.class, day);
        assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityId("close-day").count()).isEqualTo(1);
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count()).isZero();
        // on a busy machine one may have been in another's way; nothing else fails
        assertThat(history.createHistoricJobLogQuery().processInstanceId(instance).failureLog().list()).as("jobs that failed").hasSizeLessThan(2)
            .allSatisfy(failed -> assertThat(history.getHistoricJobLogExceptionStacktrace(failed.getId())).contains("OptimisticLockingException"));
    }

    /** Many partitions end at the same time, on two nodes: hardly one is in another's way. */
    @Test
    @Timeout(300)
    void manyPartitionsEndOneAfterTheOther() throws Exception {
        LocalDate day = LocalDate.parse("2015-05-04");
        List<String> opened = Stream.generate(() -> opened(day)).limit(8).toList();
        close(day.minusDays(1));
        // a partition for each, as nobody would open a day
        List<String> partitions = opened.stream().map(loan -> loan + ".." + loan).toList();
        String instance = inAnAct(null, () -> transaction.execute(status -> {
            String begun = runtime.createProcessInstanceByKey("endofday").businessKey("day-" + day).setVariable("partitions", partitions)
                .startBeforeActivity("run-partition#multiInstanceBody").execute().getId();
            days.open(day, begun, running -> false);
            return begun;
        }));
        assertThat(ends(day).exit()).isZero();
        assertThat(opened).allSatisfy(loan -> assertThat(nights(loan)).isEqualTo(1));
        assertThat(history.createHistoricJobLogQuery().processInstanceId(instance).failureLog().count()).as("jobs that failed").isLessThan(opened.size() / 2);
    }

    /** Days that were missed are ended one after the other, each closed; a command on a day that has ended says so. */
    @Test
    @Timeout(300)
    void missedDaysAreEndedInOrder() throws Exception {
        LocalDate last = LocalDate.parse("2015-03-23");
        opened(last);
        close(last.minusDays(1));
        assertThat(ends(last).exit()).isZero();
        String loan = opened(last.plusDays(1));
        clock.standAt(last.plusDays(3).atTime(20, 0).atZone(BankClock.CHINA).toInstant());
        Answer answer = ends(last.plusDays(3));
        assertThat(answer.exit()).isZero();
        assertThat(answer.out().lines().map(line -> line.substring(0, 10))).containsExactly("2015-03-24", "2015-03-25", "2015-03-26");
        assertThat(answer.err()).contains("2015-03-24 分区 partitions", "3 days to end, one after the other, from 2015-03-24 to 2015-03-26",
            "2015-03-25 始 begun ", "BALANCED\n");
        assertThat(nights(loan)).isEqualTo(3);
        assertThat(ends(last.plusDays(3))).isEqualTo(new Answer(0, "2015-03-26 日终完成 the day is ended, 0 笔失败 loans failed\n", ""));
    }

    /** Whether it was closed or passed over, a day before the last that ended is told to be past; nothing is done. */
    @Test
    @Timeout(300)
    void aDayBeforeTheLastThatEndedIsPast() throws Exception {
        LocalDate closed = LocalDate.parse("2015-02-02");
        LocalDate passedOver = closed.plusDays(1);
        close(closed);
        close(passedOver.plusDays(1));
        LocalDate last = sql.queryForObject("select max(day) from bank_day_closing", LocalDate.class);
        Answer again = says(closed);
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).startsWith(closed + " 已于此前日终").contains("has ended already, the last day that ended is " + last + "; nothing was done");
        Answer late = says(passedOver);
        assertThat(late.exit()).isEqualTo(1);
        assertThat(late.err()).startsWith(passedOver + " 早于最近日终 " + last).contains("lies before the last day that ended, " + last);
        assertThat(sql.queryForObject("select count(*) from bank_day where day = ?", Integer.class, passedOver)).isZero();
    }

    private Answer says(LocalDate day) throws Exception {
        var err = new ByteArrayOutputStream();
        var out = new ByteArrayOutputStream();
        int exit = new DaysEnding(process, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8)).end(day);
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What was the last day stays ended: who asks for it again, at the same moment or later, hears so. */
    @Test
    @Timeout(300)
    void theLastDayMayBeAskedForAgain() throws Exception {
        LocalDate last = sql.queryForObject("select coalesce(max(day), date '2015-01-05') from bank_day_closing", LocalDate.class);
        close(last.minusDays(1));
        close(last);
        assertThat(says(last)).isEqualTo(ends(last)).satisfies(answer -> assertThat(answer.out()).startsWith(last + " 日终完成 the day is ended"));
    }

    /** Every day since then would have been missed. */
    @Test
    void aYearThatWasMistypedEndsNothing() throws Exception {
        LocalDate mistyped = LocalDate.parse("0215-02-02");
        Answer answer = says(mistyped);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).startsWith("0215-02-02 尚无贷款").contains("check the year");
        assertThat(sql.queryForObject("select count(*) from bank_day where day = ?", Integer.class, mistyped)).isZero();
    }

    private void close(LocalDate day) {
        inAnAct(null, () -> {
            days.open(day, "test-" + day, running -> false);
            return days.close(day);
        });
    }

    /** A loan that fails makes the answer 1 and is named. */
    @Test
    @Timeout(300)
    void aLoanThatFailedMakesTheAnswerOne() throws Exception {
        LocalDate day = LocalDate.parse("2015-04-13");
        String loan = opened(day);
        close(day.minusDays(1));
        misplace(loan, 1);
        Answer answer = ends(day);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("1 笔失败 loans failed", loan + " check-balance");
        misplace(loan, -1);
    }

    /** A job that fails as often as it is tried makes the answer 3 and names the cause; the next command tries it again and ends the day. */
    @Test
    @Timeout(300)
    void aDayThatStandsStillIsNotEnded() throws Exception {
        LocalDate day = LocalDate.parse("2015-04-27");
        String loan = opened(day);
        close(day.minusDays(1));
        transaction.executeWithoutResult(status -> sql.execute("create trigger no_closing before insert on bank_day_closing for each row "
            + "when (new.day = date '2015-04-27') execute function refuse_change()"));
        try {
            Answer answer = ends(day);
            assertThat(answer.exit()).isEqualTo(3);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).containsPattern("2015-04-27 日终停滞 the end of day stands still, 分区 partitions \\d+/\\d+: .+");
        } finally {
            transaction.executeWithoutResult(status -> sql.execute("drop trigger no_closing on bank_day_closing"));
        }
        assertThat(ends(day).exit()).isZero();
        assertThat(nights(loan)).isEqualTo(1);
    }

    private void misplace(String loan, int yuan) {
        transaction.executeWithoutResult(status -> sql.update("update loan_position set principal_normal = principal_normal + ? where loan_number = ?", yuan,
            loan));
    }
}
