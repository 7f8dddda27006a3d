-- Counts days past due, takes what is unpaid for too long off the balance sheet (CLS-15) and tells each loan's state (COL-04). Of a loan that
-- was aged already nothing changes; one that owes nothing late, was not late and has not matured is not even written.
with one as (
  select p.loan_number, p.state
    from loan_position p
   where p.partition_key between :from and :to and p.accrued_through = :day and p.state <> all (:closed)
), leaving as (
  -- only what has not left before, so a part payment of what stands outside moves nothing
  select d.loan_number, d.number, d.interest_unpaid - d.off_balance moved, a.currency
    from one o
    join loan_due d on d.loan_number = o.loan_number
    join loan_account a on a.number = d.loan_number
   where d.interest_unpaid > d.off_balance and :day - d.adjusted_due_on > :onBalanceDays
), left_behind as (
  update loan_due d set off_balance = d.interest_unpaid from leaving l where d.loan_number = l.loan_number and d.number = l.number
), posted as (
  -- the income is taken back, and the claim is noted outside
  insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
  -- what left before may have been paid, and the payment taken back: each leaving is a further revision
  select l.loan_number, k.kind, l.number::text, (select count(*) from posting b
           where b.loan_number = l.loan_number and b.kind = k.kind and b.source = l.number::text), k.debit, k.credit, l.moved, l.currency, :day, :cause, :day,
         :now, :by
    from leaving l cross join unnest(:kinds::text[], :debits::text[], :credits::text[]) k (kind, debit, credit)
), ages as (
  -- the oldest unpaid due date counts, of principal or interest (CLS-03)
  select d.loan_number, max(greatest(0, :day - d.adjusted_due_on)) days
    from one o join loan_due d on d.loan_number = o.loan_number
   where d.principal_unpaid > 0 or d.interest_unpaid > 0
   group by d.loan_number
), moved as (
  select loan_number, sum(moved) moved from leaving group by loan_number
), stands as (
  select p.loan_number, o.state before, coalesce(g.days, 0) days, coalesce(m.moved, 0) moved,
         p.principal_normal + p.principal_due + p.interest_due + p.penalty_due + p.compound_due + p.costs_due = 0
           and p.next_instalment is null owes_nothing, p.matures_on <= :day matured
    from one o
    join loan_position p on p.loan_number = o.loan_number
    left join ages g on g.loan_number = o.loan_number
    left join moved m on m.loan_number = o.loan_number
   where g.days is not null or p.days_past_due > 0 or p.matures_on <= :day or p.state <> :unremarkable
)
update loan_position p
   set days_past_due = s.days, off_balance = p.off_balance + s.moved, state = r.state
  from stands s
  join unnest(:owesNothing::boolean[], :overdue::boolean[], :matured::boolean[], :states::text[]) r (owes_nothing, overdue, matured, state)
    on r.owes_nothing = s.owes_nothing and r.overdue = (s.days > 0) and r.matured = s.matured
 where p.loan_number = s.loan_number
returning p.case_id, p.loan_number, s.before, p.state
