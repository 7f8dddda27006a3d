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
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.steps.disbursement.SomeDrawdown;
import io.sancha.steps.endofday.DayDesk;
import io.sancha.steps.endofday.EndOfDay;
import io.sancha.steps.endofday.Partition;
import io.sancha.steps.postloan.process.LoanNewsDelivery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The command {@code endofday} is killed at random moments while the books of some loans change and their cases wait to be told: in the end each case
 * stands where its books say, and was told each change once. On days of their own.
 */
@Tag("long")
class BooksAndCasesThroughKillsTest extends IntegrationTest {
    private static final int KILLS = Integer.getInteger("outbox.kills", 2);
    private static final int LOANS = 40;
    /** Milliseconds, longer than the work of a day. */
    private static final int WORK = Integer.getInteger("outbox.work", 4000);
    private static final LocalDate FIRST = LocalDate.parse("2020-02-03");
    private final Random random = new Random(Long.getLong("outbox.seed", 20240301L));
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private DayDesk days;
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private LoanNewsDelivery delivery;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Environment settings;
    @Autowired
    private JdbcTemplate sql;

    @Test
    void casesStandWhereTheirBooksSay() throws Exception {
        int kills = 0;
        for (LocalDate drawn = FIRST; kills < KILLS; drawn = drawn.plusMonths(2)) {
            List<String> watched = watched(drawn);
            LocalDate overdue = drawn.plusMonths(1).plusDays(1);
            endedBefore(overdue);
            int inThisDay = 0;
            while (!hasEnded(overdue)) {
                kills += killed(overdue) ? 1 : 0;
                assertThat(++inThisDay).as("tries to end %s", overdue).isLessThan(50);
            }
            // as any server does every second, by today's time
            clock.release();
            delivery.tellDue();
            String standing = overdue + ", " + sql.queryForList("""
                select distinct kind || ' ' || tries || ' ' || coalesce(failure, '') from loan_outbox where told_at is null""", String.class);
            assertThat(sql.queryForObject("select count(*) from loan_position where case_id = any (?) and state = 'OVERDUE'", Integer.class,
                (Object) watched.toArray(String[]::new))).as("overdue on %s", standing).isEqualTo(LOANS);
            assertThat(watched.stream().filter(one -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(one).count() > 0))
                .as("still in step 10 on %s", standing).isEmpty();
            assertThat(sql.queryForList("""
                select kind || ' ' || count(*) || ' ' || count(told_at)
                  from loan_outbox where case_id = any (?) group by kind order by kind""", String.class,
                (Object) watched.toArray(String[]::new))).as("told once each, on %s", standing)
                .containsExactly("CLASS " + LOANS + " " + LOANS, "STATE " + LOANS + " " + LOANS);
        }
    }

    /** @return whether it was killed before it had done its work */
    private boolean killed(LocalDate day) throws Exception {
        // a node that died keeps its jobs for minutes; nobody waits for that here
        sql.update("update act_ru_job set lock_exp_time_ = null, lock_owner_ = null");
        ChildJvm command = ChildJvm.start(environment(), ChildJvm.freePort(), "分区", "endofday", "--date", day.toString());
        command.untilReady();
        // it is the moment that is random, and nothing that could be asked for tells when it has come
        Thread.sleep(random.nextInt(WORK));
        boolean before = !hasEnded(day);
        command.kill();
        return before;
    }

    private boolean hasEnded(LocalDate day) {
        return sql.queryForObject("select exists (select from bank_day_closing where day = ?)", Boolean.class, day);
    }

    private List<String> watched(LocalDate drawn) {
        clock.standAt(drawn.atTime(10, 0).atZone(BankClock.CHINA).toInstant());
        LoanTerms terms = LoanTerms.lend(Money.cny("100000.00"), drawn).at(Rate.annualPercent("4.35")).instalments(3)
            .repaid(RepaymentMethod.EQUAL_PRINCIPAL).counted(DayCount.ACT_360).terms();
        return IntStream.range(0, LOANS).mapToObj(n -> {
            String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
            String loan = loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms, new PenaltyTerms(new BigDecimal("40"), new BigDecimal("80"),
                CompoundRate.PENALTY), Waterfall.usual()));
            assertThat(loans.position(loan).state()).isEqualTo(LoanState.PERFORMING);
            StepsAlone.begin(runtime, "postloan", caseId);
            return caseId;
        }).toList();
    }

    private void endedBefore(LocalDate day) {
        clock.standAt(day.minusDays(1).atTime(23, 30).atZone(BankClock.CHINA).toInstant());
        // other tests' loans, if there are any, have their nights made up for here
        endOfDay.run(day.minusDays(1), Partition.all());
        inAnAct(null, () -> {
            days.open(day.minusDays(1), "before-" + day, running -> false);
            return days.close(day.minusDays(1));
        });
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of("SANCHA_DB_URL", settings.getRequiredProperty("sancha.db.url"),
            "SANCHA_DB_USER", settings.getRequiredProperty("sancha.db.user"), "SANCHA_DB_PASSWORD", settings.getRequiredProperty("sancha.db.password")));
        environment.put("SANCHA_IDENTITY_KEY", settings.getRequiredProperty("sancha.secrecy.sealing.1"));
        environment.put("SANCHA_IDENTITY_INDEX_KEY", settings.getRequiredProperty("sancha.secrecy.index"));
        return environment;
    }
}
