-- What customers hand in. The content is kept once by its hash; a document is a fact about it in one case.
create table document_content (
  sha256      text        primary key check (length(sha256) = 64),
  content     bytea       not null check (octet_length(content) > 0),
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

call keep_as_facts('document_content', 'document_upload', 'document');
