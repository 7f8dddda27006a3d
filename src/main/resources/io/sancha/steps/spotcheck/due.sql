-- Loans that were drawn, whose day has come, and whose visit has not begun; one that ended or is being visited otherwise is passed over.
select d.id, d.loan_number, w.id as draw, encode(sha256(convert_to(w.seed, 'UTF8')), 'hex') as seal
  from spot_drawn d
  join spot_draw w on w.id = d.draw_id
  join living_loan l on l.loan_number = d.loan_number
 where d.visit_on between :since and :today and d.id > :last
   and not exists (select from spot_check c where c.drawn_id = d.id)
   and not exists (select from spot_check_standing s where s.case_id = d.case_id and s.state in ('TO_VISIT', 'TO_ANSWER', 'TO_JUDGE'))
 order by d.id limit :most
