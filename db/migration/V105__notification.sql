-- What people are told of (NTF-01). A row is written in the transaction that brought about what it tells: one a person, or one a duty and branch, however
-- many people have that duty. No name, amount or number of a customer stands here: whoever reads is told those then, if they may see them.

-- What it may be about, and how it is told to who has chosen nothing else.
create table notification_kind (
  kind     text    primary key,
  position integer not null,
  bell     boolean not null,
  mail     boolean not null,
  digest   boolean not null
);
insert into notification_kind (kind, position, bell, mail, digest) values
  ('TASK',    10, true,  false, true),
  ('FREE',    20, false, false, true),
  ('TERM',    30, true,  false, true),
  ('RETURN',  40, true,  true,  true),
  ('ENDING',  50, true,  false, true),
  ('WARNING', 60, true,  true,  true);

-- How a person wants to be told of a kind (NTF-02). A setting: the latest choice alone is kept.
create table notification_choice (
  user_id   text        not null,
  kind      text        not null references notification_kind,
  bell      boolean     not null,
  mail      boolean     not null,
  digest    boolean     not null,
  chosen_at timestamptz not null,
  primary key (user_id, kind)
);

create table notification (
  id          bigint generated always as identity primary key,
  kind        text        not null references notification_kind,
  what        text        not null,
  case_id     text,
  branch      text        not null,
  -- the task that it is about; open while that waits
  task_id     text,
  task        text,
  task_name   text,
  process     text,
  open        boolean     not null,
  -- who is told: a person, perhaps because they stand in for another; or everybody of the duty in the branch
  person      text,
  in_place_of text,
  duty        text,
  due_on      date,
  caused_by   text,
  detail      text        check (length(detail) <= 500),
  told_at     timestamptz not null,
  bank_date   date        not null,
  read_at     timestamptz,
  -- nobody has looked yet whether it is to go out by mail
  to_mail     boolean     not null,
  check (person is not null or duty is not null and read_at is null),
  check (in_place_of is null or person is not null)
);
-- The bell: what a person has not read, by kind; what was told to them or to a duty in a branch, the newest first.
create index notification_unread on notification (person, kind, branch) where person is not null and read_at is null;
create index notification_of_person on notification (person, id desc) where person is not null;
create index notification_of_duty on notification (duty, branch, kind, id desc) where person is null;
create index notification_of_task on notification (task_id) where open;
create index notification_to_mail on notification (id) where to_mail;
create index notification_by_age on notification using brin (bank_date);

-- Which of what was told to a duty a person has read: one by one, or all up to one.
create table notification_read (
  user_id         text   not null,
  notification_id bigint not null references notification on delete cascade,
  primary key (user_id, notification_id)
);
create index notification_read_of on notification_read (notification_id);
create table notification_mark (
  user_id text   primary key,
  up_to   bigint not null
);

-- Whether a person wants to be told of a kind in a way: BELL, MAIL or DIGEST.
create function wants_notification(person text, about text, way text) returns boolean language sql stable as $$
  select case way when 'BELL' then coalesce(c.bell, k.bell) when 'MAIL' then coalesce(c.mail, k.mail) else coalesce(c.digest, k.digest) end
    from notification_kind k left join notification_choice c on c.kind = k.kind and c.user_id = person where k.kind = about
$$;

-- For who sends mail.
create view told_notification as
  select id, kind, what, case_id, branch, task_id, task_name, process, open, person, in_place_of, duty, due_on, caused_by, detail, told_at, bank_date, read_at
    from notification;
