-- A month's draw (PLM-11): living loans by the SHA-256 of seed and number, as many as are wanted, each on a working day that the same number gives. Loans
-- of simulated calendars, those that are being visited and those that were drawn and are to be visited yet are left out.
with draw as (
       insert into spot_draw (month, seed, percent, living, wanted, days, recorded_at, bank_date)
       values (:month, :seed, :percent, :living, :wanted, cast(:days as date[]), :now, :today) returning id),
     ranked as (
       select l.loan_number, l.case_id, encode(sha256(convert_to(:seed || l.loan_number, 'UTF8')), 'hex') as hash
         from living_loan l
        where not exists (select from rehearsed_case r where r.case_id = l.case_id)
          and not exists (select from spot_check_standing s where s.case_id = l.case_id and s.state in ('TO_VISIT', 'TO_ANSWER', 'TO_JUDGE'))
          and not exists (select from spot_drawn d where d.loan_number = l.loan_number and d.visit_on >= :today
                             and not exists (select from spot_check c where c.drawn_id = d.id))
        order by hash limit :wanted)
insert into spot_drawn (draw_id, case_id, loan_number, place, visit_on)
select draw.id, r.case_id, r.loan_number, row_number() over (order by r.hash),
       (cast(:days as date[]))[1 + cast(cast(('x' || left(r.hash, 7)) as bit(28)) as integer) % cardinality(cast(:days as date[]))]
  from ranked r cross join draw
