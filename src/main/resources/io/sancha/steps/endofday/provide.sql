-- Holds for the loss of each loan what the bank's method asks for (CLS-13), and posts the difference to what is held: a share of its principal by its class,
-- or the credit loss that is expected of all it owes by stage, probability, severity and discount. A written-off loan's allowance paid for the write-off: what
-- it fell short of is provided once more, and then nothing is held. A second time on a day, or for a day before the last, it finds nothing.
with facts as materialized (
  select p.loan_number, a.currency, p.risk_class, p.state = :writtenOff final, p.state = any (:closed) closed, c.percent of_class, e.stage, e.pd, e.lgd,
         e.years, e.annual_percent,
         p.principal_normal + p.principal_due
           + case when :expected then greatest(p.interest_due + p.penalty_due + p.compound_due + p.costs_due, 0) else 0 end base,
         case when p.state = :writtenOff
              then coalesce((select sum(case :allowance when t.credit then t.amount when t.debit then -t.amount end) from posting t
                              where t.loan_number = p.loan_number and t.loan_number between :from and :to), 0)
              else coalesce(l.held, 0) end held_before
    from loan_position p
    join loan_account a on a.number = p.loan_number and a.number between :from and :to
    join unnest(:classes::text[], :percents::numeric[]) c (class, percent) on c.class = p.risk_class
    left join lateral (select x.day, x.held, x.final from loan_provision x
                        where x.loan_number = p.loan_number and x.loan_number between :from and :to order by x.day desc limit 1) l on true
    left join lateral (
      select s.stage, g.percent pd, k.percent lgd, r.annual_percent,
             case s.stage when 1 then least(greatest(s.left_years, 1 / 12.0), 1) when 2 then greatest(s.left_years, 1) else :recoveryMonths / 12.0 end years
        from (select case when p.risk_class = any (:bad::text[]) or p.days_past_due > :stage3After then 3
                          when p.risk_class = :watched or p.days_past_due > :stage2After then 2 else 1 end stage,
                     (p.matures_on - cast(:day as date)) / 365.0 left_years) s
        cross join lateral (
          -- a grade whose time is over is no better than none
          select max(t.percent) percent from unnest(:grades::text[], :probabilities::numeric[]) t (grade, percent)
            left join lateral (select v.grade, v.valid_until from customer_case o join rating_given v on v.customer_id = o.customer_id
                                where o.case_id = p.case_id and v.confirmed_on <= :day order by v.rating_id desc limit 1) v on true
           where t.grade = v.grade or t.grade = :unrated and coalesce(v.valid_until < :day, true)) g
        cross join lateral (select coalesce(min(x.percent), :unsecured) percent from security_held y
                              join unnest(:kinds::text[], :severities::numeric[]) x (kind, percent) on x.kind = y.kind where y.case_id = p.case_id) k
        cross join lateral (select x.annual_percent from loan_rate x where x.loan_number = p.loan_number and x.loan_number between :from and :to
                               and x.plan = p.plan order by x.from_day <= :day desc, abs(x.from_day - cast(:day as date)) limit 1) r
       where :expected) e on true
   where p.loan_number between :from and :to and p.partition_key > 0 and l.final is distinct from true and coalesce(l.day < :day, true)
     and (p.state <> all (:closed) or p.state = :writtenOff or l.held > 0)
), reckoned as (
  select f.*, case when f.stage = 3 then 100 else round(100 * (1 - (1 - f.pd / 100) ^ f.years), 6) end default_percent,
         round((1 + f.annual_percent / 100) ^ (case when f.stage = 3 then -f.years else -f.years / 2 end), 10) discount
    from facts f
), shared as (
  select r.*, case when :expected then round(r.default_percent * r.lgd / 100 * r.discount, 6) else r.of_class end percent from reckoned r
), wanted as materialized (
  select s.*, case when s.closed then 0 else round(s.base * s.percent / 100, :fen) end held from shared s
), provided as (
  insert into loan_provision (loan_number, day, method, risk_class, base, percent, stage, default_percent, loss_percent, years, annual_percent, discount,
                              held_before, held, final, recorded_at, recorded_by)
  select loan_number, :day, :method, risk_class, base, percent, stage, default_percent, lgd, round(years, 6), annual_percent, discount, held_before, held,
         final, :now, :by
    from wanted where held <> held_before or final
)
insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
select loan_number, :kind, 'provision/' || :day, 0, case when held > held_before then :expense else :allowance end,
       case when held > held_before then :allowance else :expense end, abs(held - held_before), currency, :day, :cause, :day, :now, :by
  from wanted where held <> held_before
