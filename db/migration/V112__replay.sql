-- What if (WHF): a decision table that a change proposes, asked again for decisions that were taken. What was asked, and what came of it, is kept with
-- the change; it is no decision of the bank's and steers nothing.
create table decision_replay (
  id          bigint generated always as identity primary key,
  change_id   bigint      not null references process_change,
  file        text        not null,
  decision    text        not null,
  sha256      text        not null check (length(sha256) = 64),
  from_day    date        not null,
  until_day   date        not null,
  most        integer     not null check (most between 1 and 100000),
  expected    integer     not null check (expected between 1 and 100000),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check (from_day <= until_day)
);
create index decision_replay_of_change on decision_replay (change_id, id);

-- How far it is, and under which name its database session goes; no fact. A session that is gone leaves behind what it had not finished.
create table decision_replay_progress (
  replay_id bigint  primary key references decision_replay,
  session   text    not null,
  looked_at integer not null default 0
);

-- Answers that differ in the same way: what was answered and what would be, as JSON. Worded: nothing differs but what is said in sentences.
-- Number 0 takes what would be one kind too many.
create table decision_replay_kind (
  replay_id bigint  not null references decision_replay,
  number    integer not null,
  worded    boolean not null,
  was       text,
  now       text,
  primary key (replay_id, number),
  check ((number = 0) = (was is null) and (number = 0) = (now is null))
);

-- The decisions that would have come out otherwise, the latest first. Already: by the table that ran when the change was proposed, too. The step is
-- where the table was asked, the person in whose act that was, or who had acted last before the system did.
create table decision_replay_otherwise (
  replay_id      bigint        not null references decision_replay,
  number         integer       not null,
  kind           integer       not null,
  already        boolean       not null,
  decision_id    text          not null,
  version        integer       not null,
  decided_at     timestamptz   not null,
  case_id        text,
  branch         text,
  step           text,
  diagram        text,
  person         text,
  person_task    text,
  person_diagram text,
  amount         numeric(20,2),
  currency       char(3),
  primary key (replay_id, number),
  foreign key (replay_id, kind) references decision_replay_kind,
  check ((amount is null) = (currency is null))
);
create index decision_replay_otherwise_of_kind on decision_replay_otherwise (replay_id, kind, number);

-- How many came out how, by branch; '' is no branch. A reason says why a decision could not be asked again.
create table decision_replay_count (
  replay_id bigint  not null references decision_replay,
  branch    text    not null,
  outcome   text    not null check (outcome in ('SAME', 'WORDED', 'OTHERWISE', 'OPEN')),
  reason    text    not null,
  decisions integer not null check (decisions > 0),
  primary key (replay_id, branch, outcome, reason),
  check ((outcome = 'OPEN') = (reason <> ''))
);

-- What each kind comes to, by branch and currency; '' is none. A case is counted once, with its amount at its latest decision.
create table decision_replay_sum (
  replay_id bigint        not null references decision_replay,
  kind      integer       not null,
  branch    text          not null,
  currency  text          not null,
  decisions integer       not null,
  cases     integer       not null,
  amount    numeric(30,2) not null,
  primary key (replay_id, kind, branch, currency)
);

create table decision_replay_end (
  replay_id   bigint      primary key references decision_replay,
  outcome     text        not null check (outcome in ('FINISHED', 'FAILED')),
  looked_at   integer     not null,
  recorded_at timestamptz not null,
  bank_date   date        not null
);

call keep_as_facts('decision_replay', 'decision_replay_kind', 'decision_replay_otherwise', 'decision_replay_count', 'decision_replay_sum',
  'decision_replay_end');
