-- Writes notices in their copies (COL-02), for the customer, for each who stands surety and to be retained: of the maturity, some time before it (COL-01),
-- and of what is unpaid since the day before (COL-03). Each is written once: a maturity or a due date that was told of is not told of again.
with one as materialized (
  -- how long before its maturity a loan is told of it depends on its term, from the disbursement to the day that was agreed
  select p.loan_number, p.case_id, p.plan, p.matures_on, p.principal_normal + p.principal_due principal, p.interest_due, p.next_instalment,
         p.days_past_due,
         case when :day < p.matures_on and :day >= p.matures_on - :longNotice::interval
              then :day >= p.matures_on - case when (select max(i.due_on) from loan_instalment i
                                                      where i.loan_number = p.loan_number and i.loan_number between :from and :to and i.plan = p.plan)
                                                    <= a.disbursed_on + :shortTerm::interval
                                               then :shortNotice::interval else :longNotice::interval end
              else false end matures_soon
    from loan_position p
    join loan_account a on a.number = p.loan_number and a.number between :from and :to
   where p.loan_number between :from and :to and p.partition_key > 0 and p.accrued_through = :day and p.state <> all (:closed)
     and (p.days_past_due > 0 or :day < p.matures_on and :day >= p.matures_on - :longNotice::interval)
), told as (
  select o.loan_number, o.case_id, o.plan, :maturity kind, o.matures_on about_day, o.principal,
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
), written as (
  insert into notice (loan_number, case_id, kind, copy, guarantor_id, guarantor, about_day, principal, interest, annual_percent, days, basis, bank_date,
                      recorded_at, recorded_by)
  select t.loan_number, t.case_id, t.kind, c.copy, c.guarantor_id, c.guarantor, t.about_day, t.principal, t.interest, r.annual_percent, t.days, t.basis, :day,
         :now, :by
    from told t
   cross join lateral (select o.copy, cast(null as bigint) guarantor_id, cast(null as text) guarantor from unnest(:copies::text[]) o (copy)
                        union all
                       select :guarantor, s.guarantor_id, s.guarantor from surety_given s where s.case_id = t.case_id) c
   cross join lateral (select annual_percent from loan_rate r
                        where r.loan_number = t.loan_number and r.loan_number between :from and :to and r.plan = t.plan and r.from_day <= :day
                        order by r.from_day desc limit 1) r
  on conflict do nothing
  returning id, loan_number, case_id, copy, bank_date
)
-- each copy that goes out is to be delivered, and its receipt is asked for
insert into notice_delivery (notice_id, loan_number, case_id, written_on, asks_receipt, state)
select w.id, w.loan_number, w.case_id, w.bank_date, true, 'TO_PRINT' from written w where w.copy = any (:goingOut)
