-- Overdue balances of personal loans in monthly instalments as they are reported (CLS-04): up to so many days the part that is overdue, beyond them all of it;
-- each with the day on which the oldest of it fell due and what it owes in all.
select v.case_id, c.branch,
       case when v.days_past_due <= 30 then 'DAYS_30' when v.days_past_due <= 60 then 'DAYS_60' when v.days_past_due <= 90 then 'DAYS_90' else 'DAYS_MORE' end
         as row_key,
       case when v.days_past_due > :whole_after then 'WHOLE' else 'PART' end as col_key, v.loan_number || ' · ' || v.principal as what,
       cast(:today as date) - v.days_past_due as day, case when v.days_past_due > :whole_after then v.principal else v.overdue end as amount
  from personal_instalment_overdue v join living_case c on c.case_id = v.case_id
