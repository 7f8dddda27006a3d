-- The loans that do not stand where what is kept of their postings says, of which some may only be newer: those are looked at one by one.
select p.loan_number
  from loan_position p
  left join ledger_balance b on b.loan_number = p.loan_number and b.loan_number between :from and :to
 where p.loan_number between :from and :to and p.partition_key > 0
   and (p.principal_normal + p.principal_due, p.interest_due - p.off_balance, p.penalty_due, p.compound_due, p.costs_due, p.off_balance, p.held)
     is distinct from (coalesce(b.principal, 0), coalesce(b.interest, 0), coalesce(b.penalty, 0), coalesce(b.compound, 0), coalesce(b.costs, 0),
       coalesce(b.off_balance, 0), coalesce(b.held, 0))
