-- Lowers a loan to the class that its debtor leaves it: by its other loans, by its debts at all banks, by its impairment (CLS-05, CLS-12); a worse one stays.
with lowered as (
  select p.loan_number, p.case_id, p.risk_class from_class
    from loan_position p
   where p.loan_number between :from and :to and p.partition_key > 0 and p.state <> all (:closed)
     and array_position(:order::text[], :class) > array_position(:order::text[], p.risk_class)
     for no key update
), stated as (
  insert into class_change (loan_number, case_id, from_class, to_class, method, rule, reason, bank_date, recorded_at, recorded_by)
  select loan_number, case_id, from_class, :class, :method, :rule, :reason, :day, :now, :by from lowered
)
update loan_position p
   set risk_class = :class
  from lowered l
 where p.loan_number = l.loan_number and p.loan_number between :from and :to
returning l.case_id, l.loan_number, l.from_class, p.risk_class
