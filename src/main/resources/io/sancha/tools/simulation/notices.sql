-- COL-01, COL-03, COL-07, COL-02: each overdue loan has its notices in time, each loan that falls due or matures was told before, each copy goes to whom it
-- must, and receipts that do not come are asked after.
select s.loan_number, s.adjusted_due_on + 1, 'COL-03', 'instalment ' || s.number || ' was unpaid, and no demand was written the day after'
  from settled s
 where s.adjusted_due_on + 1 <= cast(:last as date) and s.paid_on > s.adjusted_due_on + 1
   and not exists (select from notice n where n.loan_number = s.loan_number and n.kind = 'DUNNING' and n.copy = 'CUSTOMER' and n.about_day = s.adjusted_due_on
                      and n.bank_date = s.adjusted_due_on + 1)
union all
select s.loan_number, s.adjusted_due_on + :guarantorAfter, 'COL-07', 'instalment ' || s.number || ' was unpaid for ' || :guarantorAfter
       || ' days, and who stands surety was not warned'
  from settled s
 where s.adjusted_due_on + :guarantorAfter <= cast(:last as date) and s.paid_on > s.adjusted_due_on + :guarantorAfter
   and exists (select from surety_given g where g.case_id = s.case_id)
   and not exists (select from settled o where o.loan_number = s.loan_number and o.number < s.number and o.paid_on > s.adjusted_due_on + :guarantorAfter)
   and not exists (select from notice n where n.loan_number = s.loan_number and n.kind = 'GUARANTOR_WARNING' and n.copy = 'GUARANTOR'
                      and n.about_day = s.adjusted_due_on and n.bank_date <= s.adjusted_due_on + :guarantorAfter)
union all
select p.loan_number, p.matures_on, 'COL-01', 'matures on ' || p.matures_on || ', and was not told of it in time'
  from loan_position p join loan_account a on a.number = p.loan_number join ended e on e.loan_number = p.loan_number
 cross join lateral (select cast(p.matures_on - case when (select max(i.due_on) from loan_instalment i where i.loan_number = p.loan_number and i.plan = p.plan)
                                                       <= a.disbursed_on + cast(:shortTerm as interval)
                                                then cast(:shortNotice as interval) else cast(:longNotice as interval) end as date) as latest) t
 where t.latest <= cast(:last as date) and e.ended_on > t.latest and t.latest > a.disbursed_on
   and not exists (select from loan_plan v where v.loan_number = p.loan_number and v.version > 1 and v.from_day > t.latest)
   and not exists (select from notice n where n.loan_number = p.loan_number and n.kind = 'MATURITY' and n.copy = 'CUSTOMER' and n.about_day = p.matures_on
                      and n.bank_date <= t.latest)
union all
select i.loan_number, i.adjusted_due_on, 'COL-03', 'instalment ' || i.number || ' fell due, and nobody was told ' || :interestNotice || ' days before'
  from loan_instalment i join loan_position p on p.loan_number = i.loan_number and p.plan = i.plan join loan_account a on a.number = i.loan_number
  join loan_plan v on v.loan_number = i.loan_number and v.version = i.plan join ended e on e.loan_number = i.loan_number
 where i.settles_on <= cast(:last as date) and i.settles_on < p.matures_on and e.ended_on > i.settles_on - :interestNotice
   and greatest(a.disbursed_on, v.from_day) < i.settles_on - :interestNotice
   and not exists (select from notice n where n.loan_number = i.loan_number and n.kind = 'INTEREST_DUE' and n.about_day = i.adjusted_due_on
                      and n.bank_date between i.settles_on - :interestNotice and i.adjusted_due_on - 1)
union all
select n.loan_number, n.bank_date, 'COL-02', n.kind || ' has no copy that is kept'
  from notice n where n.copy <> 'RETAINED' and not exists (select from notice k where k.loan_number = n.loan_number and k.kind = n.kind
                                                              and k.about_day = n.about_day and k.copy = 'RETAINED')
union all
select n.loan_number, n.bank_date, 'COL-02', n.kind || ' has no copy for surety ' || g.guarantor
  from notice n join surety_given g on g.case_id = n.case_id
 where n.copy = 'RETAINED' and n.kind <> 'INTEREST_DUE'
   and not exists (select from notice k where k.loan_number = n.loan_number and k.kind = n.kind and k.about_day = n.about_day
                      and k.guarantor_id = g.guarantor_id)
union all
select n.loan_number, n.bank_date + c.days, 'COL-02', n.kind || ' ' || n.copy || ' was without receipt, and not ' || c.level
  from notice n join ended e on e.loan_number = n.loan_number
 cross join (values ('CHASED', cast(:chasedAfter as integer)), ('ESCALATED', cast(:escalatedAfter as integer))) c (level, days)
  left join notice_receipt r on r.notice_id = n.id
 where n.copy <> 'RETAINED' and n.kind <> 'INTEREST_DUE' and n.bank_date + c.days <= cast(:last as date) and e.ended_on > n.bank_date + c.days
   and coalesce(r.bank_date, 'infinity') > n.bank_date + c.days
   and not exists (select from notice_chase k where k.notice_id = n.id and k.level = c.level and k.bank_date <= n.bank_date + c.days)
 order by 1, 2
