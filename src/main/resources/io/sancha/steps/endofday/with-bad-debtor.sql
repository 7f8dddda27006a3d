-- Loans that are not bad yet, of companies that have another which is: few, and looked at one by one (CLS-05).
select p.loan_number
  from loan_position p
  join claim_on_debtor o on o.loan_number = p.loan_number
 where p.loan_number between :from and :to and p.partition_key > 0 and p.state <> all (:closed) and not o.bad
   and (o.customer_id, o.calendar) in (select b.customer_id, b.calendar from claim_on_debtor b where b.bad)
 order by p.loan_number
