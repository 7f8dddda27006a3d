-- PLM-02 to PLM-07, PLM-14: the first report came within a month of the drawdown, each next one within the months of the class; evidence and reports lie
-- within their period; what a period passed without was noted the day after, and then allowed by the head or ended; every living loan has the next one
-- planned or under way.
, period as (
  select i.id, i.loan_number, i.case_id, p.opens_on, p.closes_on,
         coalesce((select max(x.closes_on) from inspection_prolongation x where x.inspection_id = i.id), p.closes_on) as until
    from inspection i join inspection_plan p on p.id = i.plan_id
), looked as (
  -- a report that was accepted or waits for it, or was returned to be made again, or that none came is on record
  select d.loan_number, d.id, f.on_day, f.told from period d join (
    select r.inspection_id, r.bank_date as on_day, r.bank_date as told from inspection_report r left join inspection_recheck k on k.report_id = r.id
     where k.accepted is distinct from false
        or exists (select from inspection_prolongation x where x.inspection_id = r.inspection_id and x.missed_id is null)
    union all select m.inspection_id, m.closed_on, m.bank_date from inspection_missed m) f on f.inspection_id = d.id
), over as (
  select d.loan_number, d.id, o.bank_date as ended_on, coalesce((select max(l.on_day) from looked l where l.id = d.id), o.bank_date) as seen_on
    from period d join (select inspection_id, bank_date from inspection_closing
                        union all select inspection_id, bank_date from inspection_ending where cause <> 'LOAN_ENDED') o on o.inspection_id = d.id
), monthly as (
  -- stretches of days on which a loan was of a class that is inspected each month
  select c.loan_number, c.bank_date as from_day, coalesce((select min(x.bank_date) from class_change x where x.loan_number = c.loan_number and x.id > c.id
                                                            and x.to_class not in ('SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL')), 'infinity') as to_day
    from class_change c where c.to_class in ('SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL')
)
select d.loan_number, f.bank_date, f.rule, f.what || ' of inspection ' || d.id || ' outside its period ' || d.opens_on || ' to ' || d.until
  from period d join (
    select inspection_id, bank_date, 'PLM-07' as rule, 'evidence' as what from inspection_evidence
    union all select inspection_id, visited_on, 'PLM-07', 'visit' from inspection_evidence
    union all select inspection_id, bank_date, 'PLM-07', 'report' from inspection_report) f on f.inspection_id = d.id
 where f.bank_date not between d.opens_on and d.until
union all
select d.loan_number, d.closes_on + 1, 'PLM-14', 'inspection ' || d.id || ' has no report in its period to ' || d.closes_on
       || ', and that it was missed is not on record'
  from period d join ended e on e.loan_number = d.loan_number
 where d.closes_on < cast(:last as date) and e.ended_on > d.closes_on + 1
   and not exists (select from inspection_report r where r.inspection_id = d.id and r.bank_date <= d.closes_on)
   and not exists (select from inspection_missed m where m.inspection_id = d.id and m.period = 'FIRST' and m.bank_date = d.closes_on + 1)
union all
select d.loan_number, m.bank_date, 'PLM-14', 'inspection ' || d.id || ' was missed, and neither allowed, refused nor waited for by its head'
  from period d join inspection_missed m on m.inspection_id = d.id and m.period = 'FIRST'
 where not exists (select from inspection_prolongation x where x.missed_id = m.id)
   and not exists (select from inspection_ending x where x.inspection_id = d.id)
   and not exists (select from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ join act_ru_execution r on r.id_ = e.root_proc_inst_id_
                    where r.business_key_ = d.case_id and t.task_def_key_ = 'allow-making-up')
union all
select d.loan_number, x.closes_on + 1, 'PLM-14', 'inspection ' || d.id || ' was let be made up for until ' || x.closes_on
       || ', was not, and that is not on record'
  from period d join inspection_prolongation x on x.inspection_id = d.id join ended e on e.loan_number = d.loan_number
 where x.missed_id is not null and x.closes_on = d.until and x.closes_on < cast(:last as date) and e.ended_on > x.closes_on + 1
   and not exists (select from inspection_report r where r.inspection_id = d.id)
   and not exists (select from inspection_missed m where m.inspection_id = d.id and m.period = 'AGAIN')
union all
select p.loan_number, p.opens_on, 'PLM-02', 'inspection planned for ' || p.due_on || ' was not begun when its period opened'
  from inspection_plan p join ended e on e.loan_number = p.loan_number
 where greatest(p.opens_on, p.bank_date) < cast(:last as date) and e.ended_on > greatest(p.opens_on, p.bank_date) + 1
   and not exists (select from inspection i where i.plan_id = p.id and i.bank_date <= greatest(p.opens_on, p.bank_date) + 1)
   -- planned anew before the timer came
   and not exists (select from inspection_plan later
                    where later.case_id = p.case_id and later.id > p.id and later.bank_date <= greatest(p.opens_on, p.bank_date) + 1)
union all
-- the first within a month, and within thirty days, from the drawdown and not from its plan
select a.number, t.latest + 1, 'PLM-02', 'was lent on ' || a.disbursed_on || ', and no first report came by ' || t.latest
  from loan_account a join ended e on e.loan_number = a.number
 cross join lateral (select least(cast(a.disbursed_on + interval '1 month' as date), a.disbursed_on + 30) as latest) t
 where t.latest < cast(:last as date) and e.ended_on > t.latest + 1
   and not exists (select from looked l where l.loan_number = a.number and l.on_day <= t.latest and l.told <= t.latest + 1)
union all
-- the next within three months, or one in those classes, of 31 days at most: from a visit that may be fifteen days before it is due to one that may be fifteen
-- after, or after the day on which the last one was brought to its end
select o.loan_number, t.latest + 1, 'PLM-03', 'was seen on ' || o.seen_on || ', and not again by ' || t.latest
  from over o join ended e on e.loan_number = o.loan_number
 cross join lateral (select greatest(o.ended_on + 15, o.seen_on + 15 + 92 + 15) as latest) t
 where t.latest < cast(:last as date) and e.ended_on > t.latest + 1
   and not exists (select from looked l where l.loan_number = o.loan_number and l.id > o.id and l.told <= t.latest + 1)
union all
select o.loan_number, t.latest + 1, 'PLM-03', 'was seen on ' || o.seen_on || ', is of a class for each month since ' || m.from_day
       || ', and not seen again by ' || t.latest
  from over o join ended e on e.loan_number = o.loan_number join monthly m on m.loan_number = o.loan_number and m.to_day > o.ended_on
 cross join lateral (select greatest(o.ended_on + 15, m.from_day + 30, o.seen_on + 15 + 31 + 15) as latest) t
 where t.latest < cast(:last as date) and e.ended_on > t.latest + 1 and m.to_day > t.latest + 1
   and not exists (select from looked l where l.loan_number = o.loan_number and l.id > o.id and l.told <= t.latest + 1)
union all
select l.loan_number, cast(:last as date), 'PLM-03', 'lives, and no inspection of it is planned or under way'
  from living_loan l where not exists (select from inspection_to_come c where c.loan_number = l.loan_number)
union all
select d.loan_number, c.bank_date, 'PLM-05', 'inspection ' || d.id || ' ended without an accepted recheck'
  from period d join inspection_closing c on c.inspection_id = d.id
 where not exists (select from inspection_recheck k where k.id = c.recheck_id and k.accepted)
 order by 1, 2
