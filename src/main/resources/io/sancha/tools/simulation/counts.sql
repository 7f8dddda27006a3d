-- What a bank has, a kind a row.
select 'loans lent' as what, count(*) as many from loan_account
union all select 'cases without a loan', count(*) from credit_case where loan_number is null
union all select 'loans ' || lower(state), count(*) from loan_position group by state
union all select 'loans now ' || lower(risk_class), count(*) from loan_position where state not in ('SETTLED', 'WRITTEN_OFF') group by risk_class
union all select 'loans ever ' || lower(to_class), count(distinct loan_number) from class_change group by to_class
union all select 'class changes ' || lower(method), count(*) from class_change group by method
union all select 'cases ended ' || lower(outcome), count(*) from credit_case where outcome is not null group by outcome
union all select 'days ended', count(*) from bank_day_closing
union all select 'nights of interest and penalties', count(*) from (
  select from earned x cross join lateral generate_series(x.from_day, x.to_day - 1, interval '1 day') n (night)
   group by x.loan_number, x.kind, n.night having sum(x.base) <> 0) earning
union all select 'postings', count(*) from posting
union all select 'notices ' || lower(kind), count(*) from notice group by kind
union all select 'notices chased ' || lower(level), count(*) from notice_chase group by level
union all select 'inspections', count(*) from inspection
union all select 'inspections reported', count(distinct inspection_id) from inspection_report
union all select 'inspections missed ' || lower(period), count(*) from inspection_missed group by period
union all select 'inspections made up for', count(*) from inspection_prolongation where missed_id is not null
union all select 'inspections ended ' || lower(cause), count(*) from inspection_ending group by cause
union all select 'red flags ' || lower(kind), count(*) from inspection_red_flag group by kind
union all select 'tasks ' || lower(kind), count(*) from task_reminder group by kind
union all select 'warnings ' || lower(state), count(*) from warning_standing group by state
union all select 'revaluations ' || lower(state), count(*) from revaluation_standing group by state
union all select 'unannounced visits ' || lower(state), count(*) from spot_check_standing group by state
union all select 'quarterly classes ' || lower(standing), count(*) from class_run_standing group by standing
union all select 'demands', count(*) from payment_demand
union all select 'write-offs', count(*) from write_off
union all select 'trail records', count(*) from trail_record
