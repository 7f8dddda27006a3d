-- Nobody books on these loans until the step is done: a payment that came between two reads of a statement would be seen by one of them alone.
select p.loan_number
  from loan_position p
 where p.partition_key between :from and :to and p.state <> all (:closed)
 order by p.partition_key
   for no key update
