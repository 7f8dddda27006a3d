-- Accrues the night that begins on a day: contract interest on principal not yet due (INT-01); penalty, misuse and compound interest on what
-- is unpaid or misused (INT-02, INT-03, INT-04). A loan takes part if the night before is its last that accrued: no night accrues twice.
-- Which nights were earned ahead (settle.sql) the position says, not the rows: what was taken back has rows too, that come to nothing.
with one as (
  select p.loan_number, p.plan, p.principal_normal, p.principal_due, p.interest_due, p.misused, p.matures_on, p.earned_to
    from loan_position p
   where p.partition_key between :from and :to and p.accrued_through = :day - 1 and p.state <> all (:closed)
), earning as (
  select o.loan_number, s.instalment, o.principal_normal base, s.annual_percent, s.share_numerator, s.share_denominator
    from one o
    join loan_stretch s on s.loan_number = o.loan_number and s.plan = o.plan and s.from_day <= :day and :day < s.to_day
   where o.principal_normal > 0 and o.earned_to <= :day
), interest as (
  insert into accrual (loan_number, day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator, cause)
  select loan_number, :day, :interest, 0, instalment, base, annual_percent, share_numerator, share_denominator, :cause from earning
  on conflict do nothing
  returning loan_number
), interest_again as (
  -- a night that was earned ahead and taken back is earned as a further revision
  insert into accrual (loan_number, day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator, cause)
  select e.loan_number, :day, :interest, (select count(*) from accrual b where b.loan_number = e.loan_number and b.day = :day and b.kind = :interest),
         e.instalment, e.base, e.annual_percent, e.share_numerator, e.share_denominator, :cause
    from earning e left join interest i on i.loan_number = e.loan_number
   where i.loan_number is null
), costly as (
  -- only these cost more than contract interest; their rates come from Java, by what they agreed and where they stand
  select o.loan_number, o.principal_normal, o.misused, a.penal_year, c.penalty, c.compound, c.misuse
    from one o
    join loan_account a on a.number = o.loan_number
   cross join lateral (select annual_percent from loan_rate r
                        where r.loan_number = o.loan_number and r.plan = o.plan and r.from_day <= :day order by r.from_day desc limit 1) r
    join unnest(:contracts::numeric[], :overdueUplifts::numeric[], :misuseUplifts::numeric[], :inTerms::text[], :misuseds::boolean[],
                :beforeMaturity::boolean[], :penalties::numeric[], :compounds::numeric[], :misuses::numeric[])
         c (contract, overdue_uplift, misuse_uplift, compound_in_term, misused, in_term, penalty, compound, misuse)
      on c.contract = r.annual_percent and c.overdue_uplift = a.overdue_uplift and c.misuse_uplift = a.misuse_uplift
     and c.compound_in_term = a.compound_in_term and c.misused = o.misused and c.in_term = (:day < o.matures_on)
   where o.misused or o.principal_due > 0 or o.interest_due > 0
), unpaid as (
  -- a due date costs from the day on which the penalty begins, which a holiday may have moved
  select d.loan_number, sum(d.principal_unpaid) principal, sum(d.interest_unpaid) interest
    from costly o join loan_due d on d.loan_number = o.loan_number
   where d.penal_from <= :day and (d.principal_unpaid > 0 or d.interest_unpaid > 0)
   group by d.loan_number
), penal as (
  insert into accrual (loan_number, day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator, cause)
  select k.loan_number, :day, k.kind, 0, 0, k.base, k.percent, :penalNight, k.penal_year, :cause
    from (select o.loan_number, :penalty kind, u.principal base, o.penalty percent, o.penal_year from costly o join unpaid u using (loan_number)
           union all
          select o.loan_number, :compound, u.interest, o.compound, o.penal_year from costly o join unpaid u using (loan_number)
           union all
          select o.loan_number, :misuse, o.principal_normal, o.misuse, o.penal_year from costly o where o.misused) k
   where k.base > 0
  returning loan_number, kind, base * annual_percent product
), products as (
  -- penalties become money when a payment comes; until then their sum is kept, exact and without a division
  select loan_number, sum(product) filter (where kind <> :compound) penalty, sum(product) filter (where kind = :compound) compound
    from penal group by loan_number
)
update loan_position p
   set accrued_through = :day, settled_through = greatest(p.settled_through, :day), earned_to = greatest(p.earned_to, :day + 1),
       penalty_product = p.penalty_product + coalesce(x.penalty, 0), compound_product = p.compound_product + coalesce(x.compound, 0)
  from one o left join products x on x.loan_number = o.loan_number
 where p.loan_number = o.loan_number
