-- The same day by hand, for all loans of the bank at once and nothing besides: no steps, no partitions, nothing that could be done again. What the rules say
-- of these loans is written out.
create temp table fallen on commit drop as
select p.loan_number, i.number, i.accrues_to, i.due_on, i.adjusted_due_on, i.settles_on, i.penal_from,
       least(i.principal, p.principal_normal) as principal, n.number as next_number, n.settles_on as next_settles_on,
       p.principal_normal as base, p.written_to, s.annual_percent, s.share_numerator, s.share_denominator,
       round(p.principal_normal * s.annual_percent * s.share_numerator * (i.accrues_to - p.written_to) / (100 * s.share_denominator), 2) as interest
  from loan_position p
  join loan_instalment i on i.loan_number = p.loan_number and i.plan = p.plan and i.number = p.next_instalment
  join loan_stretch s on s.loan_number = p.loan_number and s.plan = p.plan and s.instalment = p.next_instalment
  left join loan_instalment n on n.loan_number = p.loan_number and n.plan = p.plan and n.number = p.next_instalment + 1
 where p.next_settles_on <= :day;

insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
select loan_number, 'SETTLE_INTEREST', number::text, 0, 'INTEREST_RECEIVABLE', 'INTEREST_INCOME', interest, 'CNY', settles_on, 'end-of-day', :day, :now,
       'system'
  from fallen;

insert into loan_due (loan_number, number, due_on, adjusted_due_on, penal_from, principal, interest, principal_unpaid, interest_unpaid, off_balance)
select loan_number, number, due_on, adjusted_due_on, penal_from, principal, interest, principal, interest, 0 from fallen;

insert into accrual (loan_number, from_day, to_day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator, cause)
select loan_number, written_to, accrues_to, 'INTEREST', 0, number, base, annual_percent, share_numerator, share_denominator, 'end-of-day' from fallen;

create temp table late on commit drop as
select loan_number, sum(principal_unpaid) as principal, sum(interest_unpaid) as interest, max(cast(:day as date) - adjusted_due_on) as days,
       coalesce(sum(interest_unpaid - off_balance) filter (where cast(:day as date) - adjusted_due_on > 90 and interest_unpaid > off_balance), 0) as moved
  from loan_due where principal_unpaid > 0 or interest_unpaid > 0 group by loan_number;

insert into accrual (loan_number, from_day, to_day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator, cause)
select loan_number, :day, cast(:day as date) + 1, kind, 0, 0, base, percent, 1, 360, 'end-of-day'
  from late cross join lateral (values ('PENALTY', principal, 4.35 * 1.5), ('COMPOUND', interest, 4.35)) b (kind, base, percent) where base > 0;

insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
select loan_number, kind, number::text, 0, debit, credit, interest_unpaid - off_balance, 'CNY', :day, 'end-of-day', :day, :now, 'system'
  from loan_due cross join (values ('TAKE_OFF_BALANCE', 'INTEREST_INCOME', 'INTEREST_RECEIVABLE'),
                                   ('NOTE_OFF_BALANCE', 'OFF_BALANCE_INTEREST', 'OFF_BALANCE_CONTRA')) b (kind, debit, credit)
 where interest_unpaid > off_balance and cast(:day as date) - adjusted_due_on > 90;

update loan_due set off_balance = interest_unpaid where interest_unpaid > off_balance and cast(:day as date) - adjusted_due_on > 90;

insert into class_change (loan_number, case_id, from_class, to_class, method, rule, reason, bank_date, recorded_at, recorded_by)
select p.loan_number, p.case_id, p.risk_class, case when l.days > 90 then 'SUBSTANDARD' else 'SPECIAL_MENTION' end, 'AUTOMATIC', 'CLS-02',
       '逾期 ' || l.days || ' 天 days past due', :day, :now, 'system'
  from late l join loan_position p on p.loan_number = l.loan_number
 where l.days > 0 and p.risk_class <> case when l.days > 90 then 'SUBSTANDARD' else 'SPECIAL_MENTION' end;

update loan_position p
   set accrued_through = :day, settled_through = :day, written_to = coalesce(f.accrues_to, p.written_to),
       principal_normal = p.principal_normal - coalesce(f.principal, 0), principal_due = p.principal_due + coalesce(f.principal, 0),
       interest_due = p.interest_due + coalesce(f.interest, 0),
       next_instalment = case when f.number is null then p.next_instalment else f.next_number end,
       next_settles_on = case when f.number is null then p.next_settles_on else f.next_settles_on end,
       penalty_product = p.penalty_product + coalesce(l.principal, 0) * 4.35 * 1.5, compound_product = p.compound_product + coalesce(l.interest, 0) * 4.35,
       off_balance = p.off_balance + coalesce(l.moved, 0), days_past_due = coalesce(l.days, 0),
       state = case when l.days > 0 then 'OVERDUE' when p.matures_on <= :day then 'MATURED' else 'PERFORMING' end,
       risk_class = case when l.days > 90 then 'SUBSTANDARD' when l.days > 0 then 'SPECIAL_MENTION' else 'NORMAL' end
  from loan_position own
  left join fallen f on f.loan_number = own.loan_number
  left join late l on l.loan_number = own.loan_number
 where p.loan_number = own.loan_number;

insert into notice (loan_number, case_id, kind, copy, about_day, principal, interest, annual_percent, days, basis, bank_date, recorded_at, recorded_by)
select p.loan_number, p.case_id, t.kind, c.copy, t.about_day, t.principal, t.interest, 4.35, t.days, t.basis, :day, :now, 'system'
  from loan_position p
 cross join lateral (select 'MATURITY' as kind, p.matures_on as about_day, p.principal_normal + p.principal_due as principal,
                            p.interest_due + (select coalesce(sum(i.interest), 0) from loan_instalment i
                                               where i.loan_number = p.loan_number and i.plan = p.plan and i.number >= p.next_instalment) as interest,
                            p.matures_on - :day as days, '借款合同约定到期日 maturity agreed in the contract' as basis
                      where p.matures_on > :day and p.matures_on <= cast(:day as date) + 7
                      union all
                     select 'DUNNING', d.adjusted_due_on, d.principal_unpaid, d.interest_unpaid, :day - d.adjusted_due_on, '应还未还 due and unpaid'
                       from loan_due d where p.days_past_due > 0 and d.loan_number = p.loan_number and d.principal_unpaid > 0 and d.adjusted_due_on < :day
                      union all
                     select 'INTEREST_DUE', i.adjusted_due_on, i.principal, i.interest, i.adjusted_due_on - :day,
                            '借款合同约定还款计划 repayment plan of the contract'
                       from loan_instalment i
                      where p.next_settles_on > :day and p.next_settles_on <= cast(:day as date) + 5 and p.next_settles_on < p.matures_on
                        and i.loan_number = p.loan_number and i.plan = p.plan and i.number = p.next_instalment
                      union all
                     select 'CLASS_CHANGE', c.bank_date, p.principal_normal + p.principal_due, p.interest_due, p.days_past_due,
                            '五级分类下调为次级类 class fell to substandard'
                       from class_change c where p.risk_class = 'SUBSTANDARD' and c.loan_number = p.loan_number and c.bank_date = :day
                        and c.to_class = 'SUBSTANDARD') t
 cross join (values ('CUSTOMER'), ('RETAINED')) as c (copy)
 where not exists (select from notice n where n.loan_number = p.loan_number and n.kind = t.kind and n.about_day = t.about_day);

update ledger_balance b
   set through_id = n.through_id, interest = b.interest + n.interest, off_balance = b.off_balance + n.off_balance
  from (select loan_number, max(id) as through_id,
               sum(case 'INTEREST_RECEIVABLE' when debit then amount when credit then -amount else 0 end) as interest,
               sum(case 'OFF_BALANCE_INTEREST' when debit then amount when credit then -amount else 0 end) as off_balance
          from posting where bank_date = :day group by loan_number) n
 where b.loan_number = n.loan_number;
