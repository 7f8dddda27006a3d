-- Keeps what the postings of each loan come to, so that the next check need not read them again.
insert into ledger_balance as b (loan_number, through_id, principal, interest, penalty, compound, costs, off_balance, held)
select p.loan_number, n.through_id, n.principal, n.interest, n.penalty, n.compound, n.costs, n.off_balance, n.held
  from loan_position p
  left join ledger_balance old on old.loan_number = p.loan_number and old.loan_number between :from and :to
 cross join lateral (
   select max(t.id) through_id,
          coalesce(sum(case :principal when t.debit then t.amount when t.credit then -t.amount end), 0) principal,
          coalesce(sum(case :interest when t.debit then t.amount when t.credit then -t.amount end), 0) interest,
          coalesce(sum(case :penalty when t.debit then t.amount when t.credit then -t.amount end), 0) penalty,
          coalesce(sum(case :compound when t.debit then t.amount when t.credit then -t.amount end), 0) compound,
          coalesce(sum(case :costs when t.debit then t.amount when t.credit then -t.amount end), 0) costs,
          coalesce(sum(case :offBalance when t.debit then t.amount when t.credit then -t.amount end), 0) off_balance,
          coalesce(sum(case :held when t.credit then t.amount when t.debit then -t.amount end), 0) held
     from posting t where t.loan_number = p.loan_number and t.loan_number between :from and :to and t.id > coalesce(old.through_id, 0)) n
 where p.loan_number between :from and :to and p.partition_key > 0 and n.through_id is not null
on conflict (loan_number) do update
   set through_id = excluded.through_id, principal = b.principal + excluded.principal, interest = b.interest + excluded.interest,
       penalty = b.penalty + excluded.penalty, compound = b.compound + excluded.compound, costs = b.costs + excluded.costs,
       off_balance = b.off_balance + excluded.off_balance, held = b.held + excluded.held
