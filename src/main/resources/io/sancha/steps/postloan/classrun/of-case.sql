-- What the three hands said of a case's loan in the quarters' runs, the newest first: five years of them.
select r.quarter, o.step, o.risk_class, o.reason, o.recorded_by, o.bank_date
  from class_run_loan r join class_run_opinion o on o.class_run_loan_id = r.id
 where r.case_id = :case order by o.id desc limit 60
