-- The first day that some open loan of the partition still lacks.
select min(p.accrued_through) + 1
  from loan_position p
 where p.loan_number between :from and :to and p.partition_key > 0 and p.state <> all (:closed)
