-- How far a case has come for good: the number of the last of the eleven steps whose result stands. The fact by which a step ends carries it
-- on; what comes after is not undone by working on an earlier step again (SEQ-01). Steps 4 to 7 may be repeated until the approval is issued.
alter table credit_case add column steps_done integer not null default 0 check (steps_done between 0 and 11);

-- Argument of the trigger: the step's number.
create function carry_case_on() returns trigger language plpgsql as $$
begin
  update credit_case set steps_done = tg_argv[0]::integer where id = new.case_id and steps_done < tg_argv[0]::integer;
  return null;
end $$;

create trigger relationship_carries_case_on after insert on credit_relationship for each row execute function carry_case_on('1');
create trigger submission_carries_case_on after insert on application_submission for each row execute function carry_case_on('2');
create trigger acceptance_carries_case_on after insert on acceptance for each row when (new.outcome = 'ACCEPTED') execute function carry_case_on('3');
create trigger approval_carries_case_on after insert on approval for each row execute function carry_case_on('7');
create trigger loan_carries_case_on after insert on payment_confirmation for each row execute function carry_case_on('9');
create trigger file_closing_carries_case_on after insert on file_closing for each row execute function carry_case_on('11');
create trigger write_off_carries_case_on after insert on write_off for each row execute function carry_case_on('11');

update credit_case c set steps_done = case
  when exists (select from file_closing x where x.case_id = c.id) or exists (select from write_off x where x.case_id = c.id) then 11
  when c.loan_number is not null then 9
  when exists (select from approval x where x.case_id = c.id) then 7
  when exists (select from acceptance x where x.case_id = c.id and x.outcome = 'ACCEPTED') then 3
  when exists (select from application_submission x where x.case_id = c.id) then 2
  when exists (select from credit_relationship x where x.case_id = c.id) then 1
  else 0 end;
