package io.sancha.steps.endofday;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
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
    private static final String SUMS = """
        coalesce(sum(case 'PRINCIPAL' when t.debit then t.amount when t.credit then -t.amount end), 0) principal,
                 coalesce(sum(case 'INTEREST_RECEIVABLE' when t.debit then t.amount when t.credit then -t.amount end), 0) interest,
                 coalesce(sum(case 'PENALTY_RECEIVABLE' when t.debit then t.amount when t.credit then -t.amount end), 0) penalty,
                 coalesce(sum(case 'COMPOUND_RECEIVABLE' when t.debit then t.amount when t.credit then -t.amount end), 0) compound,
                 coalesce(sum(case 'COSTS_RECEIVABLE' when t.debit then t.amount when t.credit then -t.amount end), 0) costs,
                 coalesce(sum(case 'OFF_BALANCE_INTEREST' when t.debit then t.amount when t.credit then -t.amount end), 0) off_balance""";
    private static final String DIFFERS = """
        select p.loan_number from loan_position p left join ledger_balance b on b.loan_number = p.loan_number cross join lateral (
          select %s
            from posting t where t.loan_number = p.loan_number and t.id > coalesce(b.through_id, 0)) n
         where %s and (p.principal_normal + p.principal_due, p.interest_due - p.off_balance, p.penalty_due, p.compound_due, p.costs_due, p.off_balance)
           is distinct from (coalesce(b.principal, 0) + n.principal, coalesce(b.interest, 0) + n.interest, coalesce(b.penalty, 0) + n.penalty,
             coalesce(b.compound, 0) + n.compound, coalesce(b.costs, 0) + n.costs, coalesce(b.off_balance, 0) + n.off_balance)""";
    private static final String WHOLE = """
        select p.loan_number from loan_position p cross join lateral (
          select %s
            from posting t where t.loan_number = p.loan_number) n
         where p.loan_number in (:loans) and (p.principal_normal + p.principal_due, p.interest_due - p.off_balance, p.penalty_due, p.compound_due, p.costs_due, p.off_balance)
           is distinct from (n.principal, n.interest, n.penalty, n.compound, n.costs, n.off_balance)""";
    private static final String FOLD = """
        insert into ledger_balance as b (loan_number, through_id, principal, interest, penalty, compound, costs, off_balance)
        select p.loan_number, n.through_id, n.principal, n.interest, n.penalty, n.compound, n.costs, n.off_balance
          from loan_position p left join ledger_balance old on old.loan_number = p.loan_number cross join lateral (
          select max(t.id) through_id, %s
            from posting t where t.loan_number = p.loan_number and t.id > coalesce(old.through_id, 0)) n
         where %s and n.through_id is not null
        on conflict (loan_number) do update set through_id = excluded.through_id, principal = b.principal + excluded.principal,
          interest = b.interest + excluded.interest, penalty = b.penalty + excluded.penalty, compound = b.compound + excluded.compound,
          costs = b.costs + excluded.costs, off_balance = b.off_balance + excluded.off_balance""";
    private static final String TOTALS = """
        select bank_date || ' ' || currency from ledger_line where bank_date = :day group by bank_date, currency having sum(debit) <> sum(credit)""";

    private final NamedParameterJdbcTemplate sql;

    BalanceCheck(NamedParameterJdbcTemplate sql) {
        this.sql = sql;
    }

    /** The loans that do not stand where their postings say. */
    List<String> unbalanced(Partition partition) {
        List<String> differing = sql.queryForList(differing(partition), partition.on(null), String.class);
        return differing.isEmpty() ? differing : sql.queryForList(WHOLE.formatted(SUMS), new MapSqlParameterSource("loans", differing), String.class);
    }

    /** Keeps what the postings come to, so that the next check need not read them. A balance that proved stale is summed anew. */
    void fold(Partition partition) {
        List<String> stale = sql.queryForList(differing(partition), partition.on(null), String.class);
        if (!stale.isEmpty()) {
            sql.update("delete from ledger_balance where loan_number in (:loans)", new MapSqlParameterSource("loans", stale));
        }
        sql.update(FOLD.formatted(SUMS, partition.where()), partition.on(null));
    }

    /** The statement that finds the loans that differ. */
    static String differing(Partition partition) {
        return DIFFERS.formatted(SUMS, partition.where());
    }

    /** The days and currencies of this day's bookings whose debits and credits differ; none, ever. */
    List<String> unbalancedTotals(LocalDate day) {
        return sql.queryForList(TOTALS, Partition.all().on(day), String.class);
    }
}
