-- Settles what falls due by a day (INT-01): the next instalment of each loan, so a loan with several of them is settled by running this again.
-- A loan that holds money for what falls due is settled by its books (holding.sql) instead.
-- A loan takes part if the night before the day is its last that accrued; so what was settled once finds nothing to settle.
with falling as materialized (
  -- the principal falls due as planned; the last instalment takes all that is left, and none takes more than there is
  select p.loan_number, p.plan, p.principal_normal, p.written_to, greatest(i.accrues_to, p.accrued_through + 1) earned_to, i.number,
         i.accrues_from, i.accrues_to, i.due_on, i.adjusted_due_on, i.settles_on,
         i.penal_from, n.number next_number, n.settles_on next_settles_on, a.currency, a.rounding,
         case when n.number is null then p.principal_normal else least(i.principal, p.principal_normal) end falls_due
    from loan_position p
    join loan_account a on a.number = p.loan_number and a.number between :from and :to
    join loan_instalment i on i.loan_number = p.loan_number and i.loan_number between :from and :to and i.plan = p.plan and i.number = p.next_instalment
    left join loan_instalment n on n.loan_number = p.loan_number and n.loan_number between :from and :to and n.plan = p.plan
     and n.number = p.next_instalment + 1
   where p.loan_number between :from and :to and p.partition_key > 0
     and p.next_settles_on <= :day and p.held = 0 and p.accrued_through >= :day - 1 and p.state <> all (:closed)
), run as (
  -- the run that ends here, with its nights of the next period where it settles late; and where the due date was moved back before a holiday, so that the
  -- instalment settles before its period ends, the nights that are left of it
  insert into accrual (loan_number, from_day, to_day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator, cause)
  -- nights that were earned ahead before, and taken back, are earned as a further revision
  select f.loan_number, r.from_day, r.to_day, :interest, coalesce((select max(b.revision) + 1 from accrual b
           where b.loan_number = f.loan_number and b.loan_number between :from and :to and b.kind = :interest and b.from_day < r.to_day
             and b.to_day > r.from_day), 0),
         s.instalment, f.principal_normal, s.annual_percent, s.share_numerator, s.share_denominator, :cause
    from falling f
    join loan_stretch s on s.loan_number = f.loan_number and s.loan_number between :from and :to and s.plan = f.plan and s.from_day < f.earned_to
     and s.to_day > f.written_to
   cross join lateral (select greatest(s.from_day, f.written_to) from_day, least(s.to_day, f.earned_to) to_day) r
   where f.principal_normal > 0
), settled as materialized (
  -- the interest of the period is rounded here, once; exact until then: summed by denominator, and only then divided, with so many decimals that no rounding
  -- to fen can see the rest. All is looked up for each loan by itself: a list that a statement made has no index, and on a day on which every loan falls due
  -- two of them joined would take the square of the time
  select f.loan_number, f.number, f.earned_to, f.due_on, f.adjusted_due_on, f.settles_on, f.penal_from, f.next_number, f.next_settles_on, f.currency,
         f.falls_due, rounded(coalesce(i.exact, 0), :fen, f.rounding) interest_due
    from falling f
   cross join lateral (
     select sum(d.part) exact
       from (select round(sum(n.nights * n.base * n.annual_percent * n.share_numerator), :decimals) / (:percent * n.share_denominator) part
               -- the nights of the period that were written, with their corrections, and those of the run, which this statement cannot read
               from (select least(a.to_day, f.accrues_to) - greatest(a.from_day, f.accrues_from) nights, a.base, a.annual_percent, a.share_numerator,
                            a.share_denominator
                       from accrual a
                      where a.loan_number = f.loan_number and a.loan_number between :from and :to and a.from_day < f.accrues_to
                        and a.to_day > f.accrues_from and a.kind = :interest and a.instalment = f.number
                      union all
                     select least(s.to_day, f.earned_to) - greatest(s.from_day, f.written_to), f.principal_normal, s.annual_percent, s.share_numerator,
                            s.share_denominator
                       from loan_stretch s
                      where s.loan_number = f.loan_number and s.loan_number between :from and :to and s.plan = f.plan and s.instalment = f.number
                        and s.from_day < f.earned_to and s.to_day > f.written_to) n
              group by n.share_denominator) d) i
), posted as (
  insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
  -- an instalment that a payoff settled early, and whose payoff was taken back, has postings already that come to nothing
  select loan_number, :settleInterest, number::text, (select count(*) from posting b
           where b.loan_number = settled.loan_number and b.loan_number between :from and :to and b.kind = :settleInterest
             and b.source = settled.number::text),
         :settleInterestDebit, :settleInterestCredit, interest_due, currency, settles_on, :cause,
         :day, :now, :by
    from settled where interest_due > 0
), fallen as (
  insert into loan_due (loan_number, number, due_on, adjusted_due_on, penal_from, principal, interest, principal_unpaid, interest_unpaid, off_balance)
  select loan_number, number, due_on, adjusted_due_on, penal_from, falls_due, interest_due, falls_due, interest_due, 0 from settled
)
update loan_position p
   set principal_normal = p.principal_normal - s.falls_due, principal_due = p.principal_due + s.falls_due,
       interest_due = p.interest_due + s.interest_due, written_to = greatest(p.written_to, s.earned_to),
       next_instalment = s.next_number, next_settles_on = s.next_settles_on
  from settled s
 where p.loan_number = s.loan_number and p.loan_number between :from and :to
