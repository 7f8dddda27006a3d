-- The bank's figures that stand in no decision table. Each holds from a date on; a later row, never a change, puts in another. Where two
-- rows begin on the same day, the one written last holds.
create table policy_parameter (
  id         bigint generated always as identity primary key,
  name       text           not null,
  value      numeric(20, 6) not null,
  unit       text           not null check (unit in ('YUAN', 'PERCENT', 'MONTHS', 'DAYS', 'HOURS', 'COUNT')),
  rule       text           not null,
  valid_from date           not null,
  source     text           not null,
  recorded_at timestamptz   not null default now(),
  recorded_by text          not null default 'system'
);
create index policy_parameter_by_name on policy_parameter (name, valid_from desc, id desc);
create trigger policy_parameter_is_a_fact before update or delete or truncate on policy_parameter for each statement execute function refuse_change();

insert into policy_parameter (name, value, unit, rule, valid_from, source)
select name, value, unit, rule, date '2010-01-01', 'default policy of the demonstration bank' from (values
  ('capital.net',                               1200000000, 'YUAN',    'LIM-01'),
  ('capital.tier1-net',                         1000000000, 'YUAN',    'LIM-01'),
  ('limit.single-borrower',                             10, 'PERCENT', 'LIM-01'),
  ('limit.single-exposure',                             15, 'PERCENT', 'LIM-02'),
  ('limit.group',                                       20, 'PERCENT', 'LIM-03'),
  ('limit.related-party',                               10, 'PERCENT', 'LIM-05'),
  ('limit.related-group',                               15, 'PERCENT', 'LIM-05'),
  ('limit.related-all',                                 50, 'PERCENT', 'LIM-05'),
  ('committee.quorum-at-least',                          5, 'COUNT',   'CMT-04'),
  ('committee.quorum-percent',                   66.666666, 'PERCENT', 'CMT-04'),
  ('committee.veto-hours',                              24, 'HOURS',   'CMT-06'),
  ('approval.validity-days',                            90, 'DAYS',    'APR-06'),
  ('term-cap.working-capital',                          36, 'MONTHS',  'DIS-10'),
  ('term-cap.working-capital.long-cycle',               60, 'MONTHS',  'DIS-10'),
  ('term-cap.fixed-assets',                            120, 'MONTHS',  'DIS-10'),
  ('term-cap.personal-consumption',                     60, 'MONTHS',  'DIS-10'),
  ('term-cap.personal-business',                        60, 'MONTHS',  'DIS-10'),
  ('term-cap.personal-business.long-cycle',            120, 'MONTHS',  'DIS-10'),
  ('term.short-at-most',                                12, 'MONTHS',  'ACC-03'),
  ('acceptance.answer-short-term',                       1, 'MONTHS',  'ACC-03'),
  ('acceptance.answer-medium-and-long-term',             6, 'MONTHS',  'ACC-03'),
  ('acceptance.reminder-days-before',                    5, 'DAYS',    'ACC-03'),
  ('document.size-at-most',                       20971520, 'COUNT',   'ARC-02'),
  ('statements.audited-years',                           3, 'COUNT',   'APP-08'),
  ('statements.audit-grace',                             6, 'MONTHS',  'APP-08'),
  ('statements.interim-age',                             3, 'MONTHS',  'APP-08'),
  ('ltv.dwelling',                                      70, 'PERCENT', 'GUA-04'),
  ('ltv.shop',                                          60, 'PERCENT', 'GUA-04'),
  ('ltv.office',                                        60, 'PERCENT', 'GUA-04'),
  ('ltv.industrial-property',                           60, 'PERCENT', 'GUA-04'),
  ('ltv.land',                                          60, 'PERCENT', 'GUA-04'),
  ('ltv.equipment',                                     50, 'PERCENT', 'GUA-04'),
  ('ltv.receivables',                                   80, 'PERCENT', 'GUA-04'),
  ('ltv.stock',                                         50, 'PERCENT', 'GUA-04'),
  ('ltv.deposit',                                       90, 'PERCENT', 'GUA-04'),
  ('ltv.treasury-bond',                                 90, 'PERCENT', 'GUA-04'),
  ('uplift.overdue',                                    50, 'PERCENT', 'INT-03'),
  ('uplift.misuse',                                    100, 'PERCENT', 'INT-03'),
  ('uplift.overdue.at-least',                           30, 'PERCENT', 'INT-03'),
  ('uplift.overdue.at-most',                            50, 'PERCENT', 'INT-03'),
  ('uplift.misuse.at-least',                            50, 'PERCENT', 'INT-03'),
  ('uplift.misuse.at-most',                            100, 'PERCENT', 'INT-03'),
  ('notice.maturity.short-term',                         7, 'DAYS',    'COL-01'),
  ('notice.maturity.medium-and-long-term',               1, 'MONTHS',  'COL-01'),
  ('provision.normal',                                   1, 'PERCENT', 'CLS-13'),
  ('provision.special-mention',                          2, 'PERCENT', 'CLS-13'),
  ('provision.substandard',                             25, 'PERCENT', 'CLS-13'),
  ('provision.doubtful',                                50, 'PERCENT', 'CLS-13'),
  ('provision.loss',                                   100, 'PERCENT', 'CLS-13')
) as given (name, value, unit, rule);

-- Loan prime rate, one year and above five years, per cent a year, from the day of publication on.
insert into policy_parameter (name, value, unit, rule, valid_from, source)
select 'lpr.' || term, rate, 'PERCENT', 'INT-01', published, 'National Interbank Funding Center, announcement of the day'
  from (values (date '2019-08-20', 4.25, 4.85), ('2019-09-20', 4.20, 4.85), ('2019-11-20', 4.15, 4.80), ('2020-02-20', 4.05, 4.75),
               ('2020-04-20', 3.85, 4.65), ('2021-12-20', 3.80, 4.65), ('2022-01-20', 3.70, 4.60), ('2022-05-20', 3.70, 4.45),
               ('2022-08-22', 3.65, 4.30), ('2023-06-20', 3.55, 4.20), ('2023-08-21', 3.45, 4.20), ('2024-02-20', 3.45, 3.95),
               ('2024-07-22', 3.35, 3.85), ('2024-10-21', 3.10, 3.60), ('2025-05-20', 3.00, 3.50)) as lpr (published, one_year, five_years),
       lateral (values ('1y', one_year), ('5y', five_years)) as each_term (term, rate);
