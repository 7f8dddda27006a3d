-- Mails to people (NTF-03, NTF-04): what is to go out to whom. Of a mail no text is kept: it is written when it is sent, of what the reader may see then.
create table mail (
  id              bigint generated always as identity primary key,
  user_id         text        not null,
  -- about one thing, which nobody told to a duty need be told of once somebody has taken it; or the mail of a day
  notification_id bigint      references notification on delete cascade,
  digest_on       date,
  -- SENT: the mail server took it. DROPPED: there was nothing to tell any more. FAILED: not tried any more, until somebody says so.
  state           text        not null check (state in ('WAITING', 'SENT', 'DROPPED', 'FAILED')),
  tries           integer     not null default 0,
  -- while it is being sent, until when whoever sends it has time
  next_try_at     timestamptz not null,
  made_at         timestamptz not null,
  ended_at        timestamptz,
  failure         text        check (length(failure) <= 500),
  message_id      text        not null unique,
  check ((notification_id is null) <> (digest_on is null)),
  unique (user_id, notification_id),
  unique (user_id, digest_on)
);
create index mail_to_send on mail (next_try_at, id) where state = 'WAITING';
create index mail_failed on mail (id desc) where state = 'FAILED';
create index mail_of_notification on mail (notification_id) where notification_id is not null;
create index mail_by_age on mail using brin (made_at);

-- On which days the mails of the day were made out; one server does it.
create table mail_of_day (
  day     date        primary key,
  made_at timestamptz not null
);
