-- By which terms and at which contract rates the loans of a partition bear penalty, compound or misuse interest in the night of a day: a few
-- combinations of many loans. What each costs is told by PenalRates.
select distinct r.annual_percent, a.overdue_uplift, a.misuse_uplift, a.compound_in_term, p.misused, :day < p.matures_on in_term
  from loan_position p
  join loan_account a on a.number = p.loan_number and a.number between :from and :to
 cross join lateral (select annual_percent from loan_rate r
                      where r.loan_number = p.loan_number and r.loan_number between :from and :to and r.plan = p.plan
                        and r.from_day <= :day order by r.from_day desc limit 1) r
 where p.loan_number between :from and :to and p.partition_key > 0
   and p.accrued_through = :day - 1 and p.state <> all (:closed)
   and (p.misused or p.principal_due > 0 or p.interest_due > 0)
