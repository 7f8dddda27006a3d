-- Lowers classes to the floor of their days past due (CLS-02), which the decision table gave; never raises one.
with lowered as materialized (
  select p.loan_number, p.case_id, p.risk_class from_class, f.class to_class, f.rule, p.days_past_due
    from loan_position p
    join unnest(:days::int[], :classes::text[], :rules::text[]) f (days, class, rule) on f.days = p.days_past_due
   where p.loan_number between :from and :to and p.partition_key > 0 and p.accrued_through = :day and p.state <> :writtenOff
     and array_position(:order::text[], f.class) > array_position(:order::text[], p.risk_class)
), stated as (
  insert into class_change (loan_number, case_id, from_class, to_class, method, rule, reason, bank_date, recorded_at, recorded_by)
  select loan_number, case_id, from_class, to_class, :method, rule, '逾期 ' || days_past_due || ' 天 days past due', :day, :now, :by from lowered
)
update loan_position p
   set risk_class = l.to_class
  from lowered l
 where p.loan_number = l.loan_number and p.loan_number between :from and :to
returning l.case_id, l.loan_number, l.from_class, l.to_class
