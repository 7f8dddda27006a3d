-- Loans that are not bad yet, of companies that have another which is, or of which something is on record: few, and looked at one by one (CLS-05, CLS-12).
select p.loan_number
  from loan_position p
  join claim_on_debtor o on o.loan_number = p.loan_number
 where p.loan_number between :from and :to and p.partition_key > 0 and p.state <> all (:closed) and not o.bad
   and ((o.customer_id, o.calendar) in (select b.customer_id, b.calendar from claim_on_debtor b where b.bad)
        or o.calendar = '' and o.customer_id in (select r.customer_id from debtor_on_record r))
 order by p.loan_number
