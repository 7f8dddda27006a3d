-- What somebody with the database in their hands could do to a bank, each to be found by the look and the rule that its first line tells: a pattern of the
-- finding. Triggers are off.

-- found: books J.* LED stands at principal
update loan_position set principal_normal = principal_normal + 1 where loan_number = (select min(loan_number) from
  loan_position where state = 'PERFORMING');

-- found: replay J.* INT-01 \d+ rows
update posting set amount = amount + 0.01 where id = (select min(id) from posting where kind = 'PAY_INTEREST');

-- found: nights - .* EOD was not ended
delete from bank_day_closing where day = (select min(day) + 40 from bank_day_closing);

-- found: nights - .* EOD was begun 2 times
insert into bank_day_run (day, attempt, process_instance, partitions, started_at, started_by) select day, 2,
  process_instance || 'x', 0, started_at, started_by from bank_day_run where day = (select min(day) + 50 from
  bank_day_run);

-- found: nights - .* EOD its books: UNBALANCED
update bank_day_balance set outcome = 'UNBALANCED' where day = (select min(day) + 60 from bank_day);

-- found: nights J.* INT-01 earned nothing
delete from accrual where kind = 'INTEREST' and (loan_number, to_day) = (select loan_number, min(to_day) from accrual
  where kind = 'INTEREST' group by 1 order by 1 limit 1);

-- found: nights J.* INT-01 earned interest on
insert into accrual (loan_number, from_day, to_day, kind, revision, instalment, base, annual_percent, share_numerator,
  share_denominator, cause) select loan_number, from_day, to_day, kind, revision + 100, instalment, base, annual_percent,
  share_numerator, share_denominator, cause from accrual where kind = 'INTEREST' and base > 0
  order by loan_number desc, to_day limit 1;

-- found: classes J.* CLS-02 instalment
delete from class_change where id = (select min(id) from class_change where rule = 'CLS-02');

-- found: classes J.* CLS-02 was set to NORMAL while
update class_change set to_class = 'NORMAL' where id = (select max(id) from class_change where rule = 'CLS-02' and
  to_class <> 'SPECIAL_MENTION');

-- found: classes J.* CLS-03 counts
update loan_position set days_past_due = days_past_due + 3 where loan_number = (select max(loan_number) from
  loan_position where state = 'PERFORMING');

-- found: classes J.* CLS-11 is not on the list
delete from class_run_loan where id = (select min(id) from class_run_loan);

-- found: classes J.* CLS-11 was not classified in time
delete from class_run_escalation where (quarter, branch) = (select quarter, branch from class_run_escalation order by 1, 2 limit 1);

-- found: notices J.* COL-03 instalment .* no demand
delete from notice where kind = 'DUNNING' and (loan_number, about_day) = (select loan_number, about_day from notice
  where kind = 'DUNNING' order by id limit 1);

-- found: notices J.* COL-03 instalment .* fell due, and nobody was told
delete from notice where id in (select n.id from notice n join loan_position p on p.loan_number = n.loan_number and
  p.plan = 1 where n.kind = 'INTEREST_DUE' order by n.id limit 2);

-- found: notices J.* COL-01 matures
delete from notice where kind = 'MATURITY' and loan_number = (select min(loan_number) from notice where kind =
  'MATURITY');

-- found: notices J.* COL-07 instalment
delete from notice where kind = 'GUARANTOR_WARNING' and (loan_number, about_day) = (select loan_number, about_day from
  notice where kind = 'GUARANTOR_WARNING' order by id limit 1);

-- found: notices J.* COL-02 .* no copy that is kept
delete from notice where id = (select max(id) from notice where copy = 'RETAINED');

-- found: notices J.* COL-02 .* was without receipt, and not CHASED
delete from notice_chase where notice_id = (select min(notice_id) from notice_chase where level = 'CHASED') and level =
  'CHASED';

-- found: inspections J.* PLM-07 report of inspection
update inspection_report set bank_date = bank_date + 90 where id = (select min(id) from inspection_report);

-- found: inspections J.* PLM-07 visit of inspection
update inspection_evidence set visited_on = visited_on - 90 where id = (select max(id) from inspection_evidence);

-- found: inspections J.* PLM-02 was lent on
update inspection_recheck set accepted = false where id = (select max(k.id) from inspection_recheck k
  join inspection_report r on r.id = k.report_id join inspection i on i.id = r.inspection_id
  join inspection_plan p on p.id = i.plan_id
  where p.kind = 'FIRST' and k.accepted and not k.class_in_doubt and k.funds is null
    and not exists (select from inspection_prolongation x where x.inspection_id = i.id)
    and not exists (select from inspection_missed m where m.inspection_id = i.id));

-- found: inspections J.* PLM-03 was seen on .*, and not again by
delete from inspection_missed where case_id = (select case_id from inspection_report group by case_id
  order by count(*) desc, case_id limit 1);
delete from inspection_prolongation where case_id = (select case_id from inspection_report group by case_id
  order by count(*) desc, case_id limit 1);
update inspection_recheck set accepted = false, class_in_doubt = false, funds = null, funds_reason = null,
  misused_amount = null where case_id = (select case_id from inspection_report group by case_id
  order by count(*) desc, case_id limit 1);

-- found: inspections J.* PLM-03 was seen on .* is of a class for each month
delete from inspection_missed where case_id = (select max(case_id) from class_change where to_class = 'SUBSTANDARD');
delete from inspection_prolongation where case_id = (select max(case_id) from class_change where to_class =
  'SUBSTANDARD');
update inspection_recheck set accepted = false, class_in_doubt = false, funds = null, funds_reason = null,
  misused_amount = null where case_id = (select max(case_id) from class_change where to_class = 'SUBSTANDARD');

-- found: inspections J.* PLM-05
update inspection_recheck set accepted = false where id = (select min(id) from inspection_recheck where accepted
  and not class_in_doubt and funds is null);

-- found: inspections J.* PLM-14 .* that it was missed is not on record
delete from inspection_missed where period = 'FIRST' and id = (select min(id) from inspection_missed);

-- found: inspections J.* PLM-03 lives, and no inspection
delete from inspection_plan p where not exists (select from inspection i where i.plan_id = p.id)
  and p.case_id = (select min(l.case_id) from living_loan l join inspection_plan x on x.case_id = l.case_id
    where x.id = (select max(y.id) from inspection_plan y where y.case_id = l.case_id) and not exists (select from inspection i where i.plan_id = x.id));

-- found: cases J.* COL-04 is MATURED
update loan_position set state = 'MATURED' where loan_number = (select min(loan_number) from loan_position where state =
  'PERFORMING' and loan_number > (select min(loan_number) from loan_position where state = 'PERFORMING'));

-- found: cases J.* COL-04 is OVERDUE in the books, and by what fell due and was paid PERFORMING
update loan_position set state = 'OVERDUE' where loan_number = (select max(loan_number) from loan_position where state =
  'PERFORMING');

-- found: cases J.* COL-04 is SETTLED in the books and owes still
update loan_position set costs_due = costs_due + 1 where loan_number = (select max(loan_number) from loan_position where
  state = 'SETTLED');

-- found: cases .* TSK-04 waits at
delete from act_ru_task where id_ = (select min(t.id_) from act_ru_task t
  where not exists (select from act_ru_job j where j.execution_id_ = t.execution_id_)
    and not exists (select from act_ru_event_subscr e where e.execution_id_ = t.execution_id_));

-- found: terms .* TSK-04 .* nobody was reminded
delete from task_reminder where task_id = (select min(task_id) from task_reminder where kind = 'REMINDED' and task_id
  not in (select task_id from task_reminder where kind = 'ESCALATED'));

-- found: terms .* TSK-04 .* nobody else was told
delete from task_reminder where kind = 'ESCALATED' and task_id = (select min(task_id) from task_reminder where kind =
  'ESCALATED');

-- found: warnings J.* PLM-10 warning .* confirmed by who raised it
update warning_confirmation c set recorded_by = (select w.recorded_by from warning w where w.id = c.warning_id) where id
  = (select min(id) from warning_confirmation);

-- found: warnings J.* PLM-08 was in arrears
-- of earlier arrears the loan keeps one, which was dealt with before these began
delete from warning where id = (select max(w.id) from warning w where w.signal = 'LOAN_OVERDUE' and w.source = 'SYSTEM'
  and exists (select from warning o where o.loan_number = w.loan_number and o.signal = w.signal and o.id < w.id));

-- found: warnings - .* PLM-11 no unannounced visits
delete from spot_draw where month = (select min(month) from spot_draw);

-- found: trail .* AUD record
update trail_record set outcome = 'X' where (case_id, seq) = (select min(case_id), 7 from trail_record);
