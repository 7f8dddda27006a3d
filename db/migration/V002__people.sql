-- Duties (岗位). The engine's groups have the same ids.
create table duty (
  id      text primary key,
  name_zh text not null,
  name_en text not null,
  position integer not null
);
insert into duty (id, name_zh, name_en, position) values
  ('relationship-manager',   '客户经理',       'Relationship manager', 10),
  ('rating-officer',         '评级审定岗',     'Rating officer', 20),
  ('acceptance-officer',     '受理岗',         'Acceptance officer', 30),
  ('lead-investigator',      '主办调查人',     'Lead investigator', 40),
  ('assistant-investigator', '协办调查人',     'Assistant investigator', 50),
  ('reviewer',               '审查岗',         'Reviewer', 60),
  ('committee-secretary',    '贷审会秘书',     'Committee secretary', 70),
  ('committee-member',       '贷审会委员',     'Committee member', 80),
  ('committee-chair',        '贷审会主任委员', 'Committee chair', 90),
  ('approver-branch',        '支行有权审批人', 'Branch approver', 100),
  ('approver-head-office',   '总行有权审批人', 'Head-office approver', 110),
  ('approver-president',     '行长',           'President', 120),
  ('contract-officer-1',     '合同经办岗',     'Contract officer', 130),
  ('contract-officer-2',     '合同核保岗',     'Contract witness officer', 140),
  ('disbursement-auditor-1', '放款审核岗',     'Disbursement auditor', 150),
  ('disbursement-auditor-2', '放款复核岗',     'Disbursement rechecker', 160),
  ('accountant',             '会计',           'Accountant', 170),
  ('collateral-custodian',   '押品保管岗',     'Collateral custodian', 180),
  ('inspector',              '贷后检查岗',     'Inspector', 190),
  ('risk-inspector',         '风险检查岗',     'Risk-line inspector', 200),
  ('classification-officer', '分类认定岗',     'Classification officer', 210),
  ('collector',              '催收岗',         'Collector', 220),
  ('operator',               '系统运行岗',     'Operator', 230),
  ('auditor',                '审计',           'Auditor', 240),
  ('process-reviewer',       '流程审核岗',     'Process reviewer', 250),
  ('admin',                  '系统管理员',     'Administrator', 260);

-- Duties that one person may not hold in one case. Readable as it stands: a excludes b, and b excludes a.
create table duty_exclusion (
  duty_a    text not null references duty,
  duty_b    text not null references duty,
  rule      text not null,
  reason_zh text not null,
  reason_en text not null,
  primary key (duty_a, duty_b),
  check (duty_a <> duty_b)
);
insert into duty_exclusion
select a, b, 'REV-02', '审贷分离，调查人不得审查、审议、审批或放款', 'who investigates may not review, deliberate, approve or disburse'
  from unnest(array['lead-investigator','assistant-investigator','relationship-manager']) a,
       unnest(array['reviewer','committee-member','committee-chair','approver-branch','approver-head-office','approver-president',
                    'disbursement-auditor-1','disbursement-auditor-2','accountant','risk-inspector']) b;
insert into duty_exclusion
select 'reviewer', b, 'REV-02', '审查人不得审议或审批', 'who reviews may not deliberate or approve'
  from unnest(array['committee-member','committee-chair','approver-branch','approver-head-office','approver-president']) b;
insert into duty_exclusion
select a, b, 'REV-02', '审议人不得审批', 'who deliberates may not approve'
  from unnest(array['committee-member','committee-chair']) a, unnest(array['approver-branch','approver-head-office','approver-president']) b;
insert into duty_exclusion values
  ('lead-investigator', 'assistant-investigator', 'INV-04', '双人调查，主办与协办不得为同一人', 'two people investigate'),
  ('contract-officer-1', 'contract-officer-2', 'CON-06', '双人核保，不得为同一人', 'two people witness the signing'),
  ('disbursement-auditor-1', 'disbursement-auditor-2', 'DIS-02', '放款审核与复核不得为同一人', 'two people audit a disbursement'),
  ('relationship-manager', 'rating-officer', 'CUS-13', '评级建议人不得审定', 'who proposes a rating may not confirm it'),
  ('rating-officer', 'reviewer', 'CUS-13', '评级审定人不得审查本案', 'who confirms the rating may not review the case'),
  ('inspector', 'risk-inspector', 'PLM-05', '两线检查，不得为同一人', 'two lines inspect'),
  ('inspector', 'classification-officer', 'CLS-11', '初分人不得认定', 'who proposes a class may not determine it'),
  ('inspector', 'approver-branch', 'CLS-11', '初分人不得审批', 'who proposes a class may not approve it'),
  ('classification-officer', 'approver-branch', 'CLS-11', '认定人不得审批', 'who determines a class may not approve it');

-- Who holds which duty in which case. A fact: never changed, never removed.
create table case_duty (
  case_id  text        not null,
  duty     text        not null references duty,
  user_id  text        not null,
  taken_at timestamptz not null,
  primary key (case_id, user_id, duty)
);
create trigger case_duty_is_a_fact before update or delete or truncate on case_duty for each statement execute function refuse_change();

-- The same rule as in the code, for whoever writes past it.
create function refuse_excluded_duty() returns trigger language plpgsql as $$
declare
  conflict record;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.case_id || '/' || new.user_id, 0));
  select c.duty, e.rule into conflict from case_duty c
    join duty_exclusion e on (e.duty_a = c.duty and e.duty_b = new.duty) or (e.duty_b = c.duty and e.duty_a = new.duty)
   where c.case_id = new.case_id and c.user_id = new.user_id limit 1;
  if found then
    raise exception '% already holds % in case %, which excludes % (%)', new.user_id, conflict.duty, new.case_id, new.duty, conflict.rule
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger case_duty_excludes before insert on case_duty for each row execute function refuse_excluded_duty();
