-- Counts days past due, takes what is unpaid for too long off the balance sheet (CLS-15) and tells each loan's state (COL-04). Of a loan that
-- was aged already nothing changes, and it is not even written.
with one as materialized (
  -- the oldest unpaid due date counts, of principal or interest (CLS-03)
  select p.loan_number, p.state before, p.days_past_due, p.matures_on <= :day matured, coalesce(d.days, 0) days, coalesce(d.moved, 0) moved,
         p.principal_normal + p.principal_due + p.interest_due + p.penalty_due + p.compound_due + p.costs_due = 0 and p.next_instalment is null owes_nothing
    from loan_position p
   cross join lateral (select max(greatest(0, :day - d.adjusted_due_on)) days,
                              sum(d.interest_unpaid - d.off_balance) filter (where d.interest_unpaid > d.off_balance
                                                                               and :day - d.adjusted_due_on > :onBalanceDays) moved
                         from loan_due d
                        where d.loan_number = p.loan_number and d.loan_number between :from and :to
                          and (d.principal_unpaid > 0 or d.interest_unpaid > 0)) d
   where p.loan_number between :from and :to and p.partition_key > 0 and p.accrued_through = :day and p.state <> all (:closed)
     and (d.days is not null or p.days_past_due > 0 or p.matures_on <= :day or p.state <> :unremarkable)
), leaving as materialized (
  -- only what has not left before, so a part payment of what stands outside moves nothing
  select d.loan_number, d.number, d.interest_unpaid - d.off_balance moved, a.currency
    from one o
    join loan_due d on d.loan_number = o.loan_number and d.loan_number between :from and :to
    join loan_account a on a.number = o.loan_number and a.number between :from and :to
   where o.moved > 0 and d.interest_unpaid > d.off_balance and :day - d.adjusted_due_on > :onBalanceDays
), left_behind as (
  update loan_due d set off_balance = d.interest_unpaid
    from leaving l
   where d.loan_number = l.loan_number and d.loan_number between :from and :to and d.number = l.number
), posted as (
  -- the income is taken back, and the claim is noted outside
  insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
  -- what left before may have been paid, and the payment taken back: each leaving is a further revision
  select l.loan_number, k.kind, l.number::text, (select count(*) from posting b
           where b.loan_number = l.loan_number and b.loan_number between :from and :to and b.kind = k.kind and b.source = l.number::text), k.debit, k.credit,
         l.moved, l.currency, :day, :cause, :day, :now, :by
    from leaving l cross join unnest(:kinds::text[], :debits::text[], :credits::text[]) k (kind, debit, credit)
)
update loan_position p
   set days_past_due = o.days, off_balance = p.off_balance + o.moved, state = r.state
  from one o
  join unnest(:owesNothing::boolean[], :overdue::boolean[], :matured::boolean[], :states::text[]) r (owes_nothing, overdue, matured, state)
    on r.owes_nothing = o.owes_nothing and r.overdue = (o.days > 0) and r.matured = o.matured
 where p.loan_number = o.loan_number and p.loan_number between :from and :to
   and (o.days_past_due <> o.days or o.moved > 0 or o.before <> r.state)
returning p.case_id, p.loan_number, o.before, p.state
