-- When each instalment that fell due was paid, told from the postings alone: what is paid pays the oldest first, principal and interest each for itself.
-- infinity where it never was. A loan that was written off owes nothing of it in the books from that day on.
with due as (
  select d.loan_number, d.number, d.adjusted_due_on, sum(d.principal) over w as principal, sum(d.interest) over w as interest
    from loan_due d window w as (partition by d.loan_number order by d.number)
), paid as (
  select loan_number, value_date, sum(sum(principal)) over w as principal, sum(sum(interest)) over w as interest
    from (select loan_number, value_date, case when kind = 'PAY_PRINCIPAL' then amount else 0 end * case debit when 'CASH' then 1 else -1 end as principal,
                 case when kind in ('PAY_INTEREST', 'PAY_OFF_BALANCE') then amount else 0 end * case debit when 'CASH' then 1 else -1 end as interest
            from posting where kind in ('PAY_PRINCIPAL', 'PAY_INTEREST', 'PAY_OFF_BALANCE')) each
   group by loan_number, value_date window w as (partition by loan_number order by value_date)
), ended as (
  select p.loan_number, p.case_id, coalesce(
           (select min(e.value_date) from loan_event e where e.loan_number = p.loan_number and e.kind = 'WRITE_OFF'),
           case when p.state = 'SETTLED' then (select max(e.value_date) from loan_event e where e.loan_number = p.loan_number and e.kind = 'PAYMENT') end,
           'infinity') as ended_on
    from loan_position p
), settled as (
  select due.loan_number, ended.case_id, due.number, due.adjusted_due_on, ended.ended_on, least(ended.ended_on, greatest(
           case when due.principal = 0 then due.adjusted_due_on else coalesce((select min(p.value_date) from paid p
             where p.loan_number = due.loan_number and p.principal >= due.principal), 'infinity') end,
           case when due.interest = 0 then due.adjusted_due_on else coalesce((select min(p.value_date) from paid p
             where p.loan_number = due.loan_number and p.interest >= due.interest), 'infinity') end)) as paid_on
    from due join ended on ended.loan_number = due.loan_number
)
