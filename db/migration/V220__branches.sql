-- Branches. A branch is a tenant of the engine, its number the tenant's id, so that the engine itself keeps one branch's tasks, instances
-- and history from another's people. Whose branch it is: the tenant's members, which are groups (act_id_tenant_member).

-- Groups whose people see every branch, those included that are still to come.
create table bank_wide_group (
  group_id  text primary key,
  reason_zh text not null,
  reason_en text not null
);
insert into bank_wide_group (group_id, reason_zh, reason_en) values
  ('head-office',          '总行统管各分支机构',       'the head office stands above the branches'),
  ('approver-head-office', '总行审批各机构上报的业务', 'decides what the branches submit'),
  ('approver-president',   '行长审批各机构上报的业务', 'decides what the branches submit'),
  ('operator',             '日终按全行处理',           'the end of day runs for the whole bank'),
  ('auditor',              '审计覆盖全行',             'audits the whole bank'),
  ('process-reviewer',     '流程图为全行共用',         'the diagrams are the whole bank''s');

-- A branch is there from now on: its own people's group and the bank-wide ones are its members.
create function branch_exists(number text, called text) returns void language plpgsql as $$
begin
  insert into act_id_tenant (id_, rev_, name_) values (number, 1, called) on conflict do nothing;
  insert into act_id_tenant_member (id_, tenant_id_, group_id_)
  select gen_random_uuid()::text, number, g.id_ from act_id_group g
   where g.id_ = 'branch-' || number or g.id_ in (select group_id from bank_wide_group)
  on conflict do nothing;
end $$;

create function every_branch_has(added text) returns void language sql as $$
  insert into act_id_tenant_member (id_, tenant_id_, group_id_)
  select gen_random_uuid()::text, t.id_, g.id_ from act_id_tenant t join act_id_group g on g.id_ = added
  on conflict do nothing
$$;

-- Kept here and nowhere else, through whichever door a group is made.
create function keep_branches_of_groups() returns trigger language plpgsql as $$
begin
  if new.id_ like 'branch-%' then
    perform branch_exists(substr(new.id_, length('branch-') + 1), coalesce(new.name_, new.id_));
  elsif exists (select 1 from bank_wide_group where group_id = new.id_) then
    perform every_branch_has(new.id_);
  end if;
  return null;
end $$;
create trigger group_of_a_branch after insert on act_id_group for each row execute function keep_branches_of_groups();

create function keep_bank_wide_groups() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform every_branch_has(new.group_id);
  else
    delete from act_id_tenant_member where group_id_ = old.group_id;
  end if;
  return null;
end $$;
create trigger bank_wide_group_sees_every_branch after insert or delete on bank_wide_group for each row execute function keep_bank_wide_groups();

-- A case is of a branch, and stays of it.
create function keep_branch_of_case() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select 1 from act_id_tenant where id_ = new.branch) then
      perform branch_exists(new.branch, 'Branch ' || new.branch);
    end if;
  elsif new.branch is distinct from old.branch then
    raise exception 'case % is of branch % and stays of it (BRN-01)', old.id, old.branch using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger credit_case_is_of_a_branch before insert or update on credit_case for each row execute function keep_branch_of_case();

select branch_exists(substr(id_, length('branch-') + 1), coalesce(name_, id_)) from act_id_group where id_ like 'branch-%';
select branch_exists(branch, 'Branch ' || branch) from (select distinct branch from credit_case) known;
alter table credit_case add constraint credit_case_of_known_branch foreign key (branch) references act_id_tenant (id_);

-- Who keeps the demonstration bank's machine stood at the head office, which now would open every branch's loans to them.
delete from act_id_membership where user_id_ = 'admin' and group_id_ = 'head-office';

-- What began before this gets its branch.
create temporary table instance_branch on commit drop as
select p.proc_inst_id_ as instance, c.branch
  from act_hi_procinst p join act_hi_procinst r on r.proc_inst_id_ = coalesce(p.root_proc_inst_id_, p.proc_inst_id_) join credit_case c on c.id = r.business_key_;
create unique index on instance_branch (instance);
analyze instance_branch;

do $$
declare
  kept record;
begin
  for kept in select * from (values
      ('act_ru_execution', 'proc_inst_id_'), ('act_ru_task', 'proc_inst_id_'), ('act_ru_variable', 'proc_inst_id_'), ('act_ru_event_subscr', 'proc_inst_id_'),
      ('act_ru_incident', 'proc_inst_id_'), ('act_ru_job', 'process_instance_id_'), ('act_ru_ext_task', 'proc_inst_id_'),
      ('act_hi_procinst', 'proc_inst_id_'), ('act_hi_actinst', 'proc_inst_id_'), ('act_hi_taskinst', 'proc_inst_id_'), ('act_hi_varinst', 'proc_inst_id_'),
      ('act_hi_detail', 'proc_inst_id_'), ('act_hi_comment', 'proc_inst_id_'), ('act_hi_attachment', 'proc_inst_id_'), ('act_hi_op_log', 'proc_inst_id_'),
      ('act_hi_incident', 'proc_inst_id_'), ('act_hi_job_log', 'process_instance_id_'), ('act_hi_ext_task_log', 'proc_inst_id_'), ('act_hi_decinst', 'proc_inst_id_'),
      ('act_hi_identitylink', 'root_proc_inst_id_'), ('act_hi_dec_in', 'root_proc_inst_id_'), ('act_hi_dec_out', 'root_proc_inst_id_'),
      ('act_ge_bytearray', 'root_proc_inst_id_')) as t (tab, col)
  loop
    execute format('update %I t set tenant_id_ = b.branch from instance_branch b where b.instance = t.%I and t.tenant_id_ is null', kept.tab, kept.col);
  end loop;
  update act_ru_identitylink l set tenant_id_ = t.tenant_id_ from act_ru_task t where t.id_ = l.task_id_ and t.tenant_id_ is not null and l.tenant_id_ is null;
end $$;
