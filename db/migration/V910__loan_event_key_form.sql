-- room: lending.account
-- The trail refers to the key that people and their programs choose (ReferenceKey says the same). Rows from before stay as they are.
alter table loan_event add constraint loan_event_key_form check (key ~ '^[A-Za-z0-9][A-Za-z0-9._:/#+-]{0,63}$') not valid;
