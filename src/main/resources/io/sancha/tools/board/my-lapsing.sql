-- What in a manager's living cases ends within thirty days, or has ended and is still needed.
-- What stands behind offset 0 is looked up case by case, whatever the planner believes of a table without statistics.
with mine as materialized (
       select l.* from (select case_id from case_of_manager where manager = :me offset 0) m
        cross join lateral (select * from living_case c where c.case_id = m.case_id offset 0) l),
     lapsing as (
       -- the right to draw contracts from it (APR-06, SEQ-05)
       select m.case_id, m.branch, 'APPROVAL' as kind, a.number as what, a.valid_until as day, a.amount
         from mine m cross join lateral (select * from approval_issued x where x.case_id = m.case_id offset 0) a
        where not exists (select from approval_used u where u.approval_id = a.approval_id offset 0)
       union all
       -- the customer waits for it (ACC-03)
       select m.case_id, m.branch, 'ANSWER', cast(null as text),
              cast(h.handed_in_on + make_interval(months => case when h.term_months <= :short_term then :answer_short else :answer_long end) as date), null
         from mine m cross join lateral (select * from application_handed_in x where x.case_id = m.case_id offset 0) h
        where not exists (select from application_answered x where x.application_id = h.application_id offset 0)
       union all
       select m.case_id, m.branch, 'PAPER', p.title, p.expires_on, null
         from mine m cross join lateral (select * from paper_in_case x where x.case_id = m.case_id offset 0) p where p.expires_on is not null
       union all
       -- what a company that owes hands in of the last quarter (PLM-09); once, at the newest of the customer's living loans
       select n.case_id, n.branch, 'STATEMENTS', cast(q.ended as text), q.ended + :statements_within, null
         from (select distinct on (customer_id) * from mine where customer_id is not null and loan_number is not null
                order by customer_id, opened_on desc, case_id desc) n
        cross join lateral (select k.customer_id from corporate_customer k where k.customer_id = n.customer_id offset 0) k
        cross join lateral (select x.disbursed_on from living_loan x where x.loan_number = n.loan_number offset 0) l
        cross join lateral (select cast(date_trunc('quarter', cast(:today as date)) as date) - 1 as ended) q
        where l.disbursed_on <= q.ended
          and not exists (select from (select x.case_id from customer_case x where x.customer_id = n.customer_id offset 0) o
                           cross join lateral (select y.type, y.period_end from paper_in_case y where y.case_id = o.case_id offset 0) p
                           where p.type in ('INTERIM_STATEMENTS', 'AUDITED_STATEMENTS') and p.period_end >= q.ended offset 0)
       union all
       -- the loan contract's last day
       select m.case_id, m.branch, 'MATURITY', l.loan_number, l.matures_on, l.principal
         from mine m cross join lateral (select * from living_loan x where x.loan_number = m.loan_number offset 0) l where l.matures_on >= cast(:today as date)
       union all
       -- the customer's, which the next application needs (CUS-13); once, at the newest of the customer's living cases
       select n.case_id, n.branch, 'GRADE', r.grade, r.valid_until, null
         from (select distinct on (customer_id) * from mine where customer_id is not null order by customer_id, opened_on desc, case_id desc) n
        cross join lateral (select x.grade, x.valid_until from rating_given x where x.customer_id = n.customer_id order by x.rating_id desc limit 1) r)
select case_id, branch, kind as row_key,
       case when day < cast(:today as date) then 'PAST' when day <= cast(:today as date) + 7 then 'NEXT_7' else 'NEXT_30' end as col_key, what, day, amount
  from lapsing where day <= cast(:today as date) + 30
