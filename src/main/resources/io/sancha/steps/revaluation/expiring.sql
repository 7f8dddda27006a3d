-- The insurance or registration of a living loan's security that expires first, soon or lately, and of which nobody was warned; a loan a row (GUA-01, PLM-10).
select distinct on (l.loan_number) l.loan_number, 'PAPER_EXPIRING' as signal, e.what || ' ' || v.mark || ' ' || e.until as occurrence,
       '押品 ' || v.mark || ' 的' || e.zh || ' ' || e.until || ' 到期 / the ' || e.en || ' of ' || v.mark || ' expires on ' || e.until as finding
  from living_loan l
  join security_valued v on v.case_id = l.case_id
  cross join lateral (values ('insurance', '保险', 'insurance', v.insured_until), ('registration', '登记', 'registration', v.registered_until))
    as e (what, zh, en, until)
 where l.loan_number > :loan and e.until <= :until
   and not exists (select from rehearsed_case r where r.case_id = l.case_id)
   and not exists (select from warning_standing w where w.loan_number = l.loan_number and w.signal = 'PAPER_EXPIRING'
                     and w.occurrence = e.what || ' ' || v.mark || ' ' || e.until)
   and not exists (select from warning_standing s where s.loan_number = l.loan_number and s.signal = 'PAPER_EXPIRING' and s.state in ('RAISED', 'CONFIRMED'))
 order by l.loan_number, e.until, v.mark limit :most
