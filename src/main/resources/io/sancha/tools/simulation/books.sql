-- Each loan stands where all its postings say; the bank's debits and credits are the same; no loan is ahead of the bank or behind it.
select p.loan_number, cast(:last as date), 'LED', 'stands at principal ' || (p.principal_normal + p.principal_due) || ', its postings say ' || n.principal
       || '; interest ' || (p.interest_due - p.off_balance) || ', ' || n.interest || '; penalty ' || p.penalty_due || ', ' || n.penalty || '; compound '
       || p.compound_due || ', ' || n.compound || '; off balance ' || p.off_balance || ', ' || n.off_balance || '; held ' || p.held || ', ' || n.held
  from loan_position p
 cross join lateral (
   select coalesce(sum(case 'PRINCIPAL' when t.debit then t.amount when t.credit then -t.amount end), 0) principal,
          coalesce(sum(case 'INTEREST_RECEIVABLE' when t.debit then t.amount when t.credit then -t.amount end), 0) interest,
          coalesce(sum(case 'PENALTY_RECEIVABLE' when t.debit then t.amount when t.credit then -t.amount end), 0) penalty,
          coalesce(sum(case 'COMPOUND_RECEIVABLE' when t.debit then t.amount when t.credit then -t.amount end), 0) compound,
          coalesce(sum(case 'COSTS_RECEIVABLE' when t.debit then t.amount when t.credit then -t.amount end), 0) costs,
          coalesce(sum(case 'OFF_BALANCE_INTEREST' when t.debit then t.amount when t.credit then -t.amount end), 0) off_balance,
          coalesce(sum(case 'OWED_TO_BORROWER' when t.credit then t.amount when t.debit then -t.amount end), 0) held
     from posting t where t.loan_number = p.loan_number) n
 where (p.principal_normal + p.principal_due, p.interest_due - p.off_balance, p.penalty_due, p.compound_due, p.costs_due, p.off_balance, p.held)
       is distinct from (n.principal, n.interest, n.penalty, n.compound, n.costs, n.off_balance, n.held)
union all
select '-', l.bank_date, 'LED', 'debits of ' || sum(l.debit) || ' and credits of ' || sum(l.credit) || ' ' || l.currency
  from ledger_line l group by l.bank_date, l.currency having sum(l.debit) <> sum(l.credit)
union all
select p.loan_number, p.accrued_through, 'LED', 'has accrued through ' || p.accrued_through || ' and not through ' || :last
  from loan_position p where p.state not in ('SETTLED', 'WRITTEN_OFF') and p.accrued_through <> cast(:last as date)
 order by 1, 2
