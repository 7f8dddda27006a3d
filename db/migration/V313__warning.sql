-- Step 10, beside the inspections: warning signals after the money is out (PLM-10). What may warn, what did, and what people did about it.

-- The signals that the bank knows (rules.md 1.W). Each holds from a date on; a later row of the same code, never a change, puts in another.
create table warning_signal (
  id          bigint generated always as identity primary key,
  code        text        not null,
  kind        text        not null check (kind in ('BANK', 'BUSINESS', 'STATEMENTS', 'INCOME', 'LOAN')),
  zh          text        not null,
  en          text        not null,
  grade       text        not null check (grade in ('YELLOW', 'ORANGE', 'RED')),
  rule        text        not null,
  valid_from  date        not null,
  source      text        not null,
  recorded_at timestamptz not null default now(),
  recorded_by text        not null default 'system'
);
create index warning_signal_by_code on warning_signal (code, valid_from desc, id desc);

insert into warning_signal (code, kind, zh, en, grade, rule, valid_from, source)
select code, kind, zh, en, grade, rule, date '2010-01-01', 'default policy of the demonstration bank' from (values
  -- what the bank itself sees of the customer
  ('BORROWS_TO_REPAY',        'BANK',       '借款偿还他行债务',           'Borrows to repay other banks',                 'ORANGE', 'PLM-10'),
  ('GUARANTOR_ASKS_RELEASE',  'BANK',       '保证人要求解除担保',         'A guarantor asks to be released',              'ORANGE', 'PLM-10'),
  ('DEMAND_JUMPS',            'BANK',       '资金需求骤增或异常',         'Demand for money jumps or is abnormal',        'YELLOW', 'PLM-10'),
  ('SECURITY_SHORT',          'BANK',       '押品不足而未补足',           'Security falls short and is not made up for',  'RED',    'PLM-10'),
  ('TAX_OR_RENT_OWED',        'BANK',       '欠缴税款或租金',             'Tax or rent is owed',                          'ORANGE', 'PLM-10'),
  ('MAIN_ACCOUNT_MOVED',      'BANK',       '主要结算账户转往他行',       'The main account moved to another bank',       'YELLOW', 'PLM-10'),
  ('MANY_ACCOUNTS',           'BANK',       '在多家银行开户',             'Accounts with many banks',                     'YELLOW', 'PLM-10'),
  -- the business
  ('STOCK_UNSOLD',            'BUSINESS',   '旺季过后存货滞销',           'Stock unsold after the peak season',           'YELLOW', 'PLM-10'),
  ('MAIN_CUSTOMER_LOST',      'BUSINESS',   '失去主要客户',               'A main customer is lost',                      'ORANGE', 'PLM-10'),
  ('MARKET_SHARE_FALLS',      'BUSINESS',   '市场份额下降',               'The market share falls',                       'YELLOW', 'PLM-10'),
  ('PRODUCTION_STOPPED',      'BUSINESS',   '停产、停业',                 'Production or business has stopped',           'RED',    'PLM-08'),
  ('MAJOR_EVENT',             'BUSINESS',   '发生重大事件（诉讼、查封、事故）', 'A major event: a suit, an attachment, an accident', 'RED', 'PLM-08'),
  -- the balance sheet
  ('STATEMENTS_LATE',         'STATEMENTS', '财务报表迟报',               'Statements come late',                         'YELLOW', 'PLM-10'),
  ('AUDIT_FAILED',            'STATEMENTS', '审计报告非标准意见',         'The auditor qualified the statements',         'ORANGE', 'PLM-10'),
  ('RECEIVABLES_LONGER',      'STATEMENTS', '应收账款周转变慢',           'Receivables take longer',                      'YELLOW', 'PLM-10'),
  ('RECEIVABLES_OVERDUE',     'STATEMENTS', '逾期应收账款集中',           'Overdue receivables are concentrated',         'ORANGE', 'PLM-10'),
  ('RECEIVABLES_RELATED',     'STATEMENTS', '应收关联方款项增加',         'Receivables from related parties grow',        'ORANGE', 'PLM-10'),
  ('NOTES_FOR_RECEIVABLES',   'STATEMENTS', '以票据替代应收账款',         'Notes take the place of receivables',          'YELLOW', 'PLM-10'),
  ('CASH_WORSE',              'STATEMENTS', '现金状况恶化',               'Cash deteriorates',                            'ORANGE', 'PLM-10'),
  ('STOCK_SURGE',             'STATEMENTS', '存货激增或周转变慢',         'Stock surges or turns slower',                 'YELLOW', 'PLM-10'),
  ('FIXED_ASSETS_ABNORMAL',   'STATEMENTS', '固定资产异常变动',           'Fixed assets change abnormally',               'YELLOW', 'PLM-10'),
  ('INTANGIBLES_SURGE',       'STATEMENTS', '无形资产激增',               'Intangibles surge',                            'YELLOW', 'PLM-10'),
  ('LEVERAGE_HIGH',           'STATEMENTS', '资产负债率过高',             'Leverage is high',                             'ORANGE', 'PLM-10'),
  ('STRUCTURE_CHANGED',       'STATEMENTS', '资产负债结构大幅变化',       'The structure of the balance sheet changed',   'YELLOW', 'PLM-10'),
  ('SHORT_TERM_DEBT_UP',      'STATEMENTS', '短期债务大增',               'Short-term debt rises',                        'YELLOW', 'PLM-10'),
  ('WAGES_OWED',              'STATEMENTS', '拖欠工资',                   'Wages are owed',                               'ORANGE', 'PLM-10'),
  ('LARGE_PROVISIONS',        'STATEMENTS', '大额计提减值准备',           'Large provisions',                             'YELLOW', 'PLM-10'),
  -- the income statement
  ('SALES_DOWN',              'INCOME',     '销售收入下降',               'Sales fall',                                   'YELLOW', 'PLM-10'),
  ('MARGIN_DOWN',             'INCOME',     '销量上升而毛利下降',         'Volume rises and the margin falls',            'YELLOW', 'PLM-10'),
  ('COST_UP',                 'INCOME',     '成本费用上升',               'Costs rise',                                   'YELLOW', 'PLM-10'),
  -- the loan, what secures it, and those around it
  ('LOAN_OVERDUE',            'LOAN',       '贷款本息逾期',               'Principal or interest is overdue',             'ORANGE', 'PLM-08'),
  ('CLASS_WORSE',             'LOAN',       '风险分类下调',               'The risk class became worse',                  'ORANGE', 'PLM-08'),
  ('PAPER_EXPIRING',          'LOAN',       '证照、保单等资料即将到期',   'A paper or an insurance is about to expire',   'YELLOW', 'PLM-10'),
  ('GUARANTOR_OVERDUE',       'LOAN',       '保证人在本行的贷款逾期',     'A loan of the guarantor''s own is overdue',    'ORANGE', 'PLM-10'),
  ('OTHER_LOAN_WORSE',        'LOAN',       '客户或集团成员的其他贷款恶化', 'Another loan of the customer or the group became worse', 'ORANGE', 'PLM-10'),
  ('MONEY_MISUSED',           'LOAN',       '贷款资金挪用或回流',         'The money was misused or flowed back',         'RED',    'PLM-08'),
  ('RATING_WARNING',          'LOAN',       '外部评级下调或预警',         'A rating was lowered or warns',                'ORANGE', 'PLM-08'),
  ('ORDERED_FROM_ABOVE',      'LOAN',       '上级或监管要求关注',         'Ordered from above',                           'ORANGE', 'PLM-08')
) as known (code, kind, zh, en, grade, rule);

-- That something warns of a loan. occurrence: what the system found, so that it tells of it once; or the reference of an outside source.
create table warning (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  loan_number text        not null references loan_account,
  signal      text        not null,
  grade       text        not null check (grade in ('YELLOW', 'ORANGE', 'RED')),
  source      text        not null check (source in ('PEOPLE', 'OUTSIDE', 'SYSTEM')),
  finding     text        not null check (finding <> ''),
  occurrence  text,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check ((source = 'PEOPLE') = (occurrence is null)),
  unique (loan_number, signal, occurrence)
);
create index warning_of_case on warning (case_id, id);

-- A second person's word on it, with the grade under which it holds.
create table warning_confirmation (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  warning_id  bigint      not null unique references warning,
  outcome     text        not null check (outcome in ('CONFIRMED', 'DISMISSED')),
  grade       text        check (grade in ('YELLOW', 'ORANGE', 'RED')),
  reason      text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check ((outcome = 'CONFIRMED') = (grade is not null))
);
create index warning_confirmation_of_case on warning_confirmation (case_id, id);

create table warning_measures (
  id              bigint generated always as identity primary key,
  case_id         text        not null references credit_case,
  confirmation_id bigint      not null unique references warning_confirmation,
  measures        text        not null,
  recorded_at     timestamptz not null,
  recorded_by     text        not null,
  bank_date       date        not null
);

-- How it stands with the measures, as often as it takes; the last asks that the warning be lifted.
create table warning_follow_up (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  measures_id bigint      not null references warning_measures,
  outcome     text        not null check (outcome in ('CONTINUED', 'LIFT_ASKED')),
  finding     text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create index warning_follow_up_of_measures on warning_follow_up (measures_id, id);

-- The reverse approval.
create table warning_lift (
  id           bigint generated always as identity primary key,
  case_id      text        not null references credit_case,
  follow_up_id bigint      not null unique references warning_follow_up,
  outcome      text        not null check (outcome in ('LIFTED', 'KEPT')),
  reason       text        not null,
  recorded_at  timestamptz not null,
  recorded_by  text        not null,
  bank_date    date        not null
);

-- The loan was settled or written off, and the warning ended with it.
create table warning_ending (
  id          bigint generated always as identity primary key,
  case_id     text        not null references credit_case,
  warning_id  bigint      not null unique references warning,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);

-- SEQ-01.
create trigger warning_follows_loan before insert on warning for each row execute function require_step_before('loan_account', 'loan_number', 'number');
create trigger confirmation_follows_warning before insert on warning_confirmation
  for each row execute function require_step_before('warning', 'warning_id');
create trigger measures_follow_confirmation before insert on warning_measures
  for each row execute function require_step_before('warning_confirmation', 'confirmation_id');
create trigger follow_up_follows_measures before insert on warning_follow_up
  for each row execute function require_step_before('warning_measures', 'measures_id');
create trigger lift_follows_follow_up before insert on warning_lift
  for each row execute function require_step_before('warning_follow_up', 'follow_up_id');
create trigger ending_follows_warning before insert on warning_ending
  for each row execute function require_step_before('warning', 'warning_id');

-- What has become of each warning.
create view warning_standing as
  select w.id as warning_id, w.case_id, w.loan_number, c.customer_id, c.branch, w.signal, s.zh as signal_zh, s.en as signal_en, s.kind,
         coalesce(d.grade, w.grade) as grade, w.source, w.occurrence, w.finding, w.recorded_by as raised_by, w.bank_date as raised_on,
         d.id as confirmation_id, d.recorded_by as confirmed_by, d.bank_date as confirmed_on, d.reason, m.id as measures_id, m.measures,
         l.recorded_by as lifted_by, l.bank_date as lifted_on, t.bank_date as followed_on,
         case when t.outcome = 'LIFT_ASKED' and not t.decided then t.bank_date end as asked_on,
         case when l.id is not null then 'LIFTED' when d.outcome = 'DISMISSED' then 'DISMISSED' when e.id is not null then 'ENDED'
              when d.id is not null then 'CONFIRMED' else 'RAISED' end as state
    from warning w
    join customer_case c on c.case_id = w.case_id
    join lateral (select zh, en, kind from warning_signal known where known.code = w.signal order by valid_from desc, id desc limit 1) s on true
    left join warning_confirmation d on d.warning_id = w.id
    left join warning_measures m on m.confirmation_id = d.id
    left join lateral (select lift.id, lift.recorded_by, lift.bank_date
                         from warning_follow_up f join warning_lift lift on lift.follow_up_id = f.id
                        where f.measures_id = m.id and lift.outcome = 'LIFTED') l on true
    left join lateral (select f.bank_date, f.outcome, exists (select from warning_lift x where x.follow_up_id = f.id) as decided
                         from warning_follow_up f where f.measures_id = m.id order by f.id desc limit 1) t on true
    left join warning_ending e on e.warning_id = w.id;

-- PLM-10 for whoever writes past the code: one open warning of a signal and loan; who raised it does not confirm it; who asked that it be lifted, or
-- confirmed it, does not lift it.
create function require_other_hand() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'warning' then
    if exists (select from warning_standing s where s.loan_number = new.loan_number and s.signal = new.signal and s.state in ('RAISED', 'CONFIRMED')) then
      raise exception 'loan % is warned of by % already (PLM-10)', new.loan_number, new.signal using errcode = 'check_violation';
    end if;
  elsif tg_table_name = 'warning_confirmation' then
    if exists (select from warning w where w.id = new.warning_id and w.recorded_by = new.recorded_by) then
      raise exception '% raised warning % and does not confirm it (PLM-10)', new.recorded_by, new.warning_id using errcode = 'check_violation';
    end if;
  elsif exists (select from warning_follow_up f join warning_measures m on m.id = f.measures_id join warning_confirmation d on d.id = m.confirmation_id
                 where f.id = new.follow_up_id and (f.outcome <> 'LIFT_ASKED' or new.recorded_by in (f.recorded_by, d.recorded_by))) then
    raise exception '% confirmed the warning or asked to lift it and does not decide on that (PLM-10)', new.recorded_by using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger warned_once before insert on warning for each row execute function require_other_hand();
create trigger confirmed_by_another before insert on warning_confirmation for each row execute function require_other_hand();
create trigger lifted_by_another before insert on warning_lift for each row execute function require_other_hand();

-- The banking days up to which the system has looked for what warns of loans, and what it raised.
create table warning_search (
  day         date        primary key,
  raised      integer     not null,
  recorded_at timestamptz not null
);

-- Which living loans somebody stands surety for who is a customer, too.
create view customer_as_guarantor as
  select g.case_id, u.id as customer_id, g.name from guarantor g join customer u on u.number_index = g.id_number_index;

call keep_as_facts('warning_search', 'warning_signal', 'warning', 'warning_confirmation', 'warning_measures', 'warning_follow_up', 'warning_lift',
                   'warning_ending');

-- What the warnings publish for others to join: those that a second person confirmed and nobody lifted.
create view warning_in_force as
  select warning_id, case_id, loan_number, customer_id, branch, signal, signal_zh, signal_en, grade, confirmed_on
    from warning_standing where state = 'CONFIRMED';
