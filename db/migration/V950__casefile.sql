-- What the register of cases publishes for others to join: nobody else reads the table credit_case.

-- Of which branch a case is (BRN-01): for the engine's room and the tasks', which show each person their own branches.
create view case_branch as select id as case_id, branch from credit_case;

-- Whose a case is, for whoever adds up over a customer's cases. Alive until an end event closes it.
create view customer_case as
  select id as case_id, customer_id, branch, loan_number, closed_on is null as alive from credit_case where customer_id is not null;
