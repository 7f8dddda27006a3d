-- What warns of living loans at the end of a day, since an earlier one that was looked at: a loan and signal a row, as often as it occurs, and not what
-- was raised before or is open already (PLM-08, PLM-10). Loans of simulated calendars are left out.
with living as (
       select l.loan_number, l.case_id, c.customer_id, l.state, l.days_past_due, l.risk_class, l.disbursed_on
         from living_loan l join customer_case c on c.case_id = l.case_id
        where not exists (select from rehearsed_case r where r.case_id = l.case_id)),
     overdue as (
       select l.*, (select min(d.adjusted_due_on) from unpaid_due d where d.loan_number = l.loan_number) as since
         from living l where l.days_past_due > 0),
     fallen as (
       select l.*, x.change_id, x.from_class, x.to_class, x.bank_date
         from class_changed x join living l on l.loan_number = x.loan_number
        where x.bank_date > :after and x.bank_date <= :day
          and array_position(cast(:classes as text[]), x.to_class) > array_position(cast(:classes as text[]), x.from_class)),
     found as (
       select loan_number, 'LOAN_OVERDUE' as signal, 'since ' || since as occurrence,
              '自 ' || since || ' 起逾期，' || days_past_due || ' 天 / overdue since ' || since || ', ' || days_past_due || ' days' as finding
         from overdue
       union all
       select loan_number, 'CLASS_WORSE', 'class ' || change_id,
              bank_date || '：' || from_class || ' → ' || to_class || ' / ' || bank_date || ': ' || from_class || ' to ' || to_class
         from fallen
       union all
       -- of the last quarter, where the loan ran at its end: statements of it or of a later day, in whichever of the customer's cases (PLM-09)
       select l.loan_number, 'STATEMENTS_LATE', 'quarter ' || q.ended,
              q.ended || ' 季度报表未在 ' || q.due || ' 前报送 / statements of the quarter to ' || q.ended || ' were not handed in by ' || q.due
         from living l join corporate_customer k on k.customer_id = l.customer_id
        cross join lateral (select cast(date_trunc('quarter', cast(:day as date)) as date) - 1 as ended,
                                   cast(date_trunc('quarter', cast(:day as date)) as date) - 1 + cast(:statements as integer) as due) q
        where cast(:day as date) > q.due and l.disbursed_on <= q.ended
          and not exists (select from customer_case o join paper_in_case p on p.case_id = o.case_id
                           where o.customer_id = l.customer_id and p.type in ('INTERIM_STATEMENTS', 'AUDITED_STATEMENTS') and p.period_end >= q.ended offset 0)
       union all
       select l.loan_number, 'PAPER_EXPIRING', 'paper ' || p.id,
              p.title || '，' || p.expires_on || ' 到期 / expires on ' || p.expires_on || ': ' || p.title
         from living l join paper_in_case p on p.case_id = l.case_id
        where p.expires_on between cast(:day as date) and cast(:day as date) + cast(:within as integer)
       union all
       select l.loan_number, 'GUARANTOR_OVERDUE', 'loan ' || o.loan_number || ' since ' || o.since,
              g.name || ' 的贷款 ' || o.loan_number || ' 自 ' || o.since || ' 起逾期 / loan ' || o.loan_number || ' of ' || g.name || ' overdue since ' || o.since
         from overdue o join customer_as_guarantor g on g.customer_id = o.customer_id join living l on l.case_id = g.case_id
       union all
       select l.loan_number, 'OTHER_LOAN_WORSE', 'class ' || f.change_id,
              '贷款 ' || f.loan_number || '：' || f.from_class || ' → ' || f.to_class || ' / loan ' || f.loan_number || ': ' || f.from_class || ' to '
                || f.to_class
         from fallen f
         join lateral (select f.customer_id union
                       select other.customer_id from customer_group_now mine join customer_group_now other using (group_code)
                        where mine.customer_id = f.customer_id) near on true
         join living l on l.customer_id = near.customer_id and l.loan_number <> f.loan_number)
select distinct on (f.loan_number, f.signal) f.loan_number, f.signal, f.occurrence, f.finding
  from found f
 where (f.loan_number, f.signal) > (:loan, :signal)
   and not exists (select from warning w where w.loan_number = f.loan_number and w.signal = f.signal and w.occurrence = f.occurrence)
   and not exists (select from warning_standing s where s.loan_number = f.loan_number and s.signal = f.signal and s.state in ('RAISED', 'CONFIRMED'))
 order by f.loan_number, f.signal, f.occurrence limit :most
