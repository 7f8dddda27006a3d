-- Step 8: what the officer prepared, the contracts drawn from it, signature, witness and seal, registration of the security and the vault.
create table contract_preparation (
  id                  bigint generated always as identity primary key,
  case_id             text        not null references credit_case,
  approval_id         bigint      not null references approval,
  amount              numeric(17,2) not null check (amount > 0),
  term_months         integer       not null check (term_months > 0),
  annual_rate_percent numeric(9,6)  not null check (annual_rate_percent > 0),
  day_count           text        not null,
  settlement          text        not null,
  repayment_method    text        not null,
  recorded_at         timestamptz not null,
  recorded_by         text        not null,
  bank_date           date        not null
);
create index contract_preparation_of_case on contract_preparation (case_id, id);

-- CON-01, CON-02: on the bank's text, with all its content; CON-04: the text is what its hash says.
create table loan_contract (
  id                     bigint generated always as identity primary key,
  case_id                text        not null references credit_case,
  approval_id            bigint      not null references approval,
  preparation_id         bigint      not null unique references contract_preparation,
  number                 text        not null unique,
  borrower               text        not null check (borrower <> ''),
  product                text        not null,
  purpose                text        not null check (purpose <> ''),
  amount                 numeric(17,2) not null check (amount > 0),
  term_months            integer       not null check (term_months > 0),
  annual_rate_percent    numeric(9,6)  not null check (annual_rate_percent > 0),
  overdue_uplift_percent numeric(9,6)  not null check (overdue_uplift_percent between 30 and 50),
  misuse_uplift_percent  numeric(9,6)  not null check (misuse_uplift_percent between 50 and 100),
  compound_rate          text        not null check (compound_rate in ('CONTRACT', 'PENALTY')),
  day_count              text        not null,
  settlement             text        not null check (settlement in ('QUARTERLY_20', 'MONTHLY_20', 'MONTHLY_ON_DISBURSEMENT_DAY', 'AT_MATURITY')),
  repayment_method       text        not null,
  template               text        not null,
  wording                text        not null,
  reading_copy           text,
  sha256                 text        not null check (sha256 = encode(sha256(convert_to(wording, 'UTF8')), 'hex')),
  recorded_at            timestamptz not null,
  recorded_by            text        not null,
  bank_date              date        not null,
  unique (id, number, borrower, amount, term_months)
);
create index loan_contract_of_case on loan_contract (case_id, id);
create index loan_contract_of_approval on loan_contract (approval_id);

-- CON-03: the accessory quotes the main contract; the key makes the four references equal.
create table subordinate_contract (
  id               bigint generated always as identity primary key,
  case_id          text        not null references credit_case,
  loan_contract_id bigint      not null references loan_contract,
  number           text        not null unique,
  kind             text        not null check (kind in ('MORTGAGE', 'PLEDGE', 'SURETY')),
  collateral_id    bigint      references collateral,
  guarantor_id     bigint      references guarantor,
  mark             text        not null,
  security_provider text       not null check (security_provider <> ''),
  main_number      text        not null,
  borrower         text        not null,
  amount           numeric(17,2) not null,
  term_months      integer     not null,
  template         text        not null,
  wording          text        not null,
  reading_copy     text,
  sha256           text        not null check (sha256 = encode(sha256(convert_to(wording, 'UTF8')), 'hex')),
  recorded_at      timestamptz not null,
  recorded_by      text        not null,
  bank_date        date        not null,
  foreign key (loan_contract_id, main_number, borrower, amount, term_months) references loan_contract (id, number, borrower, amount, term_months),
  check ((kind = 'SURETY') = (guarantor_id is not null) and (kind = 'SURETY') = (collateral_id is null)),
  unique (loan_contract_id, mark)
);
create index subordinate_contract_of_case on subordinate_contract (case_id, id);

create table contract_signing (
  id               bigint generated always as identity primary key,
  case_id          text        not null references credit_case,
  loan_contract_id bigint      not null unique references loan_contract,
  signatory        text        not null check (signatory <> ''),
  capacity         text        not null check (capacity in ('BORROWER', 'LEGAL_REPRESENTATIVE', 'AGENT')),
  power_of_attorney text,
  recorded_at      timestamptz not null,
  recorded_by      text        not null,
  bank_date        date        not null,
  unique (id, recorded_by),
  check ((capacity = 'AGENT') = (power_of_attorney is not null))
);

-- CON-06: the second officer is another person.
create table contract_witness (
  id            bigint generated always as identity primary key,
  case_id       text        not null references credit_case,
  signing_id    bigint      not null unique,
  first_officer text        not null,
  seal_matches_specimen boolean not null check (seal_matches_specimen),
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  bank_date     date        not null,
  foreign key (signing_id, first_officer) references contract_signing (id, recorded_by),
  check (recorded_by <> first_officer)
);

-- The bank's seal: from here on the contracts bind, and this bank date is the contracts' date.
create table contract_seal (
  id               bigint generated always as identity primary key,
  case_id          text        not null references credit_case,
  loan_contract_id bigint      not null unique references loan_contract,
  witness_id       bigint      not null unique references contract_witness,
  recorded_at      timestamptz not null,
  recorded_by      text        not null,
  bank_date        date        not null
);
create index contract_seal_of_case on contract_seal (case_id, id);

-- CON-05, CON-07 and SEQ-05 for whoever writes past the code: within the approval's terms, dated inside its validity.
create function require_contract_within_approval() returns trigger language plpgsql as $$
begin
  if not exists (select from loan_contract c join approval a on a.id = c.approval_id and a.case_id = c.case_id
                  where c.id = new.loan_contract_id and c.amount <= a.amount and c.term_months <= a.term_months
                    and c.annual_rate_percent >= a.annual_rate_percent and c.overdue_uplift_percent = a.overdue_uplift_percent
                    and c.misuse_uplift_percent = a.misuse_uplift_percent) then
    raise exception 'contract % differs from its approval (CON-05)', new.loan_contract_id using errcode = 'check_violation';
  end if;
  if not exists (select from loan_contract c join approval a on a.id = c.approval_id
                  where c.id = new.loan_contract_id and new.bank_date between a.bank_date and a.valid_until) then
    raise exception 'contract % is not dated inside the validity of its approval (CON-07)', new.loan_contract_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger sealed_within_approval before insert on contract_seal for each row execute function require_contract_within_approval();

-- The witness is of the contract that is sealed.
create function require_witness_of_same_contract() returns trigger language plpgsql as $$
begin
  if not exists (select from contract_witness w join contract_signing s on s.id = w.signing_id
                  where w.id = new.witness_id and s.loan_contract_id = new.loan_contract_id) then
    raise exception 'contract % is sealed on the witness of another (SEQ-01)', new.loan_contract_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger seal_of_witnessed before insert on contract_seal for each row execute function require_witness_of_same_contract();

-- GUA-01: the right arises at registration (or delivery) and only of a sealed contract.
create table security_registration (
  id                      bigint generated always as identity primary key,
  case_id                 text        not null references credit_case,
  -- without a contract the right was taken over with its loan, in the thing that the collateral is
  subordinate_contract_id bigint      unique references subordinate_contract,
  seal_id                 bigint      references contract_seal,
  collateral_id           bigint      unique references collateral,
  evidence                text        not null check (evidence in ('REGISTRATION', 'DELIVERY')),
  certificate             text        not null check (certificate <> ''),
  registry                text,
  effective_on            date        not null,
  recorded_at             timestamptz not null,
  recorded_by             text        not null,
  bank_date               date        not null,
  check (effective_on <= bank_date),
  check ((subordinate_contract_id is null) = (collateral_id is not null) and (subordinate_contract_id is null) = (seal_id is null))
);
create trigger registration_of_no_step before insert on security_registration for each row when (new.seal_id is null) execute function require_take_over();
create index security_registration_of_case on security_registration (case_id, id);

create table vault_entry (
  id              bigint generated always as identity primary key,
  case_id         text        not null references credit_case,
  registration_id bigint      not null unique references security_registration,
  vault_number    text        not null unique,
  recorded_at     timestamptz not null,
  recorded_by     text        not null,
  bank_date       date        not null
);
create index vault_entry_of_case on vault_entry (case_id, id);

create table contract_lapse (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  approval_id bigint      not null unique references approval,
  rule        text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);

-- SEQ-05: an approval lapses after its last day, not before.
create function refuse_early_lapse() returns trigger language plpgsql as $$
begin
  if exists (select from approval a where a.id = new.approval_id and new.bank_date <= a.valid_until) then
    raise exception 'approval % still holds on % (SEQ-05)', new.approval_id, new.bank_date using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger contract_lapse_after_validity before insert on contract_lapse for each row execute function refuse_early_lapse();

-- SEQ-01.
create trigger preparation_follows_approval before insert on contract_preparation
  for each row execute function require_step_before('approval', 'approval_id');
create trigger contract_follows_approval before insert on loan_contract
  for each row execute function require_step_before('approval', 'approval_id');
create trigger contract_follows_preparation before insert on loan_contract
  for each row execute function require_step_before('contract_preparation', 'preparation_id');
create trigger subordinate_follows_contract before insert on subordinate_contract
  for each row execute function require_step_before('loan_contract', 'loan_contract_id');
create trigger signing_follows_contract before insert on contract_signing
  for each row execute function require_step_before('loan_contract', 'loan_contract_id');
create trigger witness_follows_signing before insert on contract_witness
  for each row execute function require_step_before('contract_signing', 'signing_id');
create trigger seal_follows_witness before insert on contract_seal
  for each row execute function require_step_before('contract_witness', 'witness_id');
create trigger registration_follows_seal before insert on security_registration
  for each row execute function require_step_before('contract_seal', 'seal_id');
create trigger vault_follows_registration before insert on vault_entry
  for each row execute function require_step_before('security_registration', 'registration_id');
create trigger lapse_follows_approval before insert on contract_lapse
  for each row execute function require_step_before('approval', 'approval_id');
create trigger seal_follows_contract before insert on contract_seal
  for each row execute function require_step_before('loan_contract', 'loan_contract_id');
create trigger registration_follows_subordinate before insert on security_registration
  for each row execute function require_step_before('subordinate_contract', 'subordinate_contract_id');

call keep_as_facts('contract_preparation', 'loan_contract', 'subordinate_contract', 'contract_signing', 'contract_witness', 'contract_seal',
                   'security_registration', 'vault_entry', 'contract_lapse');

-- Which approvals are used up by a sealed contract or have lapsed.
create view approval_used as
  select c.approval_id from loan_contract c join contract_seal s on s.loan_contract_id = c.id
  union all
  select approval_id from contract_lapse;

-- How a case's loan is secured, by the contracts that were sealed last: each kind as often as there is a contract of it.
create view security_contracted as
  select s.case_id, s.kind from subordinate_contract s
   where s.loan_contract_id = (select max(k.loan_contract_id) from contract_seal k where k.case_id = s.case_id);

-- Who stands surety for a case's loan, by the contracts that were sealed last.
create view surety_given as
  select s.case_id, s.guarantor_id, s.security_provider as guarantor
    from subordinate_contract s
   where s.kind = 'SURETY' and s.loan_contract_id = (select max(k.loan_contract_id) from contract_seal k where k.case_id = s.case_id)
  union all
  select g.case_id, g.guarantor_id, g.guarantor from guarantor_taken_over g;
