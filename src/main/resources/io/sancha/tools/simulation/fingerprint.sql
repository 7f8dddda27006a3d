-- What stands of a case and its loan, as one text, without its trail.
select concat_ws(' ',
  (select string_agg(t.id_ || t.rev_ || coalesce(t.assignee_, ''), ',' order by t.id_) from act_ru_task t
     join act_ru_execution e on e.id_ = t.proc_inst_id_ join act_ru_execution r on r.id_ = e.root_proc_inst_id_ where r.business_key_ = :case),
  (select string_agg(e.id_ || e.rev_, ',' order by e.id_) from act_ru_execution e
     join act_ru_execution r on r.id_ = e.root_proc_inst_id_ where r.business_key_ = :case),
  (select count(*) || ' ' || max(t.version) from task_entry t where t.case_id = :case),
  (select count(*) from task_paper p where p.case_id = :case),
  (select count(*) || ' ' || max(i.id) from inspection_evidence i where i.case_id = :case),
  (select count(*) || ' ' || max(i.id) from inspection_report i where i.case_id = :case),
  (select count(*) || ' ' || max(i.id) from inspection_recheck i where i.case_id = :case),
  (select count(*) || ' ' || max(o.id) from class_opinion o where o.case_id = :case),
  (select count(*) || ' ' || max(o.id) from class_run_opinion o join class_run_loan l on l.id = o.class_run_loan_id where l.case_id = :case),
  (select string_agg(w::text, ',' order by w.warning_id) from warning_standing w where w.case_id = :case),
  (select count(*) from notice_receipt n join notice x on x.id = n.notice_id where x.case_id = :case),
  (select l::text from loan_position l where l.case_id = :case),
  (select count(*) || ' ' || max(p.id) from posting p join loan_position l on l.loan_number = p.loan_number where l.case_id = :case),
  (select count(*) from payment_entry p where p.case_id = :case))
