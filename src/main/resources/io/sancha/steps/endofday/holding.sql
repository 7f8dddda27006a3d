-- The loans that hold money of the borrower's for what falls due on the day. It goes down the waterfall, so the books settle these one by one;
-- settle.sql leaves them alone.
select p.loan_number
  from loan_position p
 where p.loan_number between :from and :to and p.partition_key > 0
   and p.held > 0 and p.next_settles_on <= :day and p.accrued_through >= :day - 1 and p.state <> all (:closed)
 order by p.loan_number
