-- The loans that do not stand where their postings say: principal paid out = outstanding + repaid + written off, and each receivable equals
-- what is due. What was summed once is kept as ledger_balance, and only what is newer is read, by an index that holds all it needs; without
-- what is kept (:kept is false) all postings of the loan are summed.
select p.loan_number
  from loan_position p
  left join ledger_balance b on b.loan_number = p.loan_number and b.loan_number between :from and :to and :kept
 cross join lateral (
   select coalesce(sum(case :principal when t.debit then t.amount when t.credit then -t.amount end), 0) principal,
          coalesce(sum(case :interest when t.debit then t.amount when t.credit then -t.amount end), 0) interest,
          coalesce(sum(case :penalty when t.debit then t.amount when t.credit then -t.amount end), 0) penalty,
          coalesce(sum(case :compound when t.debit then t.amount when t.credit then -t.amount end), 0) compound,
          coalesce(sum(case :costs when t.debit then t.amount when t.credit then -t.amount end), 0) costs,
          coalesce(sum(case :offBalance when t.debit then t.amount when t.credit then -t.amount end), 0) off_balance,
          coalesce(sum(case :held when t.credit then t.amount when t.debit then -t.amount end), 0) held
     from posting t where t.loan_number = p.loan_number and t.loan_number between :from and :to and t.id > coalesce(b.through_id, 0)) n
 where p.loan_number between :from and :to and p.partition_key > 0
   and (p.principal_normal + p.principal_due, p.interest_due - p.off_balance, p.penalty_due, p.compound_due, p.costs_due, p.off_balance,
        p.held)
     is distinct from (coalesce(b.principal, 0) + n.principal, coalesce(b.interest, 0) + n.interest, coalesce(b.penalty, 0) + n.penalty,
       coalesce(b.compound, 0) + n.compound, coalesce(b.costs, 0) + n.costs, coalesce(b.off_balance, 0) + n.off_balance,
       coalesce(b.held, 0) + n.held)
