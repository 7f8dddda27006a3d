-- Living loans whose security has its time until a day (GUA-07): the months that the policy gives its kind, since it was valued last. What is being valued
-- is not begun again, and loans of simulated calendars are left out.
select l.loan_number, min(cast(v.valued_on + make_interval(months => k.months) as date)) as due_on
  from living_loan l
  join security_valued v on v.case_id = l.case_id
  join unnest(cast(:kinds as text[]), cast(:months as integer[])) as k (kind, months) on k.kind = v.kind
 where l.loan_number > :last
   and not exists (select from rehearsed_case r where r.case_id = l.case_id)
   and not exists (select from revaluation_standing s where s.loan_number = l.loan_number and s.state not in ('COVERED', 'ENDED'))
 group by l.loan_number
having min(cast(v.valued_on + make_interval(months => k.months) as date)) <= :until
 order by l.loan_number limit :most
