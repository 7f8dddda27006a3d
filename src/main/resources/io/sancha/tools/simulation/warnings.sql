-- PLM-10, GUA-07, PLM-11: who confirms is not who raised, nothing is lifted before its months, nothing open is without its task, and arrears warn at once; what
-- secures a loan is valued anew in time; visits are drawn every month.
select w.loan_number, w.confirmed_on, 'PLM-10', 'warning ' || w.warning_id || ' was confirmed by who raised it'
  from warning_standing w where w.raised_by = w.confirmed_by
union all
select w.loan_number, w.lifted_on, 'PLM-10', 'warning ' || w.warning_id || ', confirmed on ' || w.confirmed_on || ', was lifted too early'
  from warning_standing w where w.lifted_on < w.confirmed_on + cast(:liftedAfter as interval)
union all
select w.loan_number, w.raised_on, 'PLM-10', 'warning ' || w.warning_id || ' is ' || w.state || ' and waits for nobody'
  from (select x.*, count(*) over (partition by x.case_id) as open from warning_standing x where x.state in ('RAISED', 'CONFIRMED')) w
 where w.open <> (select count(*) from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_ join act_ru_execution e on e.id_ = t.proc_inst_id_
                   where d.key_ = 'warning' and e.business_key_ = w.case_id)
union all
select s.loan_number, s.adjusted_due_on + 1, 'PLM-08', 'was in arrears, and nothing warned of it'
  from settled s
 where s.adjusted_due_on + 1 <= cast(:last as date) and s.paid_on > s.adjusted_due_on + 1
   -- one that was raised at these arrears, which began with the oldest that was unpaid that day, or that was open on that day
   and not exists (select from warning_standing w
                    where w.loan_number = s.loan_number and w.signal = 'LOAN_OVERDUE' and w.raised_on <= s.adjusted_due_on + 1
                      and (w.raised_on > (select min(o.adjusted_due_on) from settled o where o.loan_number = s.loan_number
                                             and o.adjusted_due_on <= s.adjusted_due_on and o.paid_on > s.adjusted_due_on + 1)
                           or coalesce(w.lifted_on, case when w.state = 'DISMISSED' then w.confirmed_on end,
                                       (select x.bank_date from warning_ending x where x.warning_id = w.warning_id), 'infinity') > s.adjusted_due_on + 1))
union all
select w.loan_number, w.raised_on, 'PLM-12', 'warning ' || w.warning_id || ' is open, and the loan has ended'
  from warning_standing w join loan_position p on p.loan_number = w.loan_number
 where w.state in ('RAISED', 'CONFIRMED') and p.state in ('SETTLED', 'WRITTEN_OFF')
union all
select l.loan_number, v.valued_on, 'GUA-07', 'security ' || v.mark || ' was valued last on ' || v.valued_on || ', and no revaluation is under way'
  from living_loan l join security_valued v on v.case_id = l.case_id
 cross join lateral (select value from policy_parameter y where y.name = 'revaluation.every.' || replace(lower(v.kind), '_', '-') and y.valid_from <= :last
                      order by y.valid_from desc, y.id desc limit 1) every
 where v.valued_on + every.value * interval '1 month' < cast(:last as date)
   and not exists (select from revaluation_standing r where r.loan_number = l.loan_number and r.state not in ('COVERED', 'ENDED'))
union all
select '-', cast(m.month as date), 'PLM-11', 'no unannounced visits were drawn in this month'
  from generate_series(date_trunc('month', cast(:first as date)), cast(:last as date), interval '1 month') m (month)
 where not exists (select from spot_draw d where d.month = cast(m.month as date))
 order by 1, 2
