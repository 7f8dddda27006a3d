-- Contents that this database keeps itself, each once by its hash. Not compressed, so that a part is read without the whole.
create table content_in_database (
  sha256  text  primary key check (length(sha256) = 64),
  content bytea storage external not null check (octet_length(content) > 0)
);

-- In which store a content is. A row stands as long as the content is kept; its store changes when the bank moves its files. What is said to be in this
-- database is there: the foreign key sees to it.
create table content_place (
  sha256      text    primary key check (length(sha256) = 64),
  size        integer not null check (size > 0),
  store       text    not null check (store in ('POSTGRESQL', 'S3')),
  in_database text    generated always as (case store when 'POSTGRESQL' then sha256 end) stored references content_in_database
);
create index content_place_by_store on content_place (store, sha256);

-- By which a bucket is known to be this database's, and no other bank's.
create table content_owner (
  id  uuid    not null,
  one boolean primary key default true check (one)
);

-- What customers hand in. A document is a fact about it in one case.
create table document_content (
  sha256      text        primary key references content_place,
  media_type  text        not null,
  recorded_at timestamptz not null
);

-- A file sent for a human task by the person who holds it; a document then refers to it.
create table document_upload (
  reference   uuid        primary key,
  case_id     text        not null,
  task_id     text        not null,
  task        text        not null,
  file_name   text        not null,
  size        integer     not null check (size > 0),
  sha256      text        not null references document_content,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  unique (reference, case_id)
);
create index document_upload_of_case on document_upload (case_id);

-- A file on its way (DOC-01): it comes in parts, each where the last one ended, from the person who holds the task. Thrown away when it has become a
-- file of the task, and a day after the last part otherwise; what became of it is told for as long.
create table file_on_its_way (
  id            uuid        primary key,
  case_id       text        not null,
  task_id       text        not null,
  person        text        not null,
  file_name     text        not null,
  declared_type text,
  -- by which the sender's browser knows the same file again
  mark          text        not null check (length(mark) <= 200),
  size          integer     not null check (size > 0),
  received      integer     not null check (received between 0 and size),
  last_at       timestamptz not null,
  became        uuid        references document_upload
);
create index file_on_its_way_of_task on file_on_its_way (task_id, person);
create index file_on_its_way_by_age on file_on_its_way (last_at);

create table part_of_file (
  file_id uuid    not null references file_on_its_way on delete cascade,
  start   integer not null,
  content bytea   storage external not null,
  primary key (file_id, start)
);

create table document (
  id            bigint generated always as identity primary key,
  case_id       text        not null,
  customer_id   bigint      not null,
  purpose       text        not null,
  type          text        not null,
  title         text        not null,
  holder        text        not null check (holder in ('BORROWER', 'MORTGAGOR', 'PLEDGOR', 'GUARANTOR')),
  original_seen boolean     not null,
  seen_by       text,
  seen_at       timestamptz,
  issued_on     date,
  expires_on    date,
  period_end    date,
  reference     uuid        not null,
  sha256        text        not null references document_content,
  reverified    boolean     not null,
  replaces_id   bigint      unique references document,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  bank_date     date        not null,
  foreign key (reference, case_id) references document_upload (reference, case_id),
  check (original_seen = (seen_by is not null) and original_seen = (seen_at is not null)),
  check (issued_on <= bank_date),
  check (period_end <= bank_date),
  check (expires_on >= issued_on)
);
create index document_of_case on document (case_id, id);
create index document_by_content on document (sha256);

-- Papers of the work at a case, added to a human task by who holds it.
create table task_paper (
  id            bigint generated always as identity primary key,
  case_id       text        not null,
  task          text        not null,
  task_id       text        not null,
  work          text        not null,
  type          text        not null,
  title         text        not null check (title <> ''),
  original_seen boolean     not null,
  reverified    boolean     not null,
  reference     uuid        not null unique,
  sha256        text        not null references document_content,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  bank_date     date        not null,
  foreign key (reference, case_id) references document_upload (reference, case_id)
);
create index task_paper_of_case on task_paper (case_id, id);
create index task_paper_by_content on task_paper (sha256);

-- A paper that was added by mistake stays on record, with who took it off and why.
create table task_paper_withdrawal (
  paper_id    bigint      primary key references task_paper,
  reason      text        not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);

-- How a picture or a scan looks (DOC-02): signs of its coarsest waves, and 16 pieces of them by which those that look alike are found.
create table picture_looks (
  id     bigint generated always as identity primary key,
  sha256 text     not null unique references document_content,
  signs  bit(256) not null
);
create table piece_of_looks (
  piece    integer not null,
  looks_id bigint  not null references picture_looks,
  primary key (piece, looks_id)
);

-- When and where a photograph was taken, as its file tells (PLM-13): by the camera's clock, which knows no zone, and in degrees north and east.
create table picture_taken (
  sha256    text         primary key references document_content,
  taken_at  timestamp,
  latitude  numeric(9,6) check (latitude between -90 and 90),
  longitude numeric(9,6) check (longitude between -180 and 180),
  check ((latitude is null) = (longitude is null)),
  check (taken_at is not null or latitude is not null)
);

-- A paper that looked like an earlier one when it was added.
create table alike_paper (
  reference       uuid        not null references document_upload,
  earlier         uuid        not null references document_upload,
  case_id         text        not null,
  earlier_case_id text        not null,
  earlier_type    text        not null,
  distance        integer     not null check (distance between 0 and 256),
  recorded_at     timestamptz not null,
  bank_date       date        not null,
  primary key (reference, earlier)
);
create index alike_paper_of_case on alike_paper (case_id);

call keep_as_facts('document_content', 'document_upload', 'document', 'task_paper', 'task_paper_withdrawal', 'picture_looks', 'piece_of_looks', 'alike_paper',
                   'picture_taken');

-- Papers of tasks that hold and that are, or look like, one that was sent earlier (ARC-02, DOC-02), for whoever asks why.
create view paper_used_before as
  select p.case_id, p.task, p.reference, p.title, p.recorded_at, a.earlier_case_id, u.recorded_at as earlier_at, u.bank_date as earlier_on, a.distance
    from task_paper p join alike_paper a on a.reference = p.reference join document_upload u on u.reference = a.earlier
   where not exists (select from task_paper_withdrawal w where w.paper_id = p.id)
  union all
  select p.case_id, p.task, p.reference, p.title, p.recorded_at, e.case_id, e.recorded_at, e.bank_date, 0
    from task_paper p cross join lateral (
      select o.case_id, o.recorded_at, o.bank_date from task_paper o where o.sha256 = p.sha256 and o.id < p.id
       union all
      select d.case_id, d.recorded_at, d.bank_date from document d where d.sha256 = p.sha256 and d.recorded_at < p.recorded_at) e
   where not exists (select from task_paper_withdrawal w where w.paper_id = p.id);

-- Photographs of tasks that hold and tell when or where they were taken.
create view picture_of_task as
  select p.case_id, p.task, p.task_id, p.reference, p.title, p.recorded_at, t.taken_at, t.latitude, t.longitude
    from task_paper p join picture_taken t on t.sha256 = p.sha256
   where not exists (select from task_paper_withdrawal w where w.paper_id = p.id);

-- Papers of tasks that hold, for whoever asks whether one of a kind is there.
create view paper_of_task as
  select p.case_id, p.task, p.task_id, p.type, p.reference, p.title, p.recorded_at
    from task_paper p where not exists (select from task_paper_withdrawal w where w.paper_id = p.id);

-- What was handed in and not replaced, for whoever lists a customer's papers.
create view paper_in_case as
  select d.id, d.case_id, d.type, d.title, d.bank_date as collected_on, d.expires_on, d.reference, d.period_end
    from document d where not exists (select from document later where later.replaces_id = d.id);
