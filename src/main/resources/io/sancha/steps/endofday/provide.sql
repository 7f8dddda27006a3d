-- Holds for the loss of each loan what its class and its principal ask for (CLS-13), and posts the difference to what is held. A written-off loan's allowance
-- paid for the write-off: what it fell short of is provided once more, and then nothing is held. A second time on a day, or
-- for a day before the last, it finds nothing.
with wanted as materialized (
  select p.loan_number, a.currency, p.risk_class, p.principal_normal + p.principal_due base, c.percent, p.state = :writtenOff final,
         case when p.state = any (:closed) then 0 else round((p.principal_normal + p.principal_due) * c.percent / 100, :fen) end held,
         case when p.state = :writtenOff
              then coalesce((select sum(case :allowance when t.credit then t.amount when t.debit then -t.amount end) from posting t
                              where t.loan_number = p.loan_number and t.loan_number between :from and :to), 0)
              else coalesce(l.held, 0) end held_before
    from loan_position p
    join loan_account a on a.number = p.loan_number and a.number between :from and :to
    join unnest(:classes::text[], :percents::numeric[]) c (class, percent) on c.class = p.risk_class
    left join lateral (select x.day, x.held, x.final from loan_provision x
                        where x.loan_number = p.loan_number and x.loan_number between :from and :to order by x.day desc limit 1) l on true
   where p.loan_number between :from and :to and p.partition_key > 0 and l.final is distinct from true and coalesce(l.day < :day, true)
     and (p.state <> all (:closed) or p.state = :writtenOff or l.held > 0)
), provided as (
  insert into loan_provision (loan_number, day, risk_class, base, percent, held_before, held, final, recorded_at, recorded_by)
  select loan_number, :day, risk_class, base, percent, held_before, held, final, :now, :by from wanted where held <> held_before or final
)
insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
select loan_number, :kind, 'provision/' || :day, 0, case when held > held_before then :expense else :allowance end,
       case when held > held_before then :allowance else :expense end, abs(held - held_before), currency, :day, :cause, :day, :now, :by
  from wanted where held <> held_before
