-- Indexes that the engine leaves out. An idle poll for due jobs otherwise scans every future timer.
create index act_idx_job_due on act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1;
create index act_idx_job_handler_instance on act_ru_job (process_instance_id_, handler_type_);
