-- STF-02: whether each branch's people can finish a case is asked whenever people or diagrams change. What changes tells it here, in its own
-- transaction and by whatever way it comes; a row is taken away by whoever has asked.
create table staffing_change (
  id      bigint  generated always as identity primary key,
  what    text    not null check (what in ('MEMBERSHIP', 'BRANCH', 'ACCESS', 'APPOINTMENT', 'AUTHORITY', 'FIGURE', 'DIAGRAM')),
  person  text,
  subject text    not null,
  added   boolean not null
);

-- That it was asked, and on which day: appointments and authorities end with a day, which nobody tells.
create table staffing_look (
  id          bigint      generated always as identity primary key,
  changes     integer     not null,
  recorded_at timestamptz not null,
  bank_date   date        not null
);
create index staffing_look_of_day on staffing_look (bank_date);

-- What a branch lacks: needs that its people cannot meet together, as the sentence of that day has it, after which changes.
create table staffing_gap (
  id          bigint      generated always as identity primary key,
  branch      text        not null,
  needs       text        not null,
  said_zh     text        not null,
  said_en     text        not null,
  after_zh    text        not null,
  after_en    text        not null,
  recorded_at timestamptz not null,
  bank_date   date        not null
);
create index staffing_gap_of_branch on staffing_gap (branch, needs, id);

create table staffing_gap_ending (
  gap_id      bigint      primary key references staffing_gap,
  after_zh    text        not null,
  after_en    text        not null,
  recorded_at timestamptz not null,
  bank_date   date        not null
);

call keep_as_facts('staffing_look', 'staffing_gap', 'staffing_gap_ending');

-- What of a row is told: its person, what of theirs, and whether it came or went.
create function tell_staffing_change() returns trigger language plpgsql as $$
declare
  changed jsonb := coalesce(to_jsonb(new), to_jsonb(old));
begin
  insert into staffing_change (what, person, subject, added)
  values (tg_argv[0], changed ->> tg_argv[1], coalesce(changed ->> tg_argv[2], changed ->> tg_argv[1], ''),
          case when tg_argv[0] = 'ACCESS' then not (changed ->> 'closed')::boolean else tg_op <> 'DELETE' end);
  return null;
end $$;
create trigger membership_tells_staffing after insert or update or delete on act_id_membership
  for each row execute function tell_staffing_change('MEMBERSHIP', 'user_id_', 'group_id_');
create trigger person_of_branch_tells_staffing after insert or update or delete on act_id_tenant_member
  for each row execute function tell_staffing_change('BRANCH', 'user_id_', 'tenant_id_');
create trigger access_tells_staffing after insert on login_standing
  for each row execute function tell_staffing_change('ACCESS', 'user_id', 'user_id');
create trigger figure_tells_staffing after insert on policy_parameter
  for each row execute function tell_staffing_change('FIGURE', 'recorded_by', 'name');
create trigger diagram_tells_staffing after insert or delete on act_re_procdef
  for each row execute function tell_staffing_change('DIAGRAM', 'tenant_id_', 'key_');
