-- What the applications publish for others to join: for which products a case applied.
create view product_applied_for as select distinct case_id, product from loan_application;
