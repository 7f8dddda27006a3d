package io.sancha.steps.endofday;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Settles what falls due on a day and accrues the night after it (INT-01…04). A loan is due for a day when the night before is its last
 * that has accrued, so that no night accrues twice and none is left out.
 */
@Repository
class Accrual {
    /** Interest of the period summed exactly and rounded once; principal as planned, the last instalment takes what is left. */
    private static final String SETTLE = """
        with falling as (
          select p.loan_number, p.plan, p.principal_normal, i.number, i.accrues_from, i.accrues_to, i.due_on, i.adjusted_due_on, i.settles_on, i.penal_from, n.number next_number, n.settles_on next_settles_on, a.currency, a.rounding,
                 case when n.number is null then p.principal_normal else least(i.principal, p.principal_normal) end falls_due
            from loan_position p
            join loan_account a on a.number = p.loan_number
            join loan_instalment i on i.loan_number = p.loan_number and i.plan = p.plan and i.number = p.next_instalment
            left join loan_instalment n on n.loan_number = p.loan_number and n.plan = p.plan and n.number = p.next_instalment + 1
           where %s and p.next_settles_on <= :day and p.accrued_through >= :day - 1 and p.state not in ('SETTLED', 'WRITTEN_OFF')
        ), ahead as (
          insert into accrual (loan_number, day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator, cause)
          select f.loan_number, night.day::date, 'INTEREST', 0, s.instalment, f.principal_normal, s.annual_percent, s.share_numerator, s.share_denominator, 'end-of-day'
            from falling f cross join lateral generate_series(greatest(:day, f.accrues_from), f.accrues_to - 1, interval '1 day') night(day)
            join loan_stretch s on s.loan_number = f.loan_number and s.plan = f.plan and s.from_day <= night.day and night.day < s.to_day
           where f.principal_normal > 0
          on conflict do nothing
          returning loan_number, base, annual_percent, share_numerator, share_denominator
        ), nights as (
          select a.loan_number, a.base, a.annual_percent, a.share_numerator, a.share_denominator from accrual a
            join falling f on f.loan_number = a.loan_number and a.day >= f.accrues_from and a.day < f.accrues_to and a.kind = 'INTEREST' and a.instalment = f.number
          union all select * from ahead
        ), interest as (
          select loan_number, sum(part) exact from (
            select loan_number, round(sum(base * annual_percent * share_numerator), 40) / (100 * share_denominator) part from nights group by loan_number, share_denominator) parts
           group by loan_number
        ), settled as (
          select f.*, rounded(coalesce(i.exact, 0), 2, f.rounding) interest_due from falling f left join interest i on i.loan_number = f.loan_number
        ), posted as (
          insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
          select loan_number, 'SETTLE_INTEREST', number::text, 0, 'INTEREST_RECEIVABLE', 'INTEREST_INCOME', interest_due, currency, settles_on, 'end-of-day', :day, :now, 'system'
            from settled where interest_due > 0
          on conflict do nothing
        ), fallen as (
          insert into loan_due (loan_number, number, due_on, adjusted_due_on, penal_from, principal, interest, principal_unpaid, interest_unpaid, off_balance)
          select loan_number, number, due_on, adjusted_due_on, penal_from, falls_due, interest_due, falls_due, interest_due, 0 from settled
        )
        update loan_position p set principal_normal = p.principal_normal - s.falls_due, principal_due = p.principal_due + s.falls_due,
               interest_due = p.interest_due + s.interest_due, next_instalment = s.next_number, next_settles_on = s.next_settles_on
          from settled s where p.loan_number = s.loan_number""";

    /** Contract interest on principal not yet due; penalty, misuse and compound interest on what is unpaid. */
    private static final String ACCRUE = """
        with one as (
          select p.loan_number, p.plan, p.principal_normal, p.misused, a.penal_year, r.annual_percent contract,
                 r.annual_percent * a.misuse_uplift / 100 misuse_added,
                 r.annual_percent * (1 + (case when p.misused then greatest(a.misuse_uplift, a.overdue_uplift) else a.overdue_uplift end) / 100) penal,
                 a.compound_in_term = 'CONTRACT' and :day < p.matures_on at_contract_rate
            from loan_position p
            join loan_account a on a.number = p.loan_number
            cross join lateral (select annual_percent from loan_rate r where r.loan_number = p.loan_number and r.plan = p.plan and r.from_day <= :day order by r.from_day desc limit 1) r
           where %s and p.accrued_through = :day - 1 and p.state not in ('SETTLED', 'WRITTEN_OFF')
        ), interest as (
          insert into accrual (loan_number, day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator, cause)
          select o.loan_number, :day, 'INTEREST', 0, s.instalment, o.principal_normal, s.annual_percent, s.share_numerator, s.share_denominator, 'end-of-day'
            from one o join loan_stretch s on s.loan_number = o.loan_number and s.plan = o.plan and s.from_day <= :day and :day < s.to_day
           where o.principal_normal > 0
          on conflict do nothing
        ), unpaid as (
          select d.loan_number, sum(d.principal_unpaid) principal, sum(d.interest_unpaid) interest
            from one o join loan_due d on d.loan_number = o.loan_number
           where d.penal_from <= :day and (d.principal_unpaid > 0 or d.interest_unpaid > 0) group by d.loan_number
        ), penal as (
          insert into accrual (loan_number, day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator, cause)
          select loan_number, :day, kind, 0, 0, base, percent, 1, penal_year, 'end-of-day' from (
            select o.loan_number, 'PENALTY' kind, u.principal base, o.penal percent, o.penal_year from one o join unpaid u using (loan_number)
            union all select o.loan_number, 'COMPOUND', u.interest, case when o.at_contract_rate then o.contract else o.penal end, o.penal_year from one o join unpaid u using (loan_number)
            union all select o.loan_number, 'MISUSE', o.principal_normal, o.misuse_added, o.penal_year from one o where o.misused) kinds
           where base > 0
          on conflict do nothing
          returning loan_number, kind, base * annual_percent product
        ), products as (
          select loan_number, sum(product) filter (where kind <> 'COMPOUND') penalty, sum(product) filter (where kind = 'COMPOUND') compound from penal group by loan_number
        )
        update loan_position p set accrued_through = :day, settled_through = greatest(p.settled_through, :day),
               penalty_product = p.penalty_product + coalesce(x.penalty, 0), compound_product = p.compound_product + coalesce(x.compound, 0)
          from one o left join products x on x.loan_number = o.loan_number where p.loan_number = o.loan_number""";

    private final NamedParameterJdbcTemplate sql;
    private final Clock clock;

    Accrual(NamedParameterJdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The first day that some open loan of the partition still lacks; null if there is no open loan. */
    LocalDate firstMissing(Partition partition) {
        return sql.queryForObject("select min(accrued_through) + 1 from loan_position p where p.state not in ('SETTLED', 'WRITTEN_OFF') and "
            + partition.where(),
            partition.on(null), LocalDate.class);
    }

    /** Settles, as often as one loan has several instalments on the day; then accrues the night. */
    void settleAndAccrue(LocalDate day, Partition partition) {
        var parameters = partition.on(day).addValue("now", Timestamp.from(clock.instant()));
        int settled;
        do {
            settled = sql.update(SETTLE.formatted(partition.where()), parameters);
        } while (settled > 0);
        sql.update(ACCRUE.formatted(partition.where()), parameters);
    }
}
