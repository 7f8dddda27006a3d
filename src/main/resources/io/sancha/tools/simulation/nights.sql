-- Every day of the bank was ended, once, with all its partitions, its books balanced and no loan left behind; and every loan that lived has its night of each,
-- and none twice.
select '-', d.day, 'EOD', case when c.day is null then 'was not ended' when r.runs <> 1 then 'was begun ' || r.runs || ' times'
       when r.partitions <> r.done then r.done || ' of ' || r.partitions || ' partitions were done' when b.outcome is distinct from 'BALANCED'
       then 'its books: ' || coalesce(b.outcome, 'not checked') else c.failed || ' loans failed' end
  from (select cast(each as date) as day from generate_series(cast(:first as date), cast(:last as date), interval '1 day') each) d
  left join bank_day_closing c on c.day = d.day
  left join bank_day_balance b on b.day = d.day
 cross join lateral (select (select count(*) from bank_day_run x where x.day = d.day) as runs,
                            coalesce((select sum(x.partitions) from bank_day_run x where x.day = d.day), 0) as partitions,
                            (select count(*) from bank_day_partition x where x.day = d.day) as done) r
 where c.day is null or r.runs <> 1 or r.partitions <> r.done or b.outcome is distinct from 'BALANCED' or c.failed <> 0
union all
select '-', c.day, 'EOD', 'was ended, and is none of the days that were lived through'
  from bank_day_closing c where c.day not between cast(:first as date) and cast(:last as date)
union all
select e.loan_number, cast(n.night as date), 'INT-01', 'earned nothing in this night'
  from (select p.loan_number, a.disbursed_on, least(cast(:last as date), p.accrued_through, coalesce(
                 (select min(x.value_date) - 1 from loan_event x where x.loan_number = p.loan_number and x.kind = 'WRITE_OFF'),
                 case when p.state = 'SETTLED'
                      then (select max(x.value_date) - 1 from loan_event x where x.loan_number = p.loan_number and x.kind = 'PAYMENT') end,
                 'infinity')) as until
          from loan_position p join loan_account a on a.number = p.loan_number) e
 cross join lateral generate_series(e.disbursed_on, e.until, interval '1 day') n (night)
 where not exists (select from earned x where x.loan_number = e.loan_number and n.night >= x.from_day and n.night < x.to_day)
   -- a period that ended on a holiday earns no more, and is late only after the day to which its payment was moved
   and not exists (select from loan_instalment i where i.loan_number = e.loan_number and n.night >= i.accrues_to and n.night < i.penal_from
                      and not exists (select from loan_instalment o where o.loan_number = i.loan_number and o.plan = i.plan
                                         and n.night >= o.accrues_from and n.night < o.accrues_to))
union all
-- all rows over a night together are what it earned: whatever was taken back or added, interest of one rate, on no more than was lent out that night
select e.loan_number, e.night, 'INT-01', 'earned interest on ' || string_agg(cast(e.base as text), ' and on ' order by e.base) || ' in one night, and '
       || max(e.owed) || ' was lent out'
  from (select x.loan_number, cast(n.night as date) as night, sum(x.base) as base,
               (select coalesce(sum(case 'PRINCIPAL' when t.debit then t.amount when t.credit then -t.amount end), 0)
                  from posting t where t.loan_number = x.loan_number and t.value_date <= n.night) as owed
          from earned x cross join lateral generate_series(x.from_day, x.to_day - 1, interval '1 day') n (night)
         where x.kind = 'INTEREST'
         group by x.loan_number, n.night, x.instalment, x.annual_percent, x.share_numerator, x.share_denominator having sum(x.base) <> 0) e
 group by e.loan_number, e.night having count(*) > 1 or sum(e.base) > max(e.owed) or min(e.base) < 0
 order by 1, 2
