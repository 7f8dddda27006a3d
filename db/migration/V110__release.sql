-- What the bank's diagrams and decision tables are to become, who proposed it and who else looked at it (CHG-01). Facts: a reason, an end are rows of
-- their own. The engine has what was released once more; here lies what was looked at, and what ran before it.
create table process_file_content (
  sha256      text        primary key check (length(sha256) = 64),
  content     bytea       not null,
  recorded_at timestamptz not null
);

-- TAKE_BACK proposes what ran before another change; BUILD is what a start of the system brought with it, proposed by nobody.
create table process_change (
  id            bigint generated always as identity primary key,
  kind          text        not null check (kind in ('PROPOSAL', 'TAKE_BACK', 'BUILD')),
  name          text        not null check (name <> ''),
  source        text,
  sha256        text        not null check (length(sha256) = 64),
  takes_back_id bigint      references process_change,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  bank_date     date        not null,
  check ((kind = 'TAKE_BACK') = (takes_back_id is not null)),
  check ((kind = 'BUILD') = (recorded_by = 'system'))
);
create index process_change_that_takes_back on process_change (takes_back_id) where takes_back_id is not null;

-- base_sha256 is what ran when it was proposed, with which it was compared; null where nothing did.
create table process_change_file (
  change_id   bigint not null references process_change,
  name        text   not null check (name <> ''),
  sha256      text   not null references process_file_content,
  base_sha256 text   references process_file_content,
  primary key (change_id, name),
  check (sha256 is distinct from base_sha256)
);

create table process_change_reason (
  change_id   bigint      primary key references process_change,
  reason      text        not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);

-- A change ends once: of two who release it at once, one does.
create table process_change_end (
  change_id     bigint      primary key references process_change,
  outcome       text        not null check (outcome in ('RELEASED', 'WITHDRAWN', 'REFUSED')),
  reason        text,
  deployment_id text,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  bank_date     date        not null,
  check ((outcome = 'RELEASED') = (deployment_id is not null)),
  check (outcome <> 'REFUSED' or reason <> '')
);

-- What the build brought with it, forms included, so that the next start knows what the build has changed since.
create table process_build_file (
  change_id bigint not null references process_change,
  name      text   not null,
  sha256    text   not null,
  primary key (change_id, name)
);

-- That a proposal was walked through with a dossier, and what came of it. The dossier is not kept: it may be a customer's. place is the folder in which
-- it ran, by which one that was killed is known.
create table process_rehearsal (
  id             bigint      generated always as identity primary key,
  change_id      bigint      not null references process_change,
  dossier        text        not null check (dossier <> ''),
  dossier_sha256 text        not null check (length(dossier_sha256) = 64),
  place          text        not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  bank_date      date        not null
);
create index process_rehearsal_of_change on process_rehearsal (change_id, id);

create table process_rehearsal_end (
  rehearsal_id bigint      primary key references process_rehearsal,
  outcome      text        not null check (outcome in ('PASSED', 'FAILED', 'STOPPED', 'BROKEN_OFF')),
  said_zh      text        not null,
  said_en      text        not null,
  story        text        not null,
  recorded_at  timestamptz not null
);

-- CHG-01, CHG-02 for whoever writes past the program: the reason is the proposer's, so is a withdrawal; a release and a refusal are another's.
create function refuse_reason_of_another() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from process_change c where c.id = new.change_id and c.recorded_by = new.recorded_by) then
    raise exception 'the reason of change % is stated by who proposed it, not by % (CHG-02)', new.change_id, new.recorded_by using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger process_change_reason_of_the_proposer before insert on process_change_reason for each row execute function refuse_reason_of_another();

create function refuse_end_by_the_wrong_hand() returns trigger language plpgsql as $$
declare
  proposed process_change;
begin
  select * into proposed from process_change where id = new.change_id;
  if proposed.kind <> 'BUILD' and (new.outcome = 'WITHDRAWN') <> (new.recorded_by = proposed.recorded_by) then
    raise exception '% proposed change %: % does not end it as % (CHG-01)', proposed.recorded_by, new.change_id, new.recorded_by, new.outcome
      using errcode = 'check_violation';
  end if;
  if new.outcome = 'RELEASED' and not exists (select 1 from process_change_reason r where r.change_id = new.change_id) then
    raise exception 'change % has no reason (CHG-02)', new.change_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger process_change_ends_by_the_right_hand before insert on process_change_end for each row execute function refuse_end_by_the_wrong_hand();

call keep_as_facts('process_file_content', 'process_change', 'process_change_file', 'process_change_reason', 'process_change_end', 'process_build_file',
  'process_rehearsal', 'process_rehearsal_end');
