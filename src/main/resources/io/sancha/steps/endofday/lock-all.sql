-- Nobody books on the loans of the partition until the step is done.
select p.loan_number
  from loan_position p
 where p.loan_number between :from and :to and p.partition_key > 0 and p.state <> all (:closed)
 order by p.loan_number
   for no key update
