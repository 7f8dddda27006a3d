-- Nobody books on the loans that still lack the night, or have something to settle, until the step is done: a payment that came between two reads of a
-- statement would be seen by one of them alone. A loan whose night is done is left alone.
select p.loan_number
  from loan_position p
 where p.loan_number between :from and :to and p.partition_key > 0 and p.state <> all (:closed)
   and (p.accrued_through < :day or p.next_settles_on <= :day)
 order by p.loan_number
   for no key update
