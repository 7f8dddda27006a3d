-- How many days past due there are among the loans of a partition: a few numbers of many loans, each asked of the decision table once.
select distinct p.days_past_due
  from loan_position p
 where p.loan_number between :from and :to and p.partition_key > 0 and p.days_past_due > 0 and p.accrued_through = :day
