-- Logins and login attempts, each by its kind. What was typed as a name is kept only as a hash where there is no such person: people
-- type their password into the wrong field. The hash is what attempts are counted by, so that a name that exists and one that does not are
-- treated alike.
create table login_event (
  id          bigint      generated always as identity primary key,
  at          timestamptz not null,
  name_sha256 char(64)    not null,
  user_id     text,
  address     text        not null,
  channel     text        not null check (channel in ('FORM', 'BASIC', 'BEARER', 'OPENID', 'ENGINE')),
  outcome     text        not null check (outcome in ('IN', 'WRONG', 'CLOSED', 'TOO_MANY', 'FORGED', 'OUT', 'ENDED'))
);
create index login_event_by_name on login_event (name_sha256, at);
create index login_event_by_address on login_event (address, at);

-- Whether a person may log in. The latest row holds; without a row they may.
create table login_standing (
  id          bigint      generated always as identity primary key,
  user_id     text        not null,
  closed      boolean     not null,
  reason      text        not null check (length(reason) between 1 and 500),
  recorded_at timestamptz not null,
  recorded_by text        not null
);
create index login_standing_of_person on login_standing (user_id, id desc);

-- A person whom an OpenID Connect issuer vouches for. A user id belongs to one subject for ever: what it did is on the trail.
create table outside_person (
  user_id     text        primary key,
  issuer      text        not null,
  subject     text        not null,
  recorded_at timestamptz not null,
  unique (issuer, subject)
);

-- What the issuer said of the person's groups, token by token; the newest token tells.
create table outside_claim (
  id          bigint      generated always as identity primary key,
  user_id     text        not null references outside_person,
  issued_at   timestamptz not null,
  groups      text[]      not null,
  recorded_at timestamptz not null
);
create index outside_claim_of_person on outside_claim (user_id, issued_at desc);

-- A token that a program was given for a name and password, so that not each of its requests pays for comparing them. Only the hash is kept:
-- who reads this table has no token. It holds until it expires, is ended, or the password or the person's standing changes.
create table program_token (
  id            bigint      generated always as identity primary key,
  user_id       text        not null,
  token_sha256  char(64)    not null unique,
  password_mark char(64)    not null,
  issued_at     timestamptz not null,
  expires_at    timestamptz not null check (expires_at > issued_at)
);
create index program_token_of_person on program_token (user_id, expires_at);

create table program_token_end (
  token_id bigint      primary key references program_token,
  ended_at timestamptz not null
);

-- The language that a person chose, brought to each browser at which they log in. A setting: the latest choice alone is kept.
create table person_language (
  user_id   text        primary key,
  language  text        not null check (language in ('zh', 'en')),
  chosen_at timestamptz not null
);

call keep_as_facts('login_event', 'login_standing', 'outside_person', 'outside_claim', 'program_token', 'program_token_end');

-- Branches. A branch is a tenant of the engine, its number the tenant's id, so that the engine itself keeps one branch's tasks, instances
-- and history from another's people. Whose branch it is: the tenant's members, which are groups (act_id_tenant_member).

-- Groups whose people see every branch, those included that are still to come.
create table bank_wide_group (
  group_id  text primary key,
  reason_zh text not null,
  reason_en text not null
);
insert into bank_wide_group (group_id, reason_zh, reason_en) values
  ('head-office',          '总行统管各分支机构',       'the head office stands above the branches'),
  ('approver-head-office', '总行审批各机构上报的业务', 'decides what the branches submit'),
  ('approver-president',   '行长审批各机构上报的业务', 'decides what the branches submit'),
  ('operator',             '日终按全行处理',           'the end of day runs for the whole bank'),
  ('auditor',              '审计覆盖全行',             'audits the whole bank'),
  ('process-reviewer',     '流程图为全行共用',         'the diagrams are the whole bank''s');

-- A branch is there from now on: its own people's group and the bank-wide ones are its members.
create function branch_exists(number text, called text) returns void language plpgsql as $$
begin
  insert into act_id_tenant (id_, rev_, name_) values (number, 1, called) on conflict do nothing;
  insert into act_id_tenant_member (id_, tenant_id_, group_id_)
  select gen_random_uuid()::text, number, g.id_ from act_id_group g
   where g.id_ = 'branch-' || number or g.id_ in (select group_id from bank_wide_group)
  on conflict do nothing;
end $$;

create function every_branch_has(added text) returns void language sql as $$
  insert into act_id_tenant_member (id_, tenant_id_, group_id_)
  select gen_random_uuid()::text, t.id_, g.id_ from act_id_tenant t join act_id_group g on g.id_ = added
  on conflict do nothing
$$;

-- Kept here and nowhere else, by whatever way a group is made.
create function keep_branches_of_groups() returns trigger language plpgsql as $$
begin
  if new.id_ like 'branch-%' then
    perform branch_exists(substr(new.id_, length('branch-') + 1), coalesce(new.name_, new.id_));
  elsif exists (select 1 from bank_wide_group where group_id = new.id_) then
    perform every_branch_has(new.id_);
  end if;
  return null;
end $$;
create trigger group_of_a_branch after insert on act_id_group for each row execute function keep_branches_of_groups();

create function keep_bank_wide_groups() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform every_branch_has(new.group_id);
  else
    delete from act_id_tenant_member where group_id_ = old.group_id;
  end if;
  return null;
end $$;
create trigger bank_wide_group_sees_every_branch after insert or delete on bank_wide_group
  for each row execute function keep_bank_wide_groups();

-- For whoever asks which people a branch has: its number and name.
create view branch_of_bank as select id_ as number, name_ as name from act_id_tenant;

-- Who works for a branch, by their own membership or a group's, under some duty; nobody whose access is closed. A person of several branches stands in
-- each.
create view person_of_branch as
  select w.branch, p.user_id, p.name, p.duties
    from (select u.id_ as user_id, coalesce(nullif(trim(concat_ws(' ', u.first_, u.last_)), ''), u.id_) as name, h.duties
            from (select m.user_id_ as person, array_agg(d.id order by d.position) as duties
                    from act_id_membership m join duty d on d.id = m.group_id_ group by m.user_id_) h
            join act_id_user u on u.id_ = h.person
           where not coalesce((select s.closed from login_standing s where s.user_id = u.id_ order by s.id desc limit 1), false)) p
    join (select tenant_id_ as branch, user_id_ as person from act_id_tenant_member where user_id_ is not null
          union
          select t.tenant_id_, g.user_id_ from act_id_tenant_member t join act_id_membership g on g.group_id_ = t.group_id_) w on w.person = p.user_id;

-- What people are called, for lists.
create view person_name as select id_ as user_id, nullif(trim(concat_ws(' ', first_, last_)), '') as name from act_id_user;

-- To which address a person's mail goes, and in which language they read: Chinese where they never chose.
create view mail_reader as
  select u.id_ as user_id, coalesce(nullif(trim(concat_ws(' ', u.first_, u.last_)), ''), u.id_) as name, nullif(trim(u.email_), '') as address,
         coalesce(l.language, 'zh') as language
    from act_id_user u left join person_language l on l.user_id = u.id_;
