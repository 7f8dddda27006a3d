package io.sancha.lending.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.books.Loans;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Booking compares the books from the value date on: it reads few nights however old the loan is, and comes to what comparing all would. */
class CheckpointTest extends IntegrationTest {
    private static final int LIVES = Integer.getInteger("checkpoint.lives", 4);
    private static final LocalDate DRAWN = LocalDate.parse("2014-03-18");
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private PlatformTransactionManager transactions;

    private String opened(LoanTerms terms) {
        on(terms.timetable().disbursedOn());
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms, Loans.PENALTIES, Waterfall.usual()));
    }

    private void on(LocalDate day) {
        clock.standAt(day.atTime(10, 0).atZone(BankClock.CHINA).toInstant());
    }

    private static LoanTerms terms(int instalments, DayCount dayCount, RepaymentMethod method) {
        return LoanTerms.lend(Money.cny("1000000.00"), DRAWN).at(Rate.annualPercent("5.13")).instalments(instalments).repaid(method).counted(dayCount).terms();
    }

    /** Ten years of nights lie behind; the payment of today reads some of the last days only. */
    @Test
    void aPaymentOnATenYearLoanReadsFewRows() {
        String number = opened(terms(144, DayCount.ACT_360, RepaymentMethod.EQUAL_INSTALMENT));
        LocalDate today = DRAWN.plusYears(10).plusDays(4);
        on(today);
        for (int year = 1; year <= 10; year++) {
            LocalDate due = DRAWN.plusYears(year);
            loans.pay(new LoanPayment("Y" + year, number, loans.due(number, due).total(), due));
        }
        assertThat(sql.queryForObject("select sum(to_day - from_day) from accrual where loan_number = ?", Integer.class, number)).isGreaterThan(3650);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            long nights = read("accrual");
            loans.pay(new LoanPayment("today", number, Money.cny("100.00"), today, EarlyRepayment.HOLD));
            assertThat(read("accrual") - nights).as("nights read").isLessThanOrEqualTo(5);
        });
        assertThat(loans.lacking(number)).isZero();
    }

    /** How many rows of a table this connection has read, by PostgreSQL's own count. */
    private long read(String table) {
        return sql.queryForObject("select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_xact_user_tables where relname = ?",
            Long.class, table);
    }

    /** Late, in time and taken back, in any order: after each the whole comparison from the first day finds nothing to add. */
    @Test
    void comesToWhatComparingAllWould() {
        for (int seed = 1; seed <= LIVES; seed++) {
            var random = new Random(seed);
            RepaymentMethod method = RepaymentMethod.values()[seed % RepaymentMethod.values().length];
            String number = opened(terms(1 + random.nextInt(14), DayCount.values()[seed % DayCount.values().length], method));
            List<String> keys = new ArrayList<>();
            LocalDate today = DRAWN;
            for (int act = 1; act <= 9; act++) {
                today = today.plusDays(random.nextInt(70));
                on(today);
                LocalDate value = random.nextBoolean() ? today : DRAWN.plusDays(random.nextInt((int) (today.toEpochDay() - DRAWN.toEpochDay()) + 1));
                happens(number, "e" + act, value, keys, random);
                assertThat(loans.lacking(number)).as("seed " + seed + ", act " + act).isZero();
            }
        }
    }

    private void happens(String number, String key, LocalDate value, List<String> keys, Random random) {
        int kind = random.nextInt(6);
        if (kind == 0 && !keys.isEmpty()) {
            loans.reverse(key, number, keys.remove(random.nextInt(keys.size())), "taken back");
        } else if (kind == 1) {
            loans.charge(key, number, Money.cny("88.00"), value, "letter");
            keys.add(key);
        } else if (kind == 2) {
            loans.misused(key, number, value, "misused");
            keys.add(key);
        } else {
            pays(number, key, value, keys, random);
        }
    }

    private void pays(String number, String key, LocalDate value, List<String> keys, Random random) {
        if (loans.position(number).state() == LoanState.SETTLED || !loans.payoff(number, value).total().isPositive()) {
            return;
        }
        Money amount = Money.of(BigDecimal.valueOf(1 + random.nextInt(30_000_000), 2), Money.CNY).min(loans.payoff(number, value).total());
        EarlyRepayment choice = EarlyRepayment.values()[random.nextInt(EarlyRepayment.values().length)];
        try {
            loans.pay(new LoanPayment(key, number, amount, value, choice));
            keys.add(key);
        } catch (Refusal unsuited) {
            assertThat(unsuited.rule()).isEqualTo("COL-10");
        }
    }
}
