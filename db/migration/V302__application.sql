-- Step 2: the written application with its seven items, what documents it takes, and its submission.
create table loan_application (
  id               bigint generated always as identity primary key,
  case_id          text          not null references credit_case,
  relationship_id  bigint        not null references credit_relationship,
  product          text          not null,
  amount           numeric(17,2) not null check (amount > 0),
  currency         char(3)       not null,
  term_months      integer       not null check (term_months > 0),
  long_cycle       boolean       not null,
  purpose          text          not null check (length(btrim(purpose)) > 0),
  purpose_category text          not null,
  repayment_source text          not null check (length(btrim(repayment_source)) > 0),
  repayment_method text          not null,
  signed_on        date          not null,
  recorded_at      timestamptz   not null,
  recorded_by      text          not null,
  bank_date        date          not null,
  check (signed_on <= bank_date)
);
create index loan_application_of_case on loan_application (case_id, id);
create index loan_application_of_relationship on loan_application (relationship_id);

create table loan_application_guarantee (
  application_id bigint not null references loan_application,
  mode           text   not null,
  primary key (application_id, mode)
);

-- What the decision table asked for: one of the types (parted by |), of this holder.
create table required_document (
  id             bigint generated always as identity primary key,
  case_id        text        not null references credit_case,
  application_id bigint      not null references loan_application,
  types          text        not null,
  holder         text        not null,
  item           text        not null,
  rule           text        not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  bank_date      date        not null,
  unique (application_id, types, holder)
);

-- The application is handed in, complete, and from then on as it stands. sha256 is over the seven items and the documents' hashes.
create table application_submission (
  id             bigint generated always as identity primary key,
  case_id        text        not null references credit_case,
  application_id bigint      not null unique references loan_application,
  sha256         text        not null check (length(sha256) = 64),
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  bank_date      date        not null
);
create index application_submission_of_case on application_submission (case_id, id);

-- SEQ-01.
create trigger loan_application_in_order before insert on loan_application
  for each row execute function require_step_before('credit_relationship', 'relationship_id');
create trigger required_document_in_order before insert on required_document
  for each row execute function require_step_before('loan_application', 'application_id');
create trigger application_submission_in_order before insert on application_submission
  for each row execute function require_step_before('loan_application', 'application_id');
create trigger submission_carries_case_on after insert on application_submission for each row execute function carry_case_on('2');

call keep_as_facts('loan_application', 'loan_application_guarantee', 'required_document', 'application_submission');

-- What the applications publish for others to join: for which products a case applied.
create view product_applied_for as
  select distinct case_id, product from loan_application union all select case_id, product from loan_taken_over;

-- Amounts applied for and of which product, each version of an application with its time: for whoever says what a case was about at a moment.
create view amount_applied_for as
  select case_id, id as application_id, product, amount, currency, recorded_at from loan_application
  union all
  select case_id, 0, product, lent, currency, recorded_at from loan_taken_over;

-- Applications as they were handed in, for whoever counts the days until the answer.
create view application_handed_in as
  select s.case_id, s.application_id, s.bank_date as handed_in_on, a.term_months
    from application_submission s join loan_application a on a.id = s.application_id;
