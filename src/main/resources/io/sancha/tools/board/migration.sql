-- Loans by class at the month's begin and class at the day (CLS-01).
select l.case_id, c.branch,
       case when l.disbursed_on >= date_trunc('month', cast(:today as date)) then 'NEW'
            else coalesce((select x.to_class from class_changed x where x.loan_number = l.loan_number
                              and x.bank_date < date_trunc('month', cast(:today as date)) order by x.change_id desc limit 1), 'NORMAL') end as row_key,
       l.risk_class as col_key, l.loan_number as what, cast(null as date) as day, l.principal as amount
  from living_loan l join living_case c on c.case_id = l.case_id
