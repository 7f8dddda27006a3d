-- A row for each who is to have it (COL-02), with the rate of the loan's plan then: of what falls due in the policy's days and is not the last (COL-03); of the
-- maturity, as long before it as the policy says for the loan's term (COL-01); of what is unpaid since the day before (COL-03); of a class that became bad; and
-- to who stands surety, when that has gone on for the policy's days (COL-07). Each is written once: what was told of is not told of again.
with one as materialized (
  -- how long before its maturity a loan is told of it depends on its term, from the disbursement to the day that was agreed
  select p.loan_number, p.case_id, p.plan, p.matures_on, p.principal_normal + p.principal_due principal, p.principal_due, p.interest_due, p.next_instalment,
         p.days_past_due, p.risk_class = any (:bad) bad, :day < p.next_settles_on and p.next_settles_on - :day <= :interestNotice
           and p.next_settles_on < p.matures_on falls_due_soon,
         case when :day < p.matures_on and :day >= p.matures_on - :longNotice::interval
              then :day >= p.matures_on - case when (select max(i.due_on) from loan_instalment i
                                                      where i.loan_number = p.loan_number and i.loan_number between :from and :to and i.plan = p.plan)
                                                    <= a.disbursed_on + :shortTerm::interval
                                               then :shortNotice::interval else :longNotice::interval end
              else false end matures_soon
    from loan_position p
    join loan_account a on a.number = p.loan_number and a.number between :from and :to
   where p.loan_number between :from and :to and p.partition_key > 0 and p.accrued_through = :day and p.state <> all (:closed)
     and (p.days_past_due > 0 or p.risk_class = any (:bad) or :day < p.matures_on and :day >= p.matures_on - :longNotice::interval
          or :day < p.next_settles_on and p.next_settles_on - :day <= :interestNotice)
), told as (
  select o.loan_number, o.case_id, o.plan, :interestDue kind, i.adjusted_due_on about_day, i.principal, i.interest, i.adjusted_due_on - :day days,
         '借款合同约定还款计划 repayment plan of the contract' basis
    from one o
    join loan_instalment i on i.loan_number = o.loan_number and i.loan_number between :from and :to and i.plan = o.plan and i.number = o.next_instalment
   where o.falls_due_soon and i.adjusted_due_on > :day
     and not exists (select from notice n
                      where n.loan_number = o.loan_number and n.loan_number between :from and :to and n.kind = :interestDue and n.about_day = i.adjusted_due_on
                     offset 0)
  union all
  select o.loan_number, o.case_id, o.plan, :maturity, o.matures_on, o.principal,
         o.interest_due + coalesce((select sum(i.interest) from loan_instalment i
                                     where i.loan_number = o.loan_number and i.loan_number between :from and :to and i.plan = o.plan
                                       and i.number >= o.next_instalment), 0) interest,
         o.matures_on - :day days, '借款合同约定到期日 maturity agreed in the contract' basis
    from one o
   where o.matures_soon
     and not exists (select from notice n
                      where n.loan_number = o.loan_number and n.loan_number between :from and :to and n.kind = :maturity and n.about_day = o.matures_on
                     offset 0)
  union all
  select o.loan_number, o.case_id, o.plan, :dunning, d.adjusted_due_on, d.principal_unpaid, d.interest_unpaid, :day - d.adjusted_due_on,
         '应还未还 due and unpaid'
    from one o
    join loan_due d on d.loan_number = o.loan_number and d.loan_number between :from and :to
   where o.days_past_due > 0 and (d.principal_unpaid > 0 or d.interest_unpaid > 0) and d.adjusted_due_on < :day
     and not exists (select from notice n
                      where n.loan_number = o.loan_number and n.loan_number between :from and :to and n.kind = :dunning and n.about_day = d.adjusted_due_on
                     offset 0)
  union all
  -- a day or two late where the class fell after the notices of its night, with the debtor's other loans (CLS-05), or was decided by people
  select o.loan_number, o.case_id, o.plan, :classChange, c.bank_date, o.principal, o.interest_due, o.days_past_due, c.basis
    from one o
   cross join lateral (select f.bank_date, '五级分类下调为' || (:classWords::text[])[array_position(:classes::text[], f.to_class)] basis
                         from class_change f
                        where f.loan_number = o.loan_number and f.loan_number between :from and :to and f.bank_date between :day - 7 and :day
                          and f.from_class <> all (:bad) and f.to_class = any (:bad)
                        order by f.id desc limit 1) c
   where o.bad
     and not exists (select from notice n
                      where n.loan_number = o.loan_number and n.loan_number between :from and :to and n.kind = :classChange and n.about_day = c.bank_date
                     offset 0)
  union all
  select o.loan_number, o.case_id, o.plan, :guarantorWarning, d.since, o.principal_due, o.interest_due, :day - d.since,
         '保证合同：借款人逾期未还 contract of surety: the borrower is in arrears'
    from one o
   cross join lateral (select min(u.adjusted_due_on) since from loan_due u
                        where u.loan_number = o.loan_number and u.loan_number between :from and :to and (u.principal_unpaid > 0 or u.interest_unpaid > 0)) d
   where o.days_past_due >= :guarantorAfter and :day - d.since >= :guarantorAfter
     and not exists (select from notice n
                      where n.loan_number = o.loan_number and n.loan_number between :from and :to and n.kind = :guarantorWarning and n.about_day = d.since
                     offset 0)
     and exists (select from surety_given s where s.case_id = o.case_id offset 0)
), written as (
  insert into notice (loan_number, case_id, kind, copy, guarantor_id, guarantor, about_day, principal, interest, annual_percent, days, basis, bank_date,
                      recorded_at, recorded_by)
  select t.loan_number, t.case_id, t.kind, c.copy, c.guarantor_id, c.guarantor, t.about_day, t.principal, t.interest, r.annual_percent, t.days, t.basis, :day,
         :now, :by
    from told t
   cross join lateral (select o.copy, cast(null as bigint) guarantor_id, cast(null as text) guarantor from unnest(:copies::text[]) o (copy)
                        where o.copy <> :customer or t.kind <> :guarantorWarning
                        union all
                       select :guarantor, s.guarantor_id, s.guarantor from surety_given s where s.case_id = t.case_id and t.kind <> :interestDue) c
   cross join lateral (select annual_percent from loan_rate r
                        where r.loan_number = t.loan_number and r.loan_number between :from and :to and r.plan = t.plan and r.from_day <= :day
                        order by r.from_day desc limit 1) r
  on conflict do nothing
  returning id, loan_number, case_id, kind, copy, guarantor_id, bank_date
)
-- each copy that goes out is to be delivered, by mail where that was agreed; its receipt is asked for, but not of what only reminds
insert into notice_delivery (notice_id, loan_number, case_id, written_on, asks_receipt, next_try_at, state)
select w.id, w.loan_number, w.case_id, w.bank_date, w.kind <> :interestDue, :now,
       case when :mail and exists (select from address_for_service a
                                    where a.case_id = w.case_id and a.guarantor_id is not distinct from w.guarantor_id offset 0)
            then 'TO_MAIL' else 'TO_PRINT' end
  from written w where w.copy <> :retained
