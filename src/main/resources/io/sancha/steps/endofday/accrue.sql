-- Accrues the night that begins on a day: contract interest on principal not yet due (INT-01) is one more night of the run that the position tells;
-- penalty, misuse and compound interest on what is unpaid or misused (INT-02, INT-03, INT-04) are written. A loan takes part if the night before is its
-- last that accrued: no night accrues twice.
with one as materialized (
  select p.loan_number, p.plan, p.principal_normal, p.misused, p.matures_on,
         p.misused or p.principal_due > 0 or p.interest_due > 0 costs_more
    from loan_position p
   where p.loan_number between :from and :to and p.partition_key > 0 and p.accrued_through = :day - 1 and p.state <> all (:closed)
), costly as materialized (
  -- only these cost more than contract interest; their rates come from Java, by what they agreed and where they stand
  select o.loan_number, a.penal_year, c.penalty, c.compound, c.misuse, coalesce(u.principal, 0) principal, coalesce(u.interest, 0) interest,
         case when o.misused then o.principal_normal else 0 end misused
    from one o
    join loan_account a on a.number = o.loan_number and a.number between :from and :to
   cross join lateral (select annual_percent from loan_rate r
                        where r.loan_number = o.loan_number and r.loan_number between :from and :to and r.plan = o.plan and r.from_day <= :day
                        order by r.from_day desc limit 1) r
   -- a due date costs from the day on which the penalty begins, which a holiday may have moved
   cross join lateral (select sum(d.principal_unpaid) principal, sum(d.interest_unpaid) interest
                         from loan_due d
                        where d.loan_number = o.loan_number and d.loan_number between :from and :to and d.penal_from <= :day
                          and (d.principal_unpaid > 0 or d.interest_unpaid > 0)) u
    join unnest(:contracts::numeric[], :overdueUplifts::numeric[], :misuseUplifts::numeric[], :inTerms::text[], :misuseds::boolean[],
                :beforeMaturity::boolean[], :penalties::numeric[], :compounds::numeric[], :misuses::numeric[])
         c (contract, overdue_uplift, misuse_uplift, compound_in_term, misused, in_term, penalty, compound, misuse)
      on c.contract = r.annual_percent and c.overdue_uplift = a.overdue_uplift and c.misuse_uplift = a.misuse_uplift
     and c.compound_in_term = a.compound_in_term and c.misused = o.misused and c.in_term = (:day < o.matures_on)
   where o.costs_more
), nights as (
  insert into accrual (loan_number, from_day, to_day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator, cause)
  select k.loan_number, :day, :day + 1, b.kind, 0, 0, b.base, b.percent, :penalNight, k.penal_year, :cause
    from costly k
   cross join lateral (values (:penalty, k.principal, k.penalty), (:compound, k.interest, k.compound), (:misuse, k.misused, k.misuse)) b (kind, base, percent)
   where b.base > 0
)
update loan_position p
   set accrued_through = :day, settled_through = greatest(p.settled_through, :day),
       -- penalties become money when a payment comes; until then their sum is kept, exact and without a division
       penalty_product = p.penalty_product + x.penalty, compound_product = p.compound_product + x.compound
  from (select loan_number, 0 penalty, 0 compound from one where not costs_more
         union all
        select loan_number, principal * penalty + misused * misuse, interest * compound from costly) x
 where p.loan_number = x.loan_number and p.loan_number between :from and :to
