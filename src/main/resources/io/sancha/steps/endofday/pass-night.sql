-- The night that begins on a day, of the loans that earn contract interest alone and of which nothing falls due: it is one more of a run that the position
-- tells (the view earned), so that nothing is written but how far they are. One table, one row a loan: whoever books on one meanwhile is waited for, and
-- the loan is then looked at as it stands.
update loan_position p
   set accrued_through = :day, settled_through = greatest(p.settled_through, :day)
 where p.loan_number between :from and :to and p.partition_key > 0 and p.accrued_through = :day - 1 and p.state <> all (:closed)
   and not p.misused and p.principal_due = 0 and p.interest_due = 0 and (p.next_settles_on is null or p.next_settles_on > :day)
