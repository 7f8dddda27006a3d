package io.sancha.steps.endofday;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Writes notices in three copies (COL-02): of the maturity a week before it for a loan of up to a year, a month before it for a longer one
 * (COL-01); and of principal and interest unpaid since the day before (COL-03).
 */
@Repository
class NoticeWriting {
    private static final String WRITE = """
        with one as (
          select p.loan_number, p.case_id, p.plan, p.matures_on, p.principal_normal + p.principal_due principal, p.interest_due, p.next_instalment, p.days_past_due,
                 :day >= (p.matures_on - case when p.matures_on <= a.disbursed_on + interval '1 year' then interval '7 days' else interval '1 month' end)::date and :day < p.matures_on matures_soon
            from loan_position p join loan_account a on a.number = p.loan_number
           where %s and p.accrued_through = :day and p.state not in ('SETTLED', 'WRITTEN_OFF')
        ), told as (
          select o.loan_number, o.case_id, o.plan, 'MATURITY' kind, o.matures_on about_day, o.principal,
                 o.interest_due + coalesce((select sum(i.interest) from loan_instalment i where i.loan_number = o.loan_number and i.plan = o.plan and i.number >= o.next_instalment), 0) interest,
                 o.matures_on - :day days, '借款合同约定到期日 maturity agreed in the contract' basis
            from one o where o.matures_soon and not exists (select 1 from notice n where n.loan_number = o.loan_number and n.kind = 'MATURITY' and n.about_day = o.matures_on)
          union all
          select o.loan_number, o.case_id, o.plan, 'DUNNING', d.adjusted_due_on, d.principal_unpaid, d.interest_unpaid, :day - d.adjusted_due_on, '应还未还 due and unpaid'
            from one o join loan_due d on d.loan_number = o.loan_number
           where o.days_past_due > 0 and (d.principal_unpaid > 0 or d.interest_unpaid > 0) and d.adjusted_due_on < :day
             and not exists (select 1 from notice n where n.loan_number = o.loan_number and n.kind = 'DUNNING' and n.about_day = d.adjusted_due_on)
        )
        insert into notice (loan_number, case_id, kind, copy, about_day, principal, interest, annual_percent, days, basis, bank_date, recorded_at, recorded_by)
        select t.loan_number, t.case_id, t.kind, c.copy, t.about_day, t.principal, t.interest, r.annual_percent, t.days, t.basis, :day, :now, 'system'
          from told t cross join (values ('CUSTOMER'), ('GUARANTOR'), ('RETAINED')) c (copy)
         cross join lateral (select annual_percent from loan_rate r where r.loan_number = t.loan_number and r.plan = t.plan and r.from_day <= :day order by r.from_day desc limit 1) r
        on conflict do nothing""";

    private final NamedParameterJdbcTemplate sql;
    private final Clock clock;

    NoticeWriting(NamedParameterJdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void write(LocalDate day, Partition partition) {
        sql.update(WRITE.formatted(partition.where()), partition.on(day).addValue("now", Timestamp.from(clock.instant())));
    }
}
