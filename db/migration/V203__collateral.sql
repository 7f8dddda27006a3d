-- What secures a loan (担保): things pledged or mortgaged, and people or companies that stand surety. A valuation is stated as a whole, as a
-- fact of one investigation; a later one does not change it.
create table security_valuation (
  id               bigint generated always as identity primary key,
  case_id          text        not null references credit_case,
  -- null where the loan was taken over with its security
  investigation_id bigint,
  shortfall        text,
  recorded_at      timestamptz not null,
  recorded_by      text        not null,
  bank_date        date        not null
);
create index security_valuation_of_case on security_valuation (case_id, id);

create table collateral (
  id               bigint generated always as identity primary key,
  case_id          text          not null references credit_case,
  investigation_id bigint,
  valuation_id     bigint        not null references security_valuation,
  mark             text          not null,
  kind             text          not null,
  description      text          not null,
  owner            text          not null,
  appraised_value  numeric(17,2) not null check (appraised_value > 0),
  disputed         boolean       not null check (not disputed),
  ceiling_percent  numeric(5,2)  not null,
  recorded_at      timestamptz   not null,
  recorded_by      text          not null,
  bank_date        date          not null,
  unique (valuation_id, mark)
);
create index collateral_of_case on collateral (case_id);

create table guarantor (
  id               bigint generated always as identity primary key,
  case_id          text          not null references credit_case,
  investigation_id bigint,
  valuation_id     bigint        not null references security_valuation,
  mark             text          not null,
  name             text          not null,
  id_number        text          not null constraint id_number_is_sealed check (is_sealed_or_public(id_number)),
  id_number_index  text          not null,
  -- null of a company
  id_paper         text          check (id_paper in ('RESIDENT_ID', 'PERMANENT_RESIDENCE', 'PASSPORT', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT')),
  -- of a passport, whose number is one only within its state
  id_nationality   text          constraint guarantor_nationality check ((id_nationality is null) = (id_paper is distinct from 'PASSPORT')
    and id_nationality ~ '^[A-Z]{3}$'),
  net_worth        numeric(17,2) not null check (net_worth >= 0),
  guarantees_given numeric(17,2) not null check (guarantees_given >= 0 and guarantees_given <= net_worth),
  recorded_at      timestamptz   not null,
  recorded_by      text          not null,
  bank_date        date          not null,
  unique (valuation_id, mark)
);
create index guarantor_of_case on guarantor (case_id);
create index guarantor_of_person on guarantor (id_number_index);

-- SEQ-01.
create trigger collateral_follows_valuation before insert on collateral
  for each row execute function require_step_before('security_valuation', 'valuation_id');
create trigger guarantor_follows_valuation before insert on guarantor
  for each row execute function require_step_before('security_valuation', 'valuation_id');

call keep_as_facts('security_valuation', 'collateral', 'guarantor');

-- Who stands surety in each case, for others to join.
create view named_guarantor as select id as guarantor_id, case_id, name from guarantor;
