-- SEQ-01: every table of a step's fact carries the step before as a not-null foreign key, and no fact is earlier than the one it rests on.
-- What the stages' own migrations left open is closed here.

-- Third argument: the column by which the step before is known there, its id where it is absent.
create or replace function require_step_before() returns trigger language plpgsql as $$
declare
  earlier record;
  value text := to_jsonb(new) ->> tg_argv[1];
begin
  if value is null then
    return new;
  end if;
  execute format('select case_id, recorded_at, bank_date from %I where %I = %L', tg_argv[0], coalesce(tg_argv[2], 'id'), value) into earlier;
  if earlier.case_id is distinct from new.case_id then
    raise exception '% of case % cannot rest on % of case % (SEQ-01)', tg_table_name, new.case_id, tg_argv[0], earlier.case_id using errcode = 'check_violation';
  end if;
  if new.recorded_at < earlier.recorded_at or new.bank_date < earlier.bank_date then
    raise exception '% of case % would be earlier than its % (SEQ-01)', tg_table_name, new.case_id, tg_argv[0] using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- The same of what is known of a customer, which may have been found in an earlier case of theirs.
create function require_customers_fact_before() returns trigger language plpgsql as $$
declare
  earlier record;
  own jsonb := to_jsonb(new);
begin
  execute format('select case_id, customer_id, recorded_at, bank_date from %I where id = %L', tg_argv[0], own ->> tg_argv[1]) into earlier;
  if earlier.customer_id is distinct from (own ->> 'customer_id')::bigint then
    raise exception '% of case % cannot rest on another customer''s % (SEQ-01)', tg_table_name, new.case_id, tg_argv[0] using errcode = 'check_violation';
  end if;
  if earlier.case_id = new.case_id and (new.recorded_at < earlier.recorded_at or new.bank_date < earlier.bank_date) then
    raise exception '% of case % would be earlier than its % (SEQ-01)', tg_table_name, new.case_id, tg_argv[0] using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- The step before must also have come to what lets the case go on. Arguments: its table, the column that points at it, the column by which it
-- is known there, the column of its outcome, and the outcomes that let the case go on.
create function require_outcome_before() returns trigger language plpgsql as $$
declare
  outcome text;
begin
  if to_jsonb(new) ->> tg_argv[1] is null then
    return new;
  end if;
  execute format('select %I::text from %I where %I = %L', tg_argv[3], tg_argv[0], tg_argv[2], to_jsonb(new) ->> tg_argv[1]) into outcome;
  if outcome is null or not outcome = any (string_to_array(tg_argv[4], ',')) then
    raise exception '% of case % cannot rest on its % that came to % (SEQ-01)', tg_table_name, new.case_id, tg_argv[0], outcome using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- 1 relationship
create trigger identity_check_follows_file before insert on identity_check for each row execute function require_customers_fact_before('credit_file', 'credit_file_id');
create trigger standing_follows_file before insert on credit_standing for each row execute function require_customers_fact_before('credit_file', 'credit_file_id');
create trigger model_follows_standing before insert on model_rating for each row execute function require_step_before('credit_standing', 'standing_id');
create trigger proposal_follows_model before insert on rating_proposal for each row execute function require_step_before('model_rating', 'model_rating_id');
create trigger rating_follows_proposal before insert on rating for each row execute function require_step_before('rating_proposal', 'proposal_id');
create trigger relationship_follows_file before insert on credit_relationship for each row execute function require_customers_fact_before('credit_file', 'credit_file_id');
create trigger relationship_follows_rating before insert on credit_relationship for each row execute function require_customers_fact_before('rating', 'rating_id');
create trigger relationship_follows_manager before insert on credit_relationship for each row execute function require_customers_fact_before('manager_assignment', 'manager_assignment_id');

-- 3 acceptance
create trigger acceptance_follows_check before insert on acceptance for each row execute function require_step_before('eligibility_check', 'check_id');
create trigger acceptance_notice_in_order before insert on acceptance_notice for each row execute function require_submission_before();
create trigger acceptance_notice_follows_answer before insert on acceptance_notice for each row execute function require_step_before('acceptance', 'acceptance_id');

-- 4 due diligence: ACC-04; the report carries the work on site and the valuation on which it rests
create trigger investigation_of_accepted before insert on investigation for each row execute function require_outcome_before('acceptance', 'acceptance_id', 'id', 'outcome', 'ACCEPTED');
create trigger collateral_follows_valuation before insert on collateral for each row execute function require_step_before('security_valuation', 'valuation_id');
create trigger guarantor_follows_valuation before insert on guarantor for each row execute function require_step_before('security_valuation', 'valuation_id');
create trigger analysis_follows_investigation before insert on statement_analysis for each row execute function require_step_before('investigation', 'investigation_id');
create trigger need_follows_investigation before insert on funding_need for each row execute function require_step_before('investigation', 'investigation_id');

alter table investigation_report add column fieldwork_id bigint references fieldwork, add column valuation_id bigint references security_valuation;
alter table investigation_report disable trigger investigation_report_is_a_fact;
update investigation_report r set
  fieldwork_id = (select max(f.id) from fieldwork f where f.investigation_id = r.investigation_id and f.recorded_at <= r.recorded_at),
  valuation_id = (select max(v.id) from security_valuation v where v.investigation_id = r.investigation_id and v.recorded_at <= r.recorded_at);
alter table investigation_report enable trigger investigation_report_is_a_fact;
alter table investigation_report alter column fieldwork_id set not null, alter column valuation_id set not null;
create function rest_on_latest_work() returns trigger language plpgsql as $$
begin
  new.fieldwork_id := coalesce(new.fieldwork_id, (select max(f.id) from fieldwork f where f.investigation_id = new.investigation_id));
  new.valuation_id := coalesce(new.valuation_id, (select max(v.id) from security_valuation v where v.investigation_id = new.investigation_id));
  return new;
end $$;
-- triggers fire in the order of their names: first it is filled in, then checked
create trigger a_report_rests_on_latest_work before insert on investigation_report for each row execute function rest_on_latest_work();
create trigger report_follows_fieldwork before insert on investigation_report for each row execute function require_step_before('fieldwork', 'fieldwork_id');
create trigger report_follows_valuation before insert on investigation_report for each row execute function require_step_before('security_valuation', 'valuation_id');

-- 5 review
create trigger consistency_check_follows_seal before insert on consistency_check for each row execute function require_step_before('report_seal', 'report_id', 'report_id');
create trigger review_follows_check before insert on credit_review for each row execute function require_step_before('consistency_check', 'check_id');

-- 6, 7 committee and approval: only what was agreed to goes on
create trigger session_of_agreed before insert on committee_session for each row execute function require_outcome_before('credit_review', 'review_id', 'id', 'decision', 'AGREE');
create trigger resolution_of_agreed before insert on committee_resolution for each row execute function require_outcome_before('credit_review', 'review_id', 'id', 'decision', 'AGREE');
create trigger limit_check_of_passed before insert on limit_check for each row execute function require_outcome_before('committee_resolution', 'resolution_id', 'id', 'outcome', 'PASSED,EXEMPT');
create trigger finding_within_limits before insert on authority_finding for each row execute function require_outcome_before('limit_check', 'limit_check_id', 'id', 'outcome', 'WITHIN');
create trigger reservation_of_approved before insert on limit_reservation for each row execute function require_outcome_before('approval_decision', 'decision_id', 'id', 'decision', 'APPROVE');
create trigger approval_follows_resolution before insert on approval for each row execute function require_step_before('committee_resolution', 'resolution_id');
create trigger approval_follows_reservation before insert on approval for each row execute function require_step_before('limit_reservation', 'reservation_id');

-- 8 contract: the witness is of the contract that is sealed
create trigger seal_follows_contract before insert on contract_seal for each row execute function require_step_before('loan_contract', 'loan_contract_id');
create trigger registration_follows_subordinate before insert on security_registration for each row execute function require_step_before('subordinate_contract', 'subordinate_contract_id');
create function require_witness_of_same_contract() returns trigger language plpgsql as $$
begin
  if not exists (select from contract_witness w join contract_signing s on s.id = w.signing_id where w.id = new.witness_id and s.loan_contract_id = new.loan_contract_id) then
    raise exception 'contract % is sealed on the witness of another (SEQ-01)', new.loan_contract_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger seal_of_witnessed before insert on contract_seal for each row execute function require_witness_of_same_contract();

-- 9 disbursement: a drawdown is under a sealed contract, an audit of a drawdown whose payment is planned, a recheck after the audit
alter table drawdown add constraint drawdown_under_seal foreign key (contract_id) references contract_seal (loan_contract_id);
create trigger drawdown_follows_seal before insert on drawdown for each row execute function require_step_before('contract_seal', 'contract_id', 'loan_contract_id');
alter table drawdown_audit add constraint audit_of_planned foreign key (drawdown_id) references payment_plan (drawdown_id);
create trigger drawdown_audit_follows_plan before insert on drawdown_audit for each row execute function require_step_before('payment_plan', 'drawdown_id', 'drawdown_id');
create function require_audits_before() returns trigger language plpgsql as $$
declare
  latest record;
begin
  select max(a.recorded_at) as recorded_at, max(a.bank_date) as bank_date, count(*) filter (where a.outcome = 'PASSED' and a.role = 'AUDIT') as passed
    into latest from drawdown_audit a where a.drawdown_id = new.drawdown_id;
  if new.recorded_at < latest.recorded_at or new.bank_date < latest.bank_date
     or tg_table_name = 'drawdown_audit' and to_jsonb(new) ->> 'role' = 'RECHECK' and latest.passed = 0 then
    raise exception '% of drawdown % comes before its audit (SEQ-01, DIS-02)', tg_table_name, new.drawdown_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger drawdown_recheck_follows_audit before insert on drawdown_audit for each row execute function require_audits_before();
create trigger pay_out_follows_audits before insert on pay_out for each row execute function require_audits_before();

-- 10 post-loan
create trigger plan_follows_loan before insert on inspection_plan for each row execute function require_step_before('loan_account', 'loan_number', 'number');
create trigger closing_follows_inspection before insert on inspection_closing for each row execute function require_step_before('inspection', 'inspection_id');
create function require_opinion_before() returns trigger language plpgsql as $$
declare
  before text := case new.step when 'DETERMINED' then 'PROPOSED' when 'APPROVED' then 'DETERMINED' end;
begin
  if before is not null and not exists (select from class_opinion o where o.recheck_id = new.recheck_id and o.step = before
                                          and o.recorded_at <= new.recorded_at and o.bank_date <= new.bank_date) then
    raise exception 'a class is % only after it was % (SEQ-01, CLS-11)', new.step, before using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger opinions_in_order before insert on class_opinion for each row execute function require_opinion_before();

-- 11 recovery
create trigger measure_follows_loan before insert on recovery_measure for each row execute function require_step_before('loan_account', 'loan_number', 'number');
create trigger settlement_follows_loan before insert on settlement for each row execute function require_step_before('loan_account', 'loan_number', 'number');
create trigger write_off_follows_loan before insert on write_off for each row execute function require_step_before('loan_account', 'loan_number', 'number');
create trigger write_off_of_approved before insert on write_off for each row execute function require_outcome_before('write_off_decision', 'decision_id', 'id', 'outcome', 'APPROVED');
create trigger release_follows_registration before insert on security_release for each row execute function require_step_before('security_registration', 'registration_id');
