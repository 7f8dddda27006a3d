-- The bank's figures that stand in no decision table. Each holds from a date on; a later row, never a change, puts in another. Where two
-- rows begin on the same day, the one written last holds.
create table policy_parameter (
  id         bigint generated always as identity primary key,
  name       text           not null,
  value      numeric(20, 6) not null,
  unit       text           not null check (unit in ('YUAN', 'PERCENT', 'MONTHS', 'DAYS', 'HOURS', 'MINUTES', 'COUNT')),
  rule       text           not null,
  valid_from date           not null,
  source     text           not null,
  recorded_at timestamptz   not null default now(),
  recorded_by text          not null default 'system'
);
create index policy_parameter_by_name on policy_parameter (name, valid_from desc, id desc);

insert into policy_parameter (name, value, unit, rule, valid_from, source)
select name, value, unit, rule, date '2010-01-01', 'default policy of the demonstration bank' from (values
  ('capital.net',                               1200000000, 'YUAN',    'LIM-01'),
  ('capital.tier1-net',                         1000000000, 'YUAN',    'LIM-01'),
  ('limit.single-borrower',                             10, 'PERCENT', 'LIM-01'),
  ('limit.single-exposure',                             15, 'PERCENT', 'LIM-02'),
  ('limit.group',                                       20, 'PERCENT', 'LIM-03'),
  ('limit.large-exposure',                             2.5, 'PERCENT', 'LIM-04'),
  ('limit.related-party',                               10, 'PERCENT', 'LIM-05'),
  ('limit.related-group',                               15, 'PERCENT', 'LIM-05'),
  ('limit.related-all',                                 50, 'PERCENT', 'LIM-05'),
  ('committee.quorum-at-least',                          5, 'COUNT',   'CMT-04'),
  ('committee.quorum-percent',                   66.666666, 'PERCENT', 'CMT-04'),
  ('payment.two-hands-from',                        500000, 'YUAN',    'CTL-01'),
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
  -- working days that a human task has, and days after its term until it is escalated
  ('task-term.application',                             30, 'DAYS',    'TSK-04'),
  ('task-term.rating',                                   5, 'DAYS',    'TSK-04'),
  ('task-term.investigation',                           15, 'DAYS',    'TSK-04'),
  ('task-term.review',                                   5, 'DAYS',    'TSK-04'),
  ('task-term.committee',                                5, 'DAYS',    'TSK-04'),
  ('task-term.approval',                                 5, 'DAYS',    'TSK-04'),
  ('task-term.registration',                            20, 'DAYS',    'TSK-04'),
  ('task-term.drawdown',                                 5, 'DAYS',    'TSK-04'),
  ('task-term.inspection',                              10, 'DAYS',    'TSK-04'),
  ('task-term.classification',                           5, 'DAYS',    'TSK-04'),
  ('task-term.revaluation',                             15, 'DAYS',    'TSK-04'),
  ('task-term.shortfall',                               20, 'DAYS',    'TSK-04'),
  ('task-term.spot-check',                               1, 'DAYS',    'TSK-04'),
  ('task-term.spot-check-answer',                       10, 'DAYS',    'TSK-04'),
  ('task-term.pursuit',                                  5, 'DAYS',    'TSK-04'),
  ('task-term.security-release',                        10, 'DAYS',    'TSK-04'),
  ('task-term.failed-loan',                              1, 'DAYS',    'TSK-04'),
  ('task-term.escalation',                               5, 'DAYS',    'TSK-04'),
  -- a warning signal: working days that each of its tasks has by its grade, and those from one follow-up to the next; months until it may be lifted;
  -- days before a paper expires on which that warns of its loan; by grade, 1 if the customer draws nothing more while it is in force
  ('warning.term.yellow',                               10, 'DAYS',    'PLM-10'),
  ('warning.term.orange',                                5, 'DAYS',    'PLM-10'),
  ('warning.term.red',                                   2, 'DAYS',    'PLM-10'),
  ('warning.follow-up.yellow',                          20, 'DAYS',    'PLM-10'),
  ('warning.follow-up.orange',                          10, 'DAYS',    'PLM-10'),
  ('warning.follow-up.red',                              5, 'DAYS',    'PLM-10'),
  ('warning.papers-expire-within',                      30, 'DAYS',    'PLM-10'),
  ('warning.lifted-after',                               3, 'MONTHS',  'PLM-10'),
  ('warning.stops-drawdowns.yellow',                     0, 'COUNT',   'PLM-10'),
  ('warning.stops-drawdowns.orange',                     0, 'COUNT',   'PLM-10'),
  ('warning.stops-drawdowns.red',                        1, 'COUNT',   'PLM-10'),
  -- how urgent a human task is, by its process; what is added where it was returned, is late, or is late for so long that it was escalated;
  -- working days before its term on which it is to be looked at again
  ('task-priority.relationship',                        50, 'COUNT',   'TSK-05'),
  ('task-priority.application',                         50, 'COUNT',   'TSK-05'),
  ('task-priority.acceptance',                          55, 'COUNT',   'TSK-05'),
  ('task-priority.diligence',                           50, 'COUNT',   'TSK-05'),
  ('task-priority.review',                              55, 'COUNT',   'TSK-05'),
  ('task-priority.committee',                           60, 'COUNT',   'TSK-05'),
  ('task-priority.approval',                            60, 'COUNT',   'TSK-05'),
  ('task-priority.contract',                            55, 'COUNT',   'TSK-05'),
  ('task-priority.disbursement',                        65, 'COUNT',   'TSK-05'),
  ('task-priority.postloan',                            55, 'COUNT',   'TSK-05'),
  ('task-priority.recovery',                            65, 'COUNT',   'TSK-05'),
  ('task-priority.inspection',                          55, 'COUNT',   'TSK-05'),
  ('task-priority.warning',                             60, 'COUNT',   'TSK-05'),
  ('task-priority.revaluation',                         55, 'COUNT',   'TSK-05'),
  ('task-priority.spotcheck',                           70, 'COUNT',   'TSK-05'),
  ('task-priority.endofday',                            80, 'COUNT',   'TSK-05'),
  ('task-priority.returned',                            10, 'COUNT',   'TSK-05'),
  ('task-priority.late',                               100, 'COUNT',   'TSK-05'),
  ('task-priority.escalated',                          200, 'COUNT',   'TSK-05'),
  ('task-follow-up.days-before',                         2, 'DAYS',    'TSK-05'),
  -- how long what people were told is kept
  ('notification.days-kept',                            90, 'DAYS',    'NTF-01'),
  -- the largest file in bytes; photographs have a bound of their own
  ('document.size-at-most',                       52428800, 'COUNT',   'ARC-02'),
  ('document.photograph-size-at-most',            20971520, 'COUNT',   'APP-07'),
  -- files on their way: how many bytes a person may have sent for a task that are not papers yet, and how long they are kept
  ('document.on-their-way-at-most',             524288000, 'COUNT',   'DOC-01'),
  ('document.on-its-way-for',                            1, 'DAYS',    'DOC-01'),
  -- of a picture: pixels of its shorter side, and of all of it
  ('document.side-at-least',                           100, 'COUNT',   'ARC-02'),
  ('document.pixels-at-most',                    100000000, 'COUNT',   'ARC-02'),
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
  -- months after which each kind of thing that secures a loan is valued anew, days before which that begins, days that an appraisal is old at
  -- most, points by which the loan-to-value may then be above what was approved
  ('revaluation.every.dwelling',                       12, 'MONTHS',  'GUA-07'),
  ('revaluation.every.shop',                           12, 'MONTHS',  'GUA-07'),
  ('revaluation.every.office',                         12, 'MONTHS',  'GUA-07'),
  ('revaluation.every.industrial-property',            12, 'MONTHS',  'GUA-07'),
  ('revaluation.every.land',                           12, 'MONTHS',  'GUA-07'),
  ('revaluation.every.equipment',                      12, 'MONTHS',  'GUA-07'),
  ('revaluation.every.receivables',                     3, 'MONTHS',  'GUA-07'),
  ('revaluation.every.stock',                           3, 'MONTHS',  'GUA-07'),
  ('revaluation.every.deposit',                        12, 'MONTHS',  'GUA-07'),
  ('revaluation.every.treasury-bond',                  12, 'MONTHS',  'GUA-07'),
  ('revaluation.begun-before',                         30, 'DAYS',    'GUA-07'),
  ('revaluation.appraisal-at-most',                    90, 'DAYS',    'GUA-07'),
  ('revaluation.above-approved',                        0, 'PERCENT', 'GUA-04'),
  ('uplift.overdue.at-least',                           30, 'PERCENT', 'INT-03'),
  ('uplift.overdue.at-most',                            50, 'PERCENT', 'INT-03'),
  ('uplift.misuse.at-least',                            50, 'PERCENT', 'INT-03'),
  ('uplift.misuse.at-most',                            100, 'PERCENT', 'INT-03'),
  ('notice.maturity.short-term',                         7, 'DAYS',    'COL-01'),
  ('notice.maturity.medium-and-long-term',               1, 'MONTHS',  'COL-01'),
  -- days after a quarter's end in which a company hands in its statements while it owes
  ('file.statements-within',                            45, 'DAYS',    'PLM-09'),
  -- days before something falls due on which the borrower is told; days in arrears after which who stands surety is warned
  ('notice.interest-due',                                5, 'DAYS',    'COL-03'),
  ('notice.guarantor-warned-after',                     15, 'DAYS',    'COL-07'),
  -- days after which a notice without its receipt is asked after, and told to the branch's head
  ('notice.receipt.chased-after',                        5, 'DAYS',    'COL-02'),
  ('notice.receipt.escalated-after',                    10, 'DAYS',    'COL-02'),
  -- days in which who is to receive a manager's customers answers
  ('hand-over.answered-within',                          5, 'DAYS',    'CUS-06'),
  ('customer.file-valid',                               12, 'MONTHS',  'CUS-03'),
  ('customer.youngest-borrower',                        18, 'COUNT',   'CUS-03'),
  ('rating.valid',                                      12, 'MONTHS',  'CUS-13'),
  -- of inspections: minutes from the evidence to the report below which it is hurried, likeness from which words are said again, days for making up
  ('inspection.report-after',                           10, 'MINUTES', 'PLM-13'),
  ('inspection.same-words-from',                        90, 'PERCENT', 'PLM-13'),
  ('inspection.made-up-within',                         15, 'DAYS',    'PLM-14'),
  -- per cent of what a ratio was at the last inspection or at the approval, above which its change is marked and explained
  ('inspection.ratio-change-above',                     20, 'PERCENT', 'PLM-06'),
  -- of key inspections: days of overdue interest above which one is due, and the most that an order from above may leave
  ('inspection.interest-overdue-above',                 60, 'DAYS',    'PLM-08'),
  ('inspection.ordered-within',                         30, 'DAYS',    'PLM-08'),
  -- of the risk line's own visits: per cent of all living loans that are drawn each month, and the most of them
  ('spot-check.share',                                   2, 'PERCENT', 'PLM-11'),
  ('spot-check.at-most',                               100, 'COUNT',   'PLM-11'),
  -- days that a borrower has to mend a misuse of the funds
  ('misuse.mended-within',                              30, 'DAYS',    'DIS-13'),
  -- of payments that the borrower makes itself: those above this amount, made within these days of the drawdown, are looked at, and this share of the
  -- rest; above this share of what was drawn, within these days, money that comes back is a red flag
  ('own-payment.sampled-above',                    1000000, 'YUAN',    'DIS-14'),
  ('own-payment.sampled-within',                        30, 'DAYS',    'DIS-14'),
  ('own-payment.sampled-share',                         10, 'PERCENT', 'DIS-14'),
  ('own-payment.returned-above',                        30, 'PERCENT', 'DIS-14'),
  ('own-payment.returned-within',                        7, 'DAYS',    'DIS-14'),
  ('extension.notice-short',                            10, 'DAYS',    'EXT-01'),
  ('extension.notice-long',                             20, 'DAYS',    'EXT-01'),
  ('stand-in.days-at-most',                             30, 'DAYS',    'TSK-03')
) as given (name, value, unit, rule);
insert into policy_parameter (name, value, unit, rule, valid_from, source) values
  ('extension.equal-instalment',   0, 'COUNT',  'EXT-06', date '2010-01-01',
   'default policy of the demonstration bank: 1 if loans in equal instalments may be extended'),
  ('extension.at-most',           36, 'MONTHS', 'EXT-02', date '2010-01-01', '贷款通则 article 12'),
  ('classification.contagion-percent', 10, 'PERCENT', 'CLS-05', date '2010-01-01', '商业银行金融资产风险分类办法'),
  ('classification.run-within',   20, 'DAYS',    'CLS-11', date '2010-01-01', 'default policy of the demonstration bank'),
  ('classification.whole-after',  90, 'DAYS',    'CLS-04', date '2010-01-01', '中国银行业监管统计制度'),
  ('classification.all-banks-percent', 20, 'PERCENT', 'CLS-05', date '2010-01-01', '商业银行金融资产风险分类办法'),
  -- what is provided for the loss of a loan at the end of each so many months, by the method: 1 the guidelines of 2002 (per cent of the principal of all
  -- loans, and by class, of two classes so much more or less, relatively), 2 the standard method of 2012, 3 expected credit losses
  ('provision.method',                     1, 'COUNT',   'CLS-13', date '2010-01-01', 'default policy of the demonstration bank'),
  ('provision.general',                    1, 'PERCENT', 'CLS-13', date '2010-01-01', '银行贷款损失准备计提指引'),
  ('provision.general-of-classified',      0, 'PERCENT', 'CLS-13', date '2010-01-01', 'default policy of the demonstration bank'),
  ('provision.specific.special-mention',   2, 'PERCENT', 'CLS-13', date '2010-01-01', '银行贷款损失准备计提指引'),
  ('provision.specific.substandard',      25, 'PERCENT', 'CLS-13', date '2010-01-01', '银行贷款损失准备计提指引'),
  ('provision.specific.doubtful',         50, 'PERCENT', 'CLS-13', date '2010-01-01', '银行贷款损失准备计提指引'),
  ('provision.specific.loss',            100, 'PERCENT', 'CLS-13', date '2010-01-01', '银行贷款损失准备计提指引'),
  ('provision.leeway.substandard',         0, 'PERCENT', 'CLS-13', date '2010-01-01', '银行贷款损失准备计提指引'),
  ('provision.leeway.doubtful',            0, 'PERCENT', 'CLS-13', date '2010-01-01', '银行贷款损失准备计提指引'),
  ('provision.standard.normal',          1.5, 'PERCENT', 'CLS-13', date '2010-01-01', '标准法'),
  ('provision.standard.special-mention',   3, 'PERCENT', 'CLS-13', date '2010-01-01', '标准法'),
  ('provision.standard.substandard',      30, 'PERCENT', 'CLS-13', date '2010-01-01', '标准法'),
  ('provision.standard.doubtful',         60, 'PERCENT', 'CLS-13', date '2010-01-01', '标准法'),
  ('provision.standard.loss',            100, 'PERCENT', 'CLS-13', date '2010-01-01', '标准法'),
  -- of expected credit losses: the probability of default in twelve months by grade, the loss given default by the best kind of security, days past due
  -- after which a loan is in stage 2 and 3, months until what can be recovered has come in
  ('provision.pd.aaa',                   0.1, 'PERCENT', 'CLS-13', date '2010-01-01', 'default policy of the demonstration bank'),
  ('provision.pd.aa',                    0.3, 'PERCENT', 'CLS-13', date '2010-01-01', 'default policy of the demonstration bank'),
  ('provision.pd.a',                     0.8, 'PERCENT', 'CLS-13', date '2010-01-01', 'default policy of the demonstration bank'),
  ('provision.pd.bbb',                     2, 'PERCENT', 'CLS-13', date '2010-01-01', 'default policy of the demonstration bank'),
  ('provision.pd.bb',                      5, 'PERCENT', 'CLS-13', date '2010-01-01', 'default policy of the demonstration bank'),
  ('provision.pd.b',                      12, 'PERCENT', 'CLS-13', date '2010-01-01', 'default policy of the demonstration bank'),
  ('provision.pd.unrated',                 2, 'PERCENT', 'CLS-13', date '2010-01-01', 'default policy of the demonstration bank'),
  ('provision.lgd.pledge',                10, 'PERCENT', 'CLS-13', date '2010-01-01', 'default policy of the demonstration bank'),
  ('provision.lgd.mortgage',              35, 'PERCENT', 'CLS-13', date '2010-01-01', 'default policy of the demonstration bank'),
  ('provision.lgd.surety',                45, 'PERCENT', 'CLS-13', date '2010-01-01', 'default policy of the demonstration bank'),
  ('provision.lgd.credit',                65, 'PERCENT', 'CLS-13', date '2010-01-01', 'default policy of the demonstration bank'),
  ('provision.stage-2-after',             30, 'DAYS',    'CLS-13', date '2010-01-01', '企业会计准则第22号'),
  ('provision.stage-3-after',             90, 'DAYS',    'CLS-13', date '2010-01-01', '企业会计准则第22号'),
  ('provision.recovery-time',             24, 'MONTHS',  'CLS-13', date '2010-01-01', 'default policy of the demonstration bank'),
  ('provision.every',              1, 'MONTHS',  'CLS-13', date '2010-01-01', 'default policy of the demonstration bank'),
  ('provision.to-loans-percent', 2.5, 'PERCENT', 'CLS-14', date '2010-01-01', '商业银行贷款损失准备管理办法'),
  ('provision.to-bad-percent',   150, 'PERCENT', 'CLS-14', date '2010-01-01', '商业银行贷款损失准备管理办法'),
  ('restructuring.observation',   12, 'MONTHS', 'CLS-08', date '2010-01-01', '商业银行金融资产风险分类办法');

-- Loan prime rate, one year and above five years, per cent a year, from the day of publication on.
insert into policy_parameter (name, value, unit, rule, valid_from, source)
select 'lpr.' || term, rate, 'PERCENT', 'INT-01', published, 'National Interbank Funding Center, announcement of the day'
  from (values (date '2019-08-20', 4.25, 4.85), ('2019-09-20', 4.20, 4.85), ('2019-11-20', 4.15, 4.80), ('2020-02-20', 4.05, 4.75),
               ('2020-04-20', 3.85, 4.65), ('2021-12-20', 3.80, 4.65), ('2022-01-20', 3.70, 4.60), ('2022-05-20', 3.70, 4.45),
               ('2022-08-22', 3.65, 4.30), ('2023-06-20', 3.55, 4.20), ('2023-08-21', 3.45, 4.20), ('2024-02-20', 3.45, 3.95),
               ('2024-07-22', 3.35, 3.85), ('2024-10-21', 3.10, 3.60), ('2025-05-20', 3.00, 3.50)) as lpr (published, one_year, five_years),
       lateral (values ('1y', one_year), ('5y', five_years)) as each_term (term, rate);

-- Days on which the bank is closed though it is no weekend, or works though it is one: dated rows, none in code. Where a day has more
-- than one row, the one written last holds; ORDINARY takes back what an earlier row said.
create table holiday (
  id          bigint generated always as identity primary key,
  on_date     date        not null,
  kind        text        not null check (kind in ('HOLIDAY', 'WORKING_DAY', 'ORDINARY')),
  source      text        not null,
  recorded_at timestamptz not null default now(),
  recorded_by text        not null default 'system'
);
create index holiday_by_date on holiday (on_date, id desc);

insert into holiday (on_date, kind, source)
select day::date, 'HOLIDAY', source from (values
  (date '2022-12-31', date '2023-01-02', '国办发明电〔2022〕16号'),
  (date '2023-01-21', date '2023-01-27', '国办发明电〔2022〕16号'),
  (date '2023-04-05', date '2023-04-05', '国办发明电〔2022〕16号'),
  (date '2023-04-29', date '2023-05-03', '国办发明电〔2022〕16号'),
  (date '2023-06-22', date '2023-06-24', '国办发明电〔2022〕16号'),
  (date '2023-09-29', date '2023-10-06', '国办发明电〔2022〕16号'),
  (date '2024-01-01', date '2024-01-01', '国办发明电〔2023〕7号'),
  (date '2024-02-10', date '2024-02-17', '国办发明电〔2023〕7号'),
  (date '2024-04-04', date '2024-04-06', '国办发明电〔2023〕7号'),
  (date '2024-05-01', date '2024-05-05', '国办发明电〔2023〕7号'),
  (date '2024-06-10', date '2024-06-10', '国办发明电〔2023〕7号'),
  (date '2024-09-15', date '2024-09-17', '国办发明电〔2023〕7号'),
  (date '2024-10-01', date '2024-10-07', '国办发明电〔2023〕7号'),
  (date '2025-01-01', date '2025-01-01', '国办发明电〔2024〕12号'),
  (date '2025-01-28', date '2025-02-04', '国办发明电〔2024〕12号'),
  (date '2025-04-04', date '2025-04-06', '国办发明电〔2024〕12号'),
  (date '2025-05-01', date '2025-05-05', '国办发明电〔2024〕12号'),
  (date '2025-05-31', date '2025-06-02', '国办发明电〔2024〕12号'),
  (date '2025-10-01', date '2025-10-08', '国办发明电〔2024〕12号'),
  (date '2026-01-01', date '2026-01-03', '国务院办公厅关于2026年部分节假日安排的通知'),
  (date '2026-02-15', date '2026-02-23', '国务院办公厅关于2026年部分节假日安排的通知'),
  (date '2026-04-04', date '2026-04-06', '国务院办公厅关于2026年部分节假日安排的通知'),
  (date '2026-05-01', date '2026-05-05', '国务院办公厅关于2026年部分节假日安排的通知'),
  (date '2026-06-19', date '2026-06-21', '国务院办公厅关于2026年部分节假日安排的通知'),
  (date '2026-09-25', date '2026-09-27', '国务院办公厅关于2026年部分节假日安排的通知'),
  (date '2026-10-01', date '2026-10-07', '国务院办公厅关于2026年部分节假日安排的通知')
) as notice(first_day, last_day, source), generate_series(first_day, last_day, interval '1 day') as day;

insert into holiday (on_date, kind, source)
select unnest(days), 'WORKING_DAY', source from (values
  (array['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08']::date[], '国办发明电〔2022〕16号'),
  (array['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12']::date[], '国办发明电〔2023〕7号'),
  (array['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11']::date[], '国办发明电〔2024〕12号'),
  (array['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']::date[], '国务院办公厅关于2026年部分节假日安排的通知')
) as notice(days, source);

-- What becomes of a product's due dates on days on which the bank is closed (顺延), and which of both dates then ends the period for interest.
create table product_due_dates (
  id          bigint generated always as identity primary key,
  product     text        not null,
  convention  text        not null check (convention in ('NO_ADJUST', 'FOLLOWING', 'MODIFIED_FOLLOWING', 'PRECEDING', 'MODIFIED_PRECEDING')),
  accrual     text        not null check (accrual in ('AGREED', 'ADJUSTED')),
  valid_from  date        not null,
  source      text        not null,
  recorded_at timestamptz not null default now(),
  recorded_by text        not null default 'system'
);
insert into product_due_dates (product, convention, accrual, valid_from, source)
select product, 'FOLLOWING', 'AGREED', date '2010-01-01', 'default policy of the demonstration bank'
  from unnest(array['WORKING_CAPITAL', 'FIXED_ASSETS', 'PERSONAL_CONSUMPTION', 'PERSONAL_BUSINESS']) product;

call keep_as_facts('policy_parameter', 'holiday', 'product_due_dates');
