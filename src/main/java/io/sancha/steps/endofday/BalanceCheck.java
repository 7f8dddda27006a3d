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

    /** Keeps what the postings come to, so that the next check need not read them. A balance that proved stale is summed anew. */
    void fold(Partition partition) {
        List<String> stale = differing(partition, true);
        if (!stale.isEmpty()) {
            sql.sql("delete from ledger_balance where loan_number in (:loans)").param("loans", stale).update();
        }
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
