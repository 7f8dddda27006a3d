-- By which channel somebody came: the trade's word.
alter table login_event rename column door to channel;
