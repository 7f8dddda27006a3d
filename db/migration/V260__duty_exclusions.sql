-- REV-02, SEQ-04: the table of duties that one person may not hold in one case, made complete, with the customer's responsible manager as
-- a person of every case of that customer.

-- Reviewer, committee and approvers are other people than those who pay out.
insert into duty_exclusion
select a, b, 'REV-02', '审查、审议、审批人不得审核放款或出账', 'who reviews, deliberates or approves may not audit or pay the disbursement'
  from unnest(array['reviewer','committee-member','committee-chair','approver-branch','approver-head-office','approver-president']) a,
       unnest(array['disbursement-auditor-1','disbursement-auditor-2','accountant']) b;
insert into duty_exclusion
select a, 'accountant', 'REV-02', '放款审核人不得出账', 'who audits the disbursement may not pay it out'
  from unnest(array['disbursement-auditor-1','disbursement-auditor-2']) a;
-- Those who draw up and witness the contracts neither approve them nor audit the payment under them.
insert into duty_exclusion
select a, b, 'REV-02', '审批人不得经办本案合同', 'who approves may not draw up or witness the contracts'
  from unnest(array['contract-officer-1','contract-officer-2']) a, unnest(array['approver-branch','approver-head-office','approver-president']) b;
insert into duty_exclusion
select a, b, 'REV-02', '合同经办、核保人不得审核放款或出账', 'who draws up or witnesses the contracts may not audit or pay the disbursement'
  from unnest(array['contract-officer-1','contract-officer-2']) a, unnest(array['disbursement-auditor-1','disbursement-auditor-2','accountant']) b;
-- The superior who is consulted is another person than the approver.
insert into duty_exclusion values
  ('approver-branch', 'approver-head-office', 'APR-04', '报备咨询须由上级另一人答复', 'the superior who is consulted is another person'),
  ('approver-branch', 'approver-president', 'APR-04', '报备咨询须由上级另一人答复', 'the superior who is consulted is another person'),
  ('approver-head-office', 'approver-president', 'APR-04', '报备咨询须由上级另一人答复', 'the superior who is consulted is another person');
-- The secretary convenes the session and takes no part in it.
insert into duty_exclusion
select 'committee-secretary', b, 'REV-02', '召集会议、制作纪要的人不得表决或审批', 'who convenes the session and keeps its minutes may not vote or approve'
  from unnest(array['committee-member','committee-chair','approver-branch','approver-head-office','approver-president']) b;
-- Who takes an application in does not decide on it.
insert into duty_exclusion
select 'acceptance-officer', b, 'REV-02', '受理人不得审批本案', 'who accepts the application may not approve the loan'
  from unnest(array['approver-branch','approver-head-office','approver-president']) b;
-- Proposer, determiner and approver of a class are three people, whatever the level of the approver.
insert into duty_exclusion
select a, b, 'CLS-11', case a when 'inspector' then '初分人不得审批' else '认定人不得审批' end,
       case a when 'inspector' then 'who proposes a class may not approve it' else 'who determines a class may not approve it' end
  from unnest(array['inspector','classification-officer']) a, unnest(array['approver-head-office','approver-president']) b;
insert into duty_exclusion
select 'collector', b, 'WOF-01', '提出核销的人不得审批核销', 'who proposes a write-off may not decide on it'
  from unnest(array['approver-branch','approver-head-office','approver-president']) b;

-- a excludes b and b excludes a: the pair stands once. Changed by a migration, which is reviewed as a diagram is, and by nothing else.
create unique index duty_exclusion_once on duty_exclusion (least(duty_a, duty_b), greatest(duty_a, duty_b));
create trigger duty_exclusion_stays before update or delete or truncate on duty_exclusion for each statement execute function refuse_change();

-- The same table for whoever reads it, with the duties' names.
create view duty_exclusion_readable as
  select e.duty_a, a.name_zh as duty_a_zh, a.name_en as duty_a_en, e.duty_b, b.name_zh as duty_b_zh, b.name_en as duty_b_en, e.rule, e.reason_zh, e.reason_en
    from duty_exclusion e join duty a on a.id = e.duty_a join duty b on b.id = e.duty_b order by a.position, b.position;

-- Who counts as a person of the case under which duty: whoever acted, and the customer's responsible manager of today even before acting.
create index manager_assignment_of_customer on manager_assignment (customer_id, id);
create view case_duty_held as
  select case_id, user_id, duty, false as by_assignment from case_duty
  union all
  select c.id, m.manager, 'relationship-manager', true
    from credit_case c join manager_assignment m on m.customer_id = c.customer_id
   where not exists (select from manager_assignment later where later.replaces = m.id);

create or replace function refuse_excluded_duty() returns trigger language plpgsql as $$
declare
  conflict record;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.case_id || '/' || new.user_id, 0));
  select c.duty, e.rule into conflict from case_duty_held c
    join duty_exclusion e on (e.duty_a = c.duty and e.duty_b = new.duty) or (e.duty_b = c.duty and e.duty_a = new.duty)
   where c.case_id = new.case_id and c.user_id = new.user_id limit 1;
  if found then
    raise exception '% already holds % in case %, which excludes % (%)', new.user_id, conflict.duty, new.case_id, new.duty, conflict.rule
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- Nobody is made responsible for a customer in whose living case they hold a duty that a relationship manager may not hold.
create function refuse_conflicted_manager() returns trigger language plpgsql as $$
declare
  living record;
  conflict record;
begin
  for living in select id from credit_case where customer_id = new.customer_id and closed_on is null order by id loop
    perform pg_advisory_xact_lock(hashtextextended(living.id || '/' || new.manager, 0));
    select c.duty, e.rule into conflict from case_duty c
      join duty_exclusion e on (e.duty_a = c.duty and e.duty_b = 'relationship-manager') or (e.duty_b = c.duty and e.duty_a = 'relationship-manager')
     where c.case_id = living.id and c.user_id = new.manager limit 1;
    if found then
      raise exception '% holds % in case % and cannot become its customer''s manager (%)', new.manager, conflict.duty, living.id, conflict.rule
        using errcode = 'check_violation';
    end if;
  end loop;
  return new;
end $$;
create trigger manager_has_no_other_part before insert on manager_assignment for each row execute function refuse_conflicted_manager();
