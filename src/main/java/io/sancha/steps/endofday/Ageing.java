package io.sancha.steps.endofday;

import io.sancha.lending.account.LoanStateChanged;
import io.sancha.lending.account.books.LoanState;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Counts days past due, tells who is overdue (COL-04) and takes interest unpaid for more than ninety days off the balance sheet (CLS-15). */
@Repository
class Ageing {
    private static final String AGE = """
        with one as (
          select p.loan_number, p.state from loan_position p where %s and p.accrued_through = :day and p.state not in ('SETTLED', 'WRITTEN_OFF')
        ), leaving as (
          select d.loan_number, d.number, d.interest_unpaid - d.off_balance moved, a.currency from loan_due d join one using (loan_number) join loan_account a on a.number = d.loan_number
           where d.interest_unpaid > d.off_balance and :day - d.adjusted_due_on > 90
        ), left_behind as (
          update loan_due d set off_balance = d.interest_unpaid from leaving l where d.loan_number = l.loan_number and d.number = l.number
        ), posted as (
          insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
          select l.loan_number, k.kind, l.number::text, 0, k.debit, k.credit, l.moved, l.currency, :day, 'end-of-day', :day, :now, 'system' from leaving l cross join (values
            ('TAKE_OFF_BALANCE', 'INTEREST_INCOME', 'INTEREST_RECEIVABLE'), ('NOTE_OFF_BALANCE', 'OFF_BALANCE_INTEREST', 'OFF_BALANCE_CONTRA')) k (kind, debit, credit)
        ), ages as (
          select d.loan_number, max(greatest(0, :day - d.adjusted_due_on)) days from loan_due d join one using (loan_number)
           where d.principal_unpaid > 0 or d.interest_unpaid > 0 group by d.loan_number
        ), moved as (
          select loan_number, sum(moved) moved from leaving group by loan_number
        )
        update loan_position p set days_past_due = coalesce(g.days, 0), off_balance = p.off_balance + coalesce(m.moved, 0),
               state = case when p.principal_normal + p.principal_due + p.interest_due + p.penalty_due + p.compound_due + p.costs_due = 0 and p.next_instalment is null then 'SETTLED'
                            when coalesce(g.days, 0) > 0 then 'OVERDUE' when :day >= p.matures_on then 'MATURED' else 'PERFORMING' end
          from one o left join ages g on g.loan_number = o.loan_number left join moved m on m.loan_number = o.loan_number
         where p.loan_number = o.loan_number and (g.days is not null or p.days_past_due > 0 or p.matures_on <= :day or p.state <> 'PERFORMING')
        returning p.case_id, p.loan_number, o.state, p.state""";

    private final NamedParameterJdbcTemplate sql;
    private final Clock clock;

    Ageing(NamedParameterJdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return the loans whose state changed */
    List<LoanStateChanged> age(LocalDate day, Partition partition) {
        return sql.query(AGE.formatted(partition.where()), partition.on(day).addValue("now", Timestamp.from(clock.instant())), (row, n) -> {
            LoanState before = LoanState.valueOf(row.getString(3));
            LoanState after = LoanState.valueOf(row.getString(4));
            return before == after ? null : new LoanStateChanged(row.getString(1), row.getString(2), before, after);
        }).stream().filter(Objects::nonNull).toList();
    }
}
