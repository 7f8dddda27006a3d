-- CUS-12: numbers of persons are sealed before they are stored (AES-256-GCM) and found by a keyed index (HMAC-SHA-256). The application
-- has the keys, the database never sees them. V251 seals what is already there, V252 then refuses everything else.

-- A proof for each key that was ever used: a wrong key stops the start. Number 0 is the index's key.
create table sealing_key (
  number        integer     primary key check (number >= 0),
  proof         text        not null,
  first_used_at timestamptz not null
);
create trigger sealing_key_is_a_fact before update or delete or truncate on sealing_key for each statement execute function refuse_change();

alter table customer         add column number_index    text;
alter table guarantor        add column id_number_index text;
alter table blacklist        add column identity_index  text;
alter table connected_person add column identity_index  text;

-- Who stands in a credit file beside the customer, to be found by number. A fact, written with the file.
create table credit_file_party (
  credit_file_id bigint  not null references credit_file,
  role           text    not null check (role in ('REPRESENTATIVE', 'SHAREHOLDER')),
  position       integer not null,
  name           text    not null,
  identity_index text,
  primary key (credit_file_id, role, position)
);
create index credit_file_party_by_number on credit_file_party (identity_index);

-- Whose work needs a person's whole number, and what for. Whoever is not here sees it masked.
create table unmask_right (
  duty      text primary key references duty,
  reason_zh text not null,
  reason_en text not null
);
insert into unmask_right values
  ('relationship-manager',   '核对客户证件原件',       'compares it with the original papers'),
  ('lead-investigator',      '查询征信，核实身份',     'asks the credit registry and verifies identity'),
  ('assistant-investigator', '双人调查，核实身份',     'verifies identity as the second investigator'),
  ('contract-officer-1',     '填写合同及登记申请',     'fills in contracts and applications for registration'),
  ('contract-officer-2',     '面签核对身份',           'verifies identity at the signing'),
  ('collector',              '催收、诉讼立案',         'traces the debtor and files suits'),
  ('auditor',                '审计核查',               'audits');
