-- Loans of a quarter's run of the reader, a debtor's beside one another, with what the three hands need to know.
-- A manager's come from the manager's cases, looked up one by one; who supervises looks through the run from its beginning.
with mine as materialized (select case_id from case_of_manager where not :all and manager = any (:managers)),
     page as materialized (
       (select s.*, b.branch from class_run_standing s join case_branch b on b.case_id = s.case_id
         where :all and s.quarter = :quarter and s.class_run_loan_id > :after and b.branch = any (:branches) and (:standing = '' or s.standing = :standing)
         order by s.class_run_loan_id limit :limit)
        union all
       (select s.*, b.branch from mine m
         cross join lateral (select * from class_run_standing x where x.case_id = m.case_id and x.quarter = :quarter offset 0) s
          join case_branch b on b.case_id = s.case_id
         where s.class_run_loan_id > :after and b.branch = any (:branches) and (:standing = '' or s.standing = :standing)
         order by s.class_run_loan_id limit :limit))
select s.class_run_loan_id as id, s.case_id, s.branch, n.name as customer, d.customer_id is not null as company, s.loan_number,
       coalesce(p.name, m.manager) as manager, s.principal, s.class_before, s.risk_class, s.days_past_due, s.proposed, s.determined, s.approved, s.standing,
       (select o.reason from class_run_opinion o where o.class_run_loan_id = s.class_run_loan_id and o.reason is not null order by o.id desc limit 1) as reason,
       (select max(h.bank_date) from class_changed h where h.loan_number = s.loan_number) as changed_on, i.reported_on as inspected_on,
       nullif(i.signals, '') as signals,
       exists (select from impairment_in_force f where f.loan_number = s.loan_number or f.whole and f.customer_id = c.customer_id)
         or exists (select from debts_reported_last t where t.customer_id = c.customer_id and t.overdue > 0) as on_record
  from page s
  left join customer_case c on c.case_id = s.case_id
  left join corporate_customer d on d.customer_id = c.customer_id
  left join lateral (select x.name from customer_name x where x.customer_id = c.customer_id limit 1) n on true
  left join manager_of_case m on m.case_id = s.case_id
  left join person_name p on p.user_id = m.manager
  left join lateral (select x.reported_on, x.signals from inspection_reported_last x where x.case_id = s.case_id limit 1) i on true
 order by s.class_run_loan_id limit :limit
