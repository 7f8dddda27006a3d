-- room: lending.exposure
-- The trail refers to the code that people choose for a group (CustomerGroups says the same). Rows from before stay as they are.
alter table customer_group_member add constraint customer_group_code_form check (group_code ~ '^[A-Z0-9-]{2,30}$') not valid;
