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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The command {@code endofday} as somebody starts it from a shell, each a process of its own: without a server, beside one, beside two on
 * the same database, twice at once, and on a day that is past. Nine starts of the whole application. On days after those that other tests end and
 * before those of their loans.
 */
@Tag("long")
class EndOfDayProcessesTest extends IntegrationTest {
    private static final LocalDate DRAWN = LocalDate.parse("2015-12-07");
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private Environment settings;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private DayDesk days;
    private final List<ChildJvm> servers = new ArrayList<>();

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        for (ChildJvm server : servers) {
            server.kill();
        }
    }

    @Test
    @Timeout(1800)
    void theDayEndsOnceWhoeverElseRuns() throws Exception {
        String loan = opened();
        endedBefore(DRAWN);

        endsTheDay(loan, DRAWN, command(DRAWN));
        endsTheDay(loan, DRAWN, command(DRAWN));
        serve();
        endsTheDay(loan, DRAWN.plusDays(1), command(DRAWN.plusDays(1)));
        serve();
        endsTheDay(loan, DRAWN.plusDays(2), command(DRAWN.plusDays(2)));
        LocalDate missedOne = DRAWN.plusDays(4);
        endsTheDay(loan, missedOne, command(missedOne), command(missedOne));

        assertThat(sql.queryForList("select day from bank_day_run where day >= ? and day <= ? order by day", LocalDate.class, DRAWN, missedOne))
            .as("each day by one process instance").containsExactlyElementsOf(DRAWN.datesUntil(missedOne.plusDays(1)).toList());
        for (LocalDate past : List.of(DRAWN, DRAWN.minusDays(30))) {
            ChildJvm late = command(past);
            assertThat(late.exit()).as(late.said()).isEqualTo(1);
            // of a day before the first loan, whoever made that, it is said that there was none
            assertThat(late.said()).contains(past.toString()).containsAnyOf(missedOne.toString(), "尚无贷款").doesNotContain("日终完成");
        }
        assertThat(servers).allSatisfy(server -> assertThat(server.said()).doesNotContain("ERROR"));
    }

    /** However many ask: each is told how far it is and that the day is ended, and each night has passed once. */
    private void endsTheDay(String loan, LocalDate day, ChildJvm... asked) throws InterruptedException {
        boolean before = sql.queryForObject("select exists (select from bank_day_closing where day = ?)", Boolean.class, day);
        for (ChildJvm one : asked) {
            assertThat(one.exit()).as(one.said()).isZero();
            assertThat(one.said()).contains(day + " 日终完成 the day is ended, 0 笔失败 loans failed\n");
        }
        if (!before && asked.length == 1) {
            assertThat(asked[0].said()).containsPattern(day + " 分区 partitions \\d+/\\d+\n");
        }
        int nights = (int) DRAWN.datesUntil(day.plusDays(1)).count();
        // 100,000 at 4.35 %, a night
        assertThat(sql.queryForObject("""
            select sum(to_day - from_day) || ' ' || round(sum((to_day - from_day) * base * annual_percent * share_numerator / (100 * share_denominator)), 4)
              from earned where loan_number = ?""",
            String.class, loan)).isEqualTo(nights + " " + new BigDecimal("12.083333").multiply(BigDecimal.valueOf(nights))
                .setScale(4, RoundingMode.HALF_UP));
        assertThat(loans.lacking(loan)).isZero();
    }

    private ChildJvm command(LocalDate day) throws Exception {
        return ChildJvm.start(environment(), ChildJvm.freePort(), "日终完成", "endofday", "--date", day.toString());
    }

    private void serve() throws Exception {
        int port = ChildJvm.freePort();
        ChildJvm server = ChildJvm.start(environment(), port, "http://localhost:" + port + "/", "serve", "--no-demo");
        servers.add(server);
        server.untilReady();
    }

    /** The tests' database, as a server that these processes are pointed at. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of("SANCHA_DB_URL", settings.getRequiredProperty("sancha.db.url"),
            "SANCHA_DB_USER", settings.getRequiredProperty("sancha.db.user"), "SANCHA_DB_PASSWORD", settings.getRequiredProperty("sancha.db.password")));
        environment.put("SANCHA_IDENTITY_KEY", settings.getRequiredProperty("sancha.secrecy.sealing.1"));
        environment.put("SANCHA_IDENTITY_INDEX_KEY", settings.getRequiredProperty("sancha.secrecy.index"));
        return environment;
    }

    private String opened() {
        clock.standAt(DRAWN.atTime(10, 0).atZone(BankClock.CHINA).toInstant());
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        LoanTerms terms = LoanTerms.lend(Money.cny("100000.00"), DRAWN).at(Rate.annualPercent("4.35")).instalments(3)
            .repaid(RepaymentMethod.EQUAL_PRINCIPAL).counted(DayCount.ACT_360).terms();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("40"), new BigDecimal("80"), CompoundRate.PENALTY), Waterfall.usual()));
    }

    private void endedBefore(LocalDate day) {
        inAnAct(null, () -> {
            days.open(day.minusDays(1), "before-" + day, running -> false);
            return days.close(day.minusDays(1));
        });
    }
}
