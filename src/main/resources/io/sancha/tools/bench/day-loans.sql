-- Loans by number from 1 to :loans, past the desks, as they stand on the evening of the day before :day: six instalments of equal principal, thirty days
-- each at 4.35 %, one thirtieth of the loans with one that falls due on the day, one in forty-nine overdue by one to four instalments. What the rows rest on
-- stands in the work table of the first statement.
create unlogged table bench_loan as
select i, 'J0101-20230901-' || lpad(i::text, 7, '0') as number, '0101-20230901-' || lpad(i::text, 7, '0') as case_id, k, m, f, u,
       part, part * 6 as principal, cast(:day as date) - 30 * m - k as disbursed_on, cast(:day as date) as day, timestamptz '2023-09-01 09:00:00+08' as at
  from (select i, i % 30 as k, 1 + i / 30 % 5 as m, case when i % 30 = 0 then i / 30 % 5 else 1 + i / 30 % 5 end as f,
               case when i % 49 = 7 then least(case when i % 30 = 0 then i / 30 % 5 else 1 + i / 30 % 5 end, 1 + i / 1470 % 4) else 0 end as u,
               cast(10000 + i % 900 * 100 as numeric(20, 2)) as part
          from generate_series(1, cast(:loans as integer)) i) as numbered;

insert into credit_case (id, branch, opened_by, opened_at, opened_on, step, steps_done, loan_number)
select case_id, '0101', 'bench', at, disbursed_on, 'postloan', 9, number from bench_loan;

insert into loan_account (number, case_id, drawdown_id, currency, principal, disbursed_on, rounding, penal_year, overdue_uplift, misuse_uplift,
                          compound_in_term, waterfall, waterfall_non_performing, bank_date, recorded_at, recorded_by)
select number, case_id, i, 'CNY', principal, disbursed_on, 'HALF_UP', 360, 50, 100, 'CONTRACT', 'COSTS,PENALTY,INTEREST,PRINCIPAL',
       'COSTS,PRINCIPAL,PENALTY,INTEREST', disbursed_on, at, 'bench' from bench_loan;

insert into loan_plan (loan_number, version, from_day, reason, terms, recorded_at, recorded_by)
select number, 1, disbursed_on, 'bench', 'bench', at, 'bench' from bench_loan;

insert into loan_instalment (loan_number, plan, number, accrues_from, accrues_to, due_on, adjusted_due_on, settles_on, penal_from, principal, interest, balance)
select number, 1, n, disbursed_on + 30 * (n - 1), disbursed_on + 30 * n, disbursed_on + 30 * n, disbursed_on + 30 * n, disbursed_on + 30 * n,
       disbursed_on + 30 * n, part, round(part * (7 - n) * 4.35 * 30 / 36000, 2), part * (6 - n)
  from bench_loan cross join generate_series(1, 6) n;

insert into loan_stretch (loan_number, plan, from_day, to_day, instalment, annual_percent, share_numerator, share_denominator)
select number, 1, disbursed_on + 30 * (n - 1), disbursed_on + 30 * n, n, 4.35, 1, 360 from bench_loan cross join generate_series(1, 6) n;

insert into loan_rate (loan_number, plan, from_day, annual_percent) select number, 1, disbursed_on, 4.35 from bench_loan;

-- the nights of the periods that are over; those of the one that runs are told by the position
insert into accrual (loan_number, from_day, to_day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator, cause)
select number, disbursed_on + 30 * (n - 1), disbursed_on + 30 * n, 'INTEREST', 0, n, part * (7 - n), 4.35, 1, 360, 'end-of-day'
  from bench_loan cross join lateral generate_series(1, f) n;

insert into loan_due (loan_number, number, due_on, adjusted_due_on, penal_from, principal, interest, principal_unpaid, interest_unpaid, off_balance)
select number, n, d.due_on, d.due_on, d.due_on, part, d.interest, case when n > f - u then part else 0 end, case when n > f - u then d.interest else 0 end,
       case when n > f - u and day - 1 - d.due_on > 90 then d.interest else 0 end
  from bench_loan
 cross join generate_series(1, 6) n
 cross join lateral (select disbursed_on + 30 * n as due_on, round(part * (7 - n) * 4.35 * 30 / 36000, 2) as interest) d
 where n <= f;

insert into loan_position (loan_number, case_id, plan, next_instalment, next_settles_on, matures_on, principal_normal, principal_due, interest_due, penalty_due,
                           compound_due, costs_due, off_balance, claim, penalty_product, compound_product, settled_through, accrued_through,
                           written_to, misused, state, days_past_due, risk_class)
select l.number, case_id, 1, f + 1, disbursed_on + 30 * (f + 1), disbursed_on + 180, part * (6 - f), part * u, coalesce(d.interest, 0), 0, 0, 0,
       coalesce(d.off_balance, 0), 0, 0, 0, day - 1, day - 1, disbursed_on + 30 * f, false,
       case when d.late > 0 then 'OVERDUE' else 'PERFORMING' end, coalesce(d.late, 0),
       case when d.late > 90 then 'SUBSTANDARD' when d.late > 0 then 'SPECIAL_MENTION' else 'NORMAL' end
  from bench_loan l
  left join (select loan_number, sum(interest_unpaid) as interest, sum(off_balance) as off_balance, max(cast(:day as date) - 1 - due_on) as late
               from loan_due where principal_unpaid > 0 group by loan_number) d on d.loan_number = l.number
 order by i;

insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
select number, b.kind, 'bench', 0, b.debit, b.credit, b.amount, 'CNY', disbursed_on, 'bench', disbursed_on, at, 'bench'
  from bench_loan l
  left join loan_position p on p.loan_number = l.number
 cross join lateral (values ('DISBURSE', 'PRINCIPAL', 'CASH', principal), ('PAY_PRINCIPAL', 'CASH', 'PRINCIPAL', part * (f - u)),
                            ('SETTLE_INTEREST', 'INTEREST_RECEIVABLE', 'INTEREST_INCOME', p.interest_due),
                            ('TAKE_OFF_BALANCE', 'INTEREST_INCOME', 'INTEREST_RECEIVABLE', p.off_balance),
                            ('NOTE_OFF_BALANCE', 'OFF_BALANCE_INTEREST', 'OFF_BALANCE_CONTRA', p.off_balance)) b (kind, debit, credit, amount)
 where b.amount > 0
 order by i;

insert into ledger_balance (loan_number, through_id, principal, interest, penalty, compound, costs, off_balance)
select p.loan_number, t.through_id, p.principal_normal + p.principal_due, p.interest_due - p.off_balance, 0, 0, 0, p.off_balance
  from loan_position p join (select loan_number, max(id) as through_id from posting group by loan_number) t on t.loan_number = p.loan_number;

-- what was told before: of each due date in arrears since more than a day, of each maturity within the week, of what falls due in five days
insert into notice (loan_number, case_id, kind, copy, about_day, principal, interest, annual_percent, days, basis, bank_date, recorded_at, recorded_by)
select number, case_id, told.kind, copy, about_day, 0, 0, 4.35, 0, 'bench', day - 1, at, 'bench'
  from bench_loan l
 cross join lateral (select 'DUNNING' as kind, d.due_on as about_day from loan_due d
                      where d.loan_number = l.number and d.principal_unpaid > 0 and d.due_on < day - 1
                      union all
                     select 'MATURITY', disbursed_on + 180 where disbursed_on + 180 < day + 7
                      union all
                     select 'INTEREST_DUE', disbursed_on + 30 * (f + 1) where f + 1 < 6 and disbursed_on + 30 * (f + 1) < day + 5) told
 cross join (values ('CUSTOMER'), ('RETAINED')) as copies (copy);
