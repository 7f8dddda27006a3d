-- Indexes that the engine leaves out. An idle poll for due jobs otherwise scans every future timer.
create index act_idx_job_due on act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1;
create index act_idx_job_handler_instance on act_ru_job (process_instance_id_, handler_type_);
-- Past decisions of one table, the latest first: the engine's own index by key alone would be asked for all of them at once, and holds nothing besides.
drop index act_idx_hi_dec_inst_key;
create index act_idx_hi_dec_inst_key_time on act_hi_decinst (dec_def_key_, eval_time_, id_);
-- Tasks whose term is over are looked for every night.
create index act_idx_task_due on act_ru_task (due_date_) where due_date_ is not null;
-- What waits for a duty in a branch that nobody holds, the most urgent first: a list's first page reads as many entries as it shows, and its count
-- nothing but entries.
create index act_idx_task_waiting on act_ru_task (task_def_key_, coalesce(tenant_id_, ''), coalesce(assignee_, ''), priority_ desc, due_date_, id_)
  include (tenant_id_, assignee_) where suspension_state_ = 1;
