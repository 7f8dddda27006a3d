package io.sancha.endofday;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Checks that where a loan stands is what its postings say: principal paid out = outstanding + repaid + written off, and each receivable
 * equals what is due. Debits equal credits row by row and need no check of their own.
 */
@Repository
class BalanceCheck {
    private static final String UNBALANCED = """
        select p.loan_number from loan_position p cross join lateral (
          select coalesce(sum(debit - credit) filter (where account = 'PRINCIPAL'), 0) principal,
                 coalesce(sum(debit - credit) filter (where account = 'INTEREST_RECEIVABLE'), 0) interest,
                 coalesce(sum(debit - credit) filter (where account = 'PENALTY_RECEIVABLE'), 0) penalty,
                 coalesce(sum(debit - credit) filter (where account = 'COMPOUND_RECEIVABLE'), 0) compound,
                 coalesce(sum(debit - credit) filter (where account = 'COSTS_RECEIVABLE'), 0) costs,
                 coalesce(sum(debit - credit) filter (where account = 'OFF_BALANCE_INTEREST'), 0) off_balance
            from ledger_line l where l.loan_number = p.loan_number) b
         where %s and (p.principal_normal + p.principal_due, p.interest_due - p.off_balance, p.penalty_due, p.compound_due, p.costs_due, p.off_balance)
           is distinct from (b.principal, b.interest, b.penalty, b.compound, b.costs, b.off_balance)""";
    private static final String TOTALS = """
        select bank_date || ' ' || currency from ledger_line where bank_date = :day group by bank_date, currency having sum(debit) <> sum(credit)""";

    private final NamedParameterJdbcTemplate sql;

    BalanceCheck(NamedParameterJdbcTemplate sql) {
        this.sql = sql;
    }

    /** The loans that do not stand where their postings say. */
    List<String> unbalanced(Partition partition) {
        return sql.queryForList(UNBALANCED.formatted(partition.where()), partition.on(null), String.class);
    }

    /** The days and currencies of this day's bookings whose debits and credits differ; none, ever. */
    List<String> unbalancedTotals(LocalDate day) {
        return sql.queryForList(TOTALS, Partition.all().on(day), String.class);
    }
}
