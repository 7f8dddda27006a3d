-- Customers, their credit files and what is known of them. What is collected anew is a new row. Numbers of persons are sealed (CUS-12); the
-- column that ends in _index finds them.
create table customer (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  kind        text        not null check (kind in ('ENTERPRISE', 'SOLE_PROPRIETOR', 'NATURAL_PERSON')),
  uscc        text        unique,
  id_number   text        constraint id_number_is_sealed check (is_sealed(id_number)),
  -- by which paper a person is known; a number is one customer's within its kind of paper, of a passport within its state
  id_paper    text        constraint customer_id_paper check ((id_paper is null) = (id_number is null)
    and id_paper in ('RESIDENT_ID', 'PERMANENT_RESIDENCE', 'PASSPORT', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT')),
  id_nationality text     constraint customer_nationality check ((id_nationality is null) = (id_paper is distinct from 'PASSPORT')
    and id_nationality ~ '^[A-Z]{3}$'),
  number_index text       not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  constraint customer_by_number unique nulls not distinct (number_index, id_paper, id_nationality),
  check ((kind = 'NATURAL_PERSON') = (uscc is null)),
  check ((kind = 'NATURAL_PERSON') = (id_number is not null))
);

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
  representative_id_number text constraint representative_id_number_is_sealed check (is_sealed(representative_id_number)),
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

create table credit_file_shareholder (
  credit_file_id bigint  not null references credit_file,
  position       integer not null,
  name           text    not null,
  identity       text constraint identity_is_sealed check (is_sealed_or_public(identity)),
  id_paper       text check (id_paper in ('RESIDENT_ID', 'PERMANENT_RESIDENCE', 'PASSPORT', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT')),
  share          numeric(9,8) not null check (share > 0 and share <= 1),
  primary key (credit_file_id, position)
);

-- Who stands in a credit file beside the customer, to be found by number. Written with the file.
create table credit_file_party (
  credit_file_id bigint  not null references credit_file,
  role           text    not null check (role in ('REPRESENTATIVE', 'SHAREHOLDER')),
  position       integer not null,
  name           text    not null,
  identity_index text,
  primary key (credit_file_id, role, position)
);
create index credit_file_party_by_number on credit_file_party (identity_index);

create table credit_file_property (
  credit_file_id bigint  not null references credit_file,
  position       integer not null,
  kind           text    not null,
  value          numeric(17,2) not null check (value >= 0),
  primary key (credit_file_id, position)
);

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

-- Whom the bank does not deal with. identity is a unified social credit code or a sealed identity number. A release is a date on a new row.
create table blacklist (
  id          bigint generated always as identity primary key,
  identity    text        not null constraint identity_is_sealed check (is_sealed_or_public(identity)),
  id_paper    text        check (id_paper in ('RESIDENT_ID', 'PERMANENT_RESIDENCE', 'PASSPORT', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT')),
  identity_index text     not null,
  name        text        not null,
  reason_zh   text        not null,
  reason_en   text        not null,
  source      text        not null,
  listed_on   date        not null,
  until       date,
  recorded_at timestamptz not null,
  recorded_by text        not null
);
create index blacklist_of_identity on blacklist (identity_index, listed_on);

-- Connected persons of the bank (关系人): directors, supervisors, managers, credit staff, their close relatives and what they own or run.
create table connected_person (
  id          bigint generated always as identity primary key,
  identity    text        not null constraint identity_is_sealed check (is_sealed_or_public(identity)),
  id_paper    text        check (id_paper in ('RESIDENT_ID', 'PERMANENT_RESIDENCE', 'PASSPORT', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT')),
  identity_index text     not null,
  name        text        not null,
  relation_zh text        not null,
  relation_en text        not null,
  valid_from  date        not null,
  until       date,
  recorded_at timestamptz not null,
  recorded_by text        not null
);
create index connected_person_of_identity on connected_person (identity_index, valid_from);

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

-- LIM-05, LIM-06: which customers are connected to the bank (关系人): themselves, by who runs them, or by who owns a share of them.
create view connected_customer as
  with current_file as (select distinct on (customer_id) * from credit_file order by customer_id, version desc),
       number_of as (
         select id as customer_id, number_index as identity_index from customer
         union all
         select f.customer_id, p.identity_index from current_file f join credit_file_party p on p.credit_file_id = f.id where p.identity_index is not null)
  select n.customer_id, p.name, p.relation_zh, p.relation_en, p.valid_from, p.until
    from number_of n join connected_person p on p.identity_index = n.identity_index;

-- SEQ-01 of what is known of a customer, which may have been found in an earlier case of theirs. Arguments: the fact's table, the column that
-- points at it.
create function require_customers_fact_before() returns trigger language plpgsql as $$
declare
  earlier record;
  own jsonb := to_jsonb(new);
begin
  execute format('select case_id, customer_id, recorded_at, bank_date from %I where id = %L', tg_argv[0], own ->> tg_argv[1]) into earlier;
  if earlier.customer_id is distinct from (own ->> 'customer_id')::bigint then
    raise exception '% of case % cannot rest on another customer''s % (SEQ-01)', tg_table_name, new.case_id, tg_argv[0] using errcode = 'check_violation';
  end if;
  if earlier.case_id = new.case_id and (new.recorded_at < earlier.recorded_at or new.bank_date < earlier.bank_date) then
    raise exception '% of case % would be earlier than its % (SEQ-01)', tg_table_name, new.case_id, tg_argv[0] using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger identity_check_follows_file before insert on identity_check
  for each row execute function require_customers_fact_before('credit_file', 'credit_file_id');

call keep_as_facts('customer', 'customer_identification', 'credit_file', 'credit_file_shareholder', 'credit_file_party', 'credit_file_property',
                   'financial_statement', 'blacklist', 'connected_person', 'identity_check');

-- What the customers publish for others to join: the name under which a customer last presented themselves.
create view customer_name as
  select distinct on (customer_id) customer_id, name from customer_identification order by customer_id, id desc;

-- Customers that are companies, which are classified as one debtor (CLS-06); a sole proprietor is a person.
create view corporate_customer as select id as customer_id from customer where kind = 'ENTERPRISE';

-- The industry that a customer's latest credit file names.
create view customer_industry as
  select distinct on (customer_id) customer_id, industry from credit_file order by customer_id, version desc;
