-- CLS-02: at the end of the day on which an instalment had been unpaid for so long, the class was at least its floor; no change of the class since went
-- below it while the instalment was unpaid; and today it is at least that of what is unpaid today. Told from when the postings paid what, and from the changes
-- of the class; the position's own count of days is held against it, too.
-- CLS-11: each quarter every living loan is classified by three hands, or its branch is told.
, floors (days, floor) as (values (1, 2), (91, 3), (271, 4), (361, 5))
, ranks (class, place) as (values ('NORMAL', 1), ('SPECIAL_MENTION', 2), ('SUBSTANDARD', 3), ('DOUBTFUL', 4), ('LOSS', 5))
select s.loan_number, s.adjusted_due_on + f.days, 'CLS-02', 'instalment ' || s.number || ' was unpaid for ' || f.days || ' days, the class was '
       || coalesce(k.class, 'NORMAL')
  from settled s cross join floors f
  left join lateral (select c.to_class as class from class_change c
                      where c.loan_number = s.loan_number and c.bank_date <= s.adjusted_due_on + f.days order by c.id desc limit 1) k on true
  join ranks r on r.class = coalesce(k.class, 'NORMAL')
 where s.adjusted_due_on + f.days <= cast(:last as date) and s.paid_on > s.adjusted_due_on + f.days and r.place < f.floor
union all
select c.loan_number, c.bank_date, 'CLS-02', 'was set to ' || c.to_class || ' while instalment ' || s.number || ' was unpaid for '
       || c.bank_date - s.adjusted_due_on || ' days'
  from class_change c join settled s on s.loan_number = c.loan_number and c.bank_date > s.adjusted_due_on and s.paid_on > c.bank_date
  join ranks r on r.class = c.to_class
 -- on the day itself the floor comes with the night
 where exists (select from floors f where c.bank_date > s.adjusted_due_on + f.days and r.place < f.floor)
union all
select p.loan_number, cast(:last as date), 'CLS-03', 'counts ' || p.days_past_due || ' days past due, its postings say ' || u.days
  from loan_position p
 cross join lateral (select coalesce(max(cast(:last as date) - s.adjusted_due_on), 0) as days from settled s
                      where s.loan_number = p.loan_number and s.paid_on > cast(:last as date) and s.adjusted_due_on < cast(:last as date)) u
 where p.state not in ('SETTLED', 'WRITTEN_OFF') and p.days_past_due <> u.days
union all
select p.loan_number, cast(:last as date), 'CLS-02', p.days_past_due || ' days past due and ' || p.risk_class
  from loan_position p join ranks r on r.class = p.risk_class
 where p.state not in ('SETTLED', 'WRITTEN_OFF') and exists (select from floors f where p.days_past_due >= f.days and r.place < f.floor)
union all
select p.loan_number, cast(:last as date), 'CLS-11', 'stands as ' || p.risk_class || ', its changes say ' || coalesce(k.class, 'NORMAL')
  from loan_position p
  left join lateral (select c.to_class as class from class_change c where c.loan_number = p.loan_number order by c.id desc limit 1) k on true
 where p.risk_class <> coalesce(k.class, 'NORMAL')
union all
select l.loan_number, u.due_on + 1, 'CLS-11', 'was not classified in time for the quarter to ' || u.quarter || ', and nobody was told'
  from class_run_loan l join class_run u on u.quarter = l.quarter join credit_case c on c.id = l.case_id join ended e on e.loan_number = l.loan_number
 where u.due_on + 1 <= cast(:last as date) and e.ended_on > u.due_on + 1
   and not exists (select from class_run_opinion o where o.class_run_loan_id = l.id and o.step = 'APPROVED' and o.bank_date <= u.due_on + 1)
   and not exists (select from class_run_escalation x where x.quarter = u.quarter and x.branch = c.branch and x.bank_date <= u.due_on + 1)
union all
select a.number, q.quarter, 'CLS-11', 'is not on the list of the quarter to ' || q.quarter
  from (select cast(date_trunc('quarter', each) + interval '3 months - 1 day' as date) as quarter
          from generate_series(cast(:first as date), cast(:last as date), interval '3 months') each) q
  join loan_account a on a.disbursed_on <= q.quarter join ended e on e.loan_number = a.number and e.ended_on > q.quarter
 where q.quarter <= cast(:last as date)
   and not exists (select from class_run_loan l where l.quarter = q.quarter and l.loan_number = a.number)
 order by 1, 2
