-- Customers, their credit files and what is known of them. All rows are facts: what is collected anew is a new row.
create table customer (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  kind        text        not null check (kind in ('ENTERPRISE', 'SOLE_PROPRIETOR', 'NATURAL_PERSON')),
  uscc        text        unique,
  id_number   text        unique,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check ((kind = 'NATURAL_PERSON') = (uscc is null)),
  check ((kind = 'NATURAL_PERSON') = (id_number is not null))
);
create trigger customer_is_a_fact before update or delete or truncate on customer for each statement execute function refuse_change();

alter table credit_case add foreign key (customer_id) references customer;

-- Who presented themselves as whom in which case. The latest name is the customer's name.
create table customer_identification (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  customer_id bigint      not null references customer,
  name        text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create index customer_identification_of_customer on customer_identification (customer_id, id);
create index customer_identification_of_case on customer_identification (case_id, id);
create trigger customer_identification_is_a_fact before update or delete or truncate on customer_identification for each statement execute function refuse_change();

create table credit_file (
  id                     bigint generated always as identity primary key,
  case_id                text        not null references credit_case,
  customer_id            bigint      not null references customer,
  version                integer     not null,
  name                   text        not null,
  address                text        not null,
  phone                  text,
  in_service_area        boolean     not null,
  existing_customer      boolean     not null,
  basic_account_bank     text,
  basic_account_number   text,
  -- enterprises and sole proprietors
  established_on         date,
  registered_capital     numeric(17,2) check (registered_capital >= 0),
  paid_in_capital        numeric(17,2) check (paid_in_capital >= 0),
  industry               text,
  industry_name          text,
  business_scope         text,
  employees              integer check (employees >= 0),
  representative_name    text,
  representative_id_number text,
  licence_valid_until    date,
  annual_report_filed_on date,
  abnormal_operation     boolean,
  credit_registry_code   text,
  -- natural persons and sole proprietors
  marital_status         text,
  family_members         integer check (family_members >= 1),
  employer               text,
  occupation             text,
  annual_income          numeric(17,2) check (annual_income >= 0),
  family_annual_income   numeric(17,2) check (family_annual_income >= 0),
  changes                text        not null,
  recorded_at            timestamptz not null,
  recorded_by            text        not null,
  bank_date              date        not null,
  unique (customer_id, version)
);
create index credit_file_of_case on credit_file (case_id, id);
create trigger credit_file_is_a_fact before update or delete or truncate on credit_file for each statement execute function refuse_change();

create table credit_file_shareholder (
  credit_file_id bigint  not null references credit_file,
  position       integer not null,
  name           text    not null,
  identity       text,
  share          numeric(9,8) not null check (share > 0 and share <= 1),
  primary key (credit_file_id, position)
);
create trigger credit_file_shareholder_is_a_fact before update or delete or truncate on credit_file_shareholder for each statement execute function refuse_change();

create table credit_file_property (
  credit_file_id bigint  not null references credit_file,
  position       integer not null,
  kind           text    not null,
  value          numeric(17,2) not null check (value >= 0),
  primary key (credit_file_id, position)
);
create trigger credit_file_property_is_a_fact before update or delete or truncate on credit_file_property for each statement execute function refuse_change();

create table financial_statement (
  credit_file_id      bigint  not null references credit_file,
  position            integer not null,
  as_of               date    not null,
  audited             boolean not null,
  total_assets        numeric(17,2) not null check (total_assets >= 0),
  current_assets      numeric(17,2) not null check (current_assets >= 0 and current_assets <= total_assets),
  inventory           numeric(17,2) not null check (inventory >= 0),
  receivables         numeric(17,2) not null check (receivables >= 0),
  prepayments         numeric(17,2) not null check (prepayments >= 0),
  total_liabilities   numeric(17,2) not null check (total_liabilities >= 0),
  current_liabilities numeric(17,2) not null check (current_liabilities >= 0 and current_liabilities <= total_liabilities),
  payables            numeric(17,2) not null check (payables >= 0),
  advances_received   numeric(17,2) not null check (advances_received >= 0),
  sales               numeric(17,2) not null check (sales >= 0),
  cost_of_sales       numeric(17,2) not null check (cost_of_sales >= 0),
  profit_before_tax   numeric(17,2) not null,
  net_profit          numeric(17,2) not null,
  primary key (credit_file_id, position),
  unique (credit_file_id, as_of)
);
create trigger financial_statement_is_a_fact before update or delete or truncate on financial_statement for each statement execute function refuse_change();

-- Whom the bank does not deal with. identity is a unified social credit code or an identity number. A release is a date on a new row.
create table blacklist (
  id          bigint generated always as identity primary key,
  identity    text        not null,
  name        text        not null,
  reason_zh   text        not null,
  reason_en   text        not null,
  source      text        not null,
  listed_on   date        not null,
  until       date,
  recorded_at timestamptz not null,
  recorded_by text        not null
);
create index blacklist_of_identity on blacklist (identity, listed_on);
create trigger blacklist_is_a_fact before update or delete or truncate on blacklist for each statement execute function refuse_change();

-- Connected persons of the bank (关系人): directors, supervisors, managers, credit staff, their close relatives and what they own or run.
create table connected_person (
  id          bigint generated always as identity primary key,
  identity    text        not null,
  name        text        not null,
  relation_zh text        not null,
  relation_en text        not null,
  valid_from  date        not null,
  until       date,
  recorded_at timestamptz not null,
  recorded_by text        not null
);
create index connected_person_of_identity on connected_person (identity, valid_from);
create trigger connected_person_is_a_fact before update or delete or truncate on connected_person for each statement execute function refuse_change();

-- What the review of identity and lists came to, once a case.
create table identity_check (
  id             bigint generated always as identity primary key,
  case_id        text        not null references credit_case,
  customer_id    bigint      not null references customer,
  credit_file_id bigint      not null references credit_file,
  outcome        text        not null check (outcome in ('VERIFIED', 'REFUSED')),
  rule           text,
  finding_zh     text        not null,
  finding_en     text        not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  bank_date      date        not null
);
create index identity_check_of_case on identity_check (case_id, id);
create trigger identity_check_is_a_fact before update or delete or truncate on identity_check for each statement execute function refuse_change();

insert into policy_parameter (name, value, unit, rule, valid_from, source) values
  ('customer.file-valid',       12, 'MONTHS', 'CUS-03', date '2010-01-01', 'default policy of the demonstration bank'),
  ('customer.youngest-borrower', 18, 'COUNT', 'CUS-03', date '2010-01-01', 'default policy of the demonstration bank');
