package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanAlterations;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;

/**
 * INT-01…04, COL-04, CLS-15: the night's SQL over all loans and the replay of each loan agree, to the last row, about thousands of random
 * lives. Many lives share their nights, so that thousands cost no more nights than one.
 *
 * <p>{@code -Dnight.lives=3000} lives longer, {@code -Dnight.seed=7} other lives; a failure names each life that disagrees.
 */
class NightAgreesWithReplayTest extends IntegrationTest {
    private static final int LIVES = Integer.getInteger("night.lives", 25);
    private static final long SEED = Long.getLong("night.seed", 20261128);
    private static final int TOGETHER = 500;
    /** Over the New Year, a leap day, the spring festival and May Day. */
    private static final LocalDate FIRST = LocalDate.parse("2023-10-28");
    private static final int GENERATED = 1000;
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private LoanAlterations alterations;
    @Autowired
    private RiskClasses classes;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private JdbcTemplate sql;
    private final List<String> disagreeing = new ArrayList<>();
    private int happened;

    @BeforeProperty
    void inTheContextOfAllTests() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
    }

    @AfterProperty
    void onTheRealDayAgain() {
        clock.release();
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void theNightOfAllLoansSaysWhatTheReplayOfEachSays() {
        var random = new Random(SEED);
        var lives = RandomLife.any().generator(GENERATED);
        for (int lived = 0; lived < LIVES; lived += TOGETHER) {
            List<RandomLife> batch = new ArrayList<>();
            for (int n = lived; n < Math.min(LIVES, lived + TOGETHER); n++) {
                batch.add(lives.next(random).value());
            }
            liveTogether(batch);
        }
        assertThat(disagreeing).isEmpty();
        assertThat(happened).as("acts that no rule refused").isGreaterThan(LIVES);
    }

    private void liveTogether(List<RandomLife> lives) {
        var desks = new LivingLoan.Desks(loans, alterations, classes);
        List<LivingLoan> living = new ArrayList<>();
        for (int n = 0; n <= RandomLife.DAYS; n++) {
            int since = n;
            LocalDate today = FIRST.plusDays(n);
            clock.standAt(today.atTime(20, 0).atZone(BankClock.CHINA).toInstant());
            lives.stream().filter(life -> life.begins() == since).forEach(life -> living.add(open(life, today)));
            living.forEach(loan -> loan.life.acts().stream().filter(act -> act.on() == since).forEach(act -> happens(loan, act, today, desks)));
            if (!living.isEmpty()) {
                endOfDay.run(today, together(living));
            }
        }
        living.forEach(loan -> compare(loan, FIRST.plusDays(RandomLife.DAYS)));
    }

    private LivingLoan open(RandomLife life, LocalDate today) {
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        String number = loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), life.terms(FIRST), life.penalties(), Waterfall.usual()));
        return new LivingLoan(life, number, today);
    }

    /** Compared before, because what is booked then would put right what the nights since the last time did wrong. */
    private void happens(LivingLoan loan, RandomLife.Act act, LocalDate today, LivingLoan.Desks desks) {
        compare(loan, today);
        try {
            loan.happens(act, today, desks);
            happened++;
        } catch (Refusal refused) {
            assertThat(refused.rule()).as(loan.life.toString()).isNotBlank();
        }
    }

    private void compare(LivingLoan loan, LocalDate today) {
        int lacking = loans.lacking(loan.number);
        if (lacking > 0) {
            disagreeing.add(loan.number + " on " + today + ": " + lacking + " rows of " + loan.life);
        }
    }

    private Partition together(List<LivingLoan> living) {
        return sql.queryForObject("select min(loan_number), max(loan_number) from loan_position where loan_number in (?, ?)",
            (row, n) -> Partition.range(row.getString(1), row.getString(2)), living.get(0).number, living.get(living.size() - 1).number);
    }
}
