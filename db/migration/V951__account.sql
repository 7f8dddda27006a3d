-- What the loan accounts publish for others to join.

-- The principal that a loan owes, fallen due or not, in its currency.
create view principal_owed as select loan_number, principal_normal + principal_due as amount from loan_position;

-- What fell due or will and is not paid, an instalment a row. On the adjusted day it is due; from the day after on it is in arrears.
create view unpaid_due as
  select a.case_id, d.loan_number, d.adjusted_due_on, d.principal_unpaid + d.interest_unpaid as amount
    from loan_due d join loan_account a on a.number = d.loan_number
   where d.principal_unpaid > 0 or d.interest_unpaid > 0;
