-- What a payment brings beyond what is due may be held for what falls due next (留待下期), as the borrower chooses.
alter table loan_event drop constraint loan_event_early_check;
alter table loan_event add constraint loan_event_early_check check (early in ('REDUCE_INSTALMENT', 'SHORTEN_TERM', 'HOLD'));

-- What the bank holds of the borrower's money: told from the postings to OWED_TO_BORROWER, kept up with them.
alter table loan_position add column held numeric(20,2) not null default 0 check (held >= 0);
update loan_position p set held = b.held
  from (select loan_number, sum(credit - debit) held from ledger_line where account = 'OWED_TO_BORROWER' group by loan_number) b
 where b.loan_number = p.loan_number and b.held > 0;
alter table ledger_balance add column held numeric(20,2) not null default 0;
update ledger_balance b set held = t.held
  from (select l.loan_number, sum(l.credit - l.debit) held from ledger_line l
          join ledger_balance b on b.loan_number = l.loan_number and l.posting_id <= b.through_id
         where l.account = 'OWED_TO_BORROWER' group by l.loan_number) t
 where t.loan_number = b.loan_number;
create index loan_position_holding on loan_position (next_settles_on) where held > 0;
