-- Step 5: the consistency check and the reviewer's opinion. Only a sealed report is reviewed (SEQ-01).
create table consistency_check (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  report_id   bigint      not null references report_seal (report_id),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create index consistency_check_of_case on consistency_check (case_id, id);

create table consistency_finding (
  check_id   bigint  not null references consistency_check,
  position   integer not null,
  rule       text    not null,
  result     text    not null check (result in ('PASS', 'NOTE', 'FAIL')),
  message_zh text    not null,
  message_en text    not null,
  primary key (check_id, position)
);

create table credit_review (
  id                 bigint generated always as identity primary key,
  case_id            text        not null references credit_case,
  report_id          bigint      not null references report_seal (report_id),
  check_id           bigint      not null references consistency_check,
  decision           text        not null check (decision in ('AGREE', 'RETURN', 'REJECT')),
  opinion            text        not null,
  investigation_done text        not null,
  purpose            text        not null,
  repayment_capacity text        not null,
  credit_standing    text        not null,
  security           text        not null,
  sha256             text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  recorded_at        timestamptz not null,
  recorded_by        text        not null,
  bank_date          date        not null
);
create index credit_review_of_case on credit_review (case_id, id);
create index credit_review_of_report on credit_review (report_id);

create table review_condition (
  review_id bigint  not null references credit_review,
  position  integer not null,
  text      text    not null,
  primary key (review_id, position)
);

create table review_point (
  review_id bigint  not null references credit_review,
  position  integer not null,
  text      text    not null,
  primary key (review_id, position)
);

-- REV-02 for whoever writes past the code: neither signatory of the report reviews it.
create function refuse_review_by_investigator() returns trigger language plpgsql as $$
begin
  if exists (select from investigation_report r where r.id = new.report_id and r.recorded_by = new.recorded_by)
     or exists (select from report_countersignature c where c.report_id = new.report_id and c.recorded_by = new.recorded_by) then
    raise exception '% signed report % and may not review it (REV-02)', new.recorded_by, new.report_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger review_is_by_another before insert on credit_review for each row execute function refuse_review_by_investigator();

-- SEQ-01.
create trigger consistency_check_follows before insert on consistency_check
  for each row execute function require_step_before('investigation_report', 'report_id');
create trigger credit_review_follows before insert on credit_review
  for each row execute function require_step_before('investigation_report', 'report_id');
create trigger consistency_check_follows_seal before insert on consistency_check
  for each row execute function require_step_before('report_seal', 'report_id', 'report_id');
create trigger review_follows_check before insert on credit_review
  for each row execute function require_step_before('consistency_check', 'check_id');

call keep_as_facts('consistency_check', 'consistency_finding', 'credit_review', 'review_condition', 'review_point');
