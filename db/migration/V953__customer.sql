-- What the customers publish for others to join: the name under which a customer last presented themselves.
create view customer_name as
  select distinct on (customer_id) customer_id, name from customer_identification order by customer_id, id desc;
