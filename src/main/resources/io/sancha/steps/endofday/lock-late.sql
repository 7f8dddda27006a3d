-- Nobody books on these until the step is done, and the step takes up no others: the loans of which ageing or classes could have something to say. Something
-- is due or was late, the maturity has come, or the state is one to look at. All others stand as they stood.
select p.loan_number
  from loan_position p
 where p.loan_number between :from and :to and p.partition_key > 0 and p.accrued_through = :day and p.state <> all (:closed)
   and (p.days_past_due > 0 or p.principal_due > 0 or p.interest_due > 0 or p.matures_on <= :day or p.state <> :unremarkable)
 order by p.loan_number
   for no key update
