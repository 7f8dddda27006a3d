-- The loans of a partition that are not at their end.
select p.loan_number
  from loan_position p
 where p.loan_number between :from and :to and p.partition_key > 0 and p.state <> all (:closed)
 order by p.loan_number
