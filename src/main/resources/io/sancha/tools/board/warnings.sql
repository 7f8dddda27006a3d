-- Warnings that are open (PLM-10), by grade and by what is to be done next, each with the day since which it waits for that.
select w.case_id, w.branch, w.grade as row_key,
       case when w.state = 'RAISED' then 'TO_CONFIRM' when w.measures_id is null then 'TO_PLAN' when w.asked_on is not null then 'TO_LIFT' else 'TO_FOLLOW' end
         as col_key,
       w.signal_zh || ' / ' || w.signal_en as what, coalesce(w.asked_on, w.followed_on, w.confirmed_on, w.raised_on) as day, l.principal as amount
  from warning_standing w join living_loan l on l.loan_number = w.loan_number
 where w.state in ('RAISED', 'CONFIRMED') and not exists (select from rehearsed_case r where r.case_id = w.case_id)
