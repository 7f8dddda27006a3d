package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The nightly check of the books reads no posting twice, and still finds whatever does not fit. */
class BalanceCheckTest extends IntegrationTest {
    private static final LocalDate DRAWN = LocalDate.parse("2024-03-18");
    @Autowired
    private BalanceCheck check;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private NamedParameterJdbcTemplate named;
    @Autowired
    private TransactionTemplate transaction;

    private String opened() {
        on(DRAWN);
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        LoanTerms terms = LoanTerms.lend(Money.cny("360000.00"), DRAWN).at(Rate.annualPercent("3.60")).instalments(36).repaid(RepaymentMethod.EQUAL_PRINCIPAL)
            .counted(DayCount.ACT_360).terms();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT), Waterfall.usual()));
    }

    private void on(LocalDate day) {
        clock.standAt(day.atTime(20, 0).atZone(BankClock.CHINA).toInstant());
    }

    private void pays(String number, int month) {
        LocalDate due = DRAWN.plusMonths(month);
        on(due);
        loans.pay(new LoanPayment("P" + month, number, loans.due(number, due).total(), due));
    }

    /** Outside a transaction nothing that is written stays. */
    private void write(String statement, String number) {
        transaction.executeWithoutResult(status -> sql.update(statement, number));
    }

    private void fold(String number) {
        transaction.executeWithoutResult(status -> check.foldAndCheck(Partition.of(number)));
    }

    /** How many postings the check reads of this loan, by PostgreSQL's own count. */
    private int postingsRead(String number) {
        return transaction.execute(status -> {
            sql.execute("set local enable_seqscan = off");
            String plan = named.queryForObject("explain (analyze, buffers, format json) " + BalanceCheck.differing(Partition.of(number)),
                BalanceCheck.parameters(Partition.of(number), true), String.class);
            try {
                return rows(new ObjectMapper().readTree(plan).get(0).get("Plan"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static int rows(JsonNode node) {
        int rows = node.path("Relation Name").asText().equals("posting") ? node.get("Actual Rows").asInt() * node.get("Actual Loops").asInt() : 0;
        for (JsonNode below : node.path("Plans")) {
            rows += rows(below);
        }
        return rows;
    }

    @Test
    void readsOnlyWhatIsNewerThanTheLastCheck() {
        String number = opened();
        for (int month = 1; month <= 24; month++) {
            pays(number, month);
        }
        int all = sql.queryForObject("select count(*) from posting where loan_number = ?", Integer.class, number);
        assertThat(all).isEqualTo(1 + 24 * 3);
        assertThat(postingsRead(number)).isEqualTo(all);
        fold(number);
        assertThat(postingsRead(number)).isZero();
        pays(number, 25);
        assertThat(postingsRead(number)).isEqualTo(3);
        assertThat(check.unbalanced(Partition.of(number))).isEmpty();
    }

    /** A balance moved, a posting slipped in, an old one dated back: each is found after any number of checks before it. */
    @Test
    void findsWhatDoesNotFitAlsoAfterItWasFolded() {
        String number = opened();
        pays(number, 1);
        for (int folded = 0; folded < 2; folded++) {
            assertThat(check.unbalanced(Partition.of(number))).isEmpty();
            write("update loan_position set interest_due = interest_due + 0.01 where loan_number = ?", number);
            assertThat(check.unbalanced(Partition.of(number))).containsExactly(number);
            write("update loan_position set interest_due = interest_due - 0.01 where loan_number = ?", number);
            fold(number);
        }
        write("""
            insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
            values (?, 'REPAY_EARLY', 'slipped in', 0, 'CASH', 'PRINCIPAL', 0.01, 'CNY', date '2024-03-19', 'x', date '2024-03-19', now(), 'x')""", number);
        assertThat(check.unbalanced(Partition.of(number))).containsExactly(number);
        fold(number);
        assertThat(check.unbalanced(Partition.of(number))).containsExactly(number);
        write("""
            insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
            values (?, 'REPAY_EARLY', 'slipped in', 1, 'PRINCIPAL', 'CASH', 0.01, 'CNY', date '2024-03-19', 'x', date '2024-03-19', now(), 'x')""", number);
        assertThat(check.unbalanced(Partition.of(number))).isEmpty();
    }

    /** A kept balance is only a shortcut: if it is wrong itself, the postings decide, and it is summed anew. */
    @Test
    void aWrongShortcutAccusesNobodyAndIsPutRight() {
        String number = opened();
        fold(number);
        write("update ledger_balance set principal = principal + 1 where loan_number = ?", number);
        assertThat(check.unbalanced(Partition.of(number))).isEmpty();
        fold(number);
        assertThat(sql.queryForObject("select principal from ledger_balance where loan_number = ?", BigDecimal.class, number)).isEqualByComparingTo("360000");
    }
}
