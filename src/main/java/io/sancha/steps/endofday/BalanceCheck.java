package io.sancha.steps.endofday;

import io.sancha.lending.account.books.LedgerAccount;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Checks that where a loan stands is what its postings say: principal paid out = outstanding + repaid + written off, and each receivable
 * equals what is due. Debits equal credits row by row and need no check of their own.
 *
 * <p>Postings cannot change, so what was summed once is kept as {@code ledger_balance}, and a check reads only what is newer, by an index
 * that holds all it needs. A loan that then differs is summed whole before it is called wrong.
 */
@Repository
class BalanceCheck {
    private static final DayStatement UNBALANCED = DayStatement.named("unbalanced");
    private static final DayStatement FOLD = DayStatement.named("fold");
    private static final DayStatement ASTRAY = DayStatement.named("astray");
    private static final String TOTALS = """
        select bank_date || ' ' || currency from ledger_line where bank_date = :day group by bank_date, currency having sum(debit) <> sum(credit)""";

    private final JdbcClient sql;

    BalanceCheck(JdbcClient sql) {
        this.sql = sql;
    }

    /** The loans that do not stand where their postings say. */
    List<String> unbalanced(Partition partition) {
        return differing(partition, true).stream().filter(loan -> !differing(Partition.of(loan), false).isEmpty()).toList();
    }

    /**
     * Keeps what the postings come to, so that the next check need not read them, and finds who does not stand there. One look at the postings of each loan; a
     * loan that then differs is summed whole, and a balance that proved stale is kept anew.
     *
     * @return the loans that do not stand where their postings say
     */
    List<String> foldAndCheck(Partition partition) {
        fold(partition);
        List<String> astray = sql.sql(ASTRAY.over(partition)).paramSource(partition.on(null)).query(String.class).list();
        return astray.stream().filter(loan -> {
            Partition one = Partition.of(loan);
            boolean stale = !differing(one, true).isEmpty();
            if (stale) {
                sql.sql("delete from ledger_balance where loan_number = :loan").param("loan", loan).update();
                fold(one);
            }
            return stale && !differing(one, false).isEmpty();
        }).toList();
    }

    private void fold(Partition partition) {
        sql.sql(FOLD.over(partition)).paramSource(parameters(partition, true)).update();
    }

    private List<String> differing(Partition partition, boolean kept) {
        return sql.sql(differing(partition)).paramSource(parameters(partition, kept)).query(String.class).list();
    }

    /** The statement that finds the loans that differ. */
    static String differing(Partition partition) {
        return UNBALANCED.over(partition);
    }

    /** Its parameters. @param kept whether it starts from what was summed before */
    static MapSqlParameterSource parameters(Partition partition, boolean kept) {
        return partition.on(null).addValue("kept", kept).addValue("principal", LedgerAccount.PRINCIPAL.name())
            .addValue("interest", LedgerAccount.INTEREST_RECEIVABLE.name()).addValue("penalty", LedgerAccount.PENALTY_RECEIVABLE.name())
            .addValue("compound", LedgerAccount.COMPOUND_RECEIVABLE.name()).addValue("costs", LedgerAccount.COSTS_RECEIVABLE.name())
            .addValue("offBalance", LedgerAccount.OFF_BALANCE_INTEREST.name()).addValue("held", LedgerAccount.OWED_TO_BORROWER.name());
    }

    /** The days and currencies of this day's bookings whose debits and credits differ; none, ever. */
    List<String> unbalancedTotals(LocalDate day) {
        return sql.sql(TOTALS).param("day", day).query(String.class).list();
    }
}
