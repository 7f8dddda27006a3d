-- The first day that some open loan of the partition still lacks.
select min(p.accrued_through) + 1
  from loan_position p
 where p.partition_key between :from and :to and p.state <> all (:closed)
