-- Cases by number from :from to :to, past the desks: of five, three have ended, one waits in one of the first nine steps, one is a loan that runs. The first
-- hundred are of one manager, each further hundred of another.
with made as (
  select i, '0101-20240301-' || lpad(i::text, 7, '0') as case_id, cast(:today as date) - 10 - i % 400 as opened_on, i % 5 = 4 as lent, i % 5 < 3 as ended,
       (array['relationship', 'application', 'acceptance', 'diligence', 'review', 'committee', 'approval', 'contract', 'disbursement'])[1 + i / 5 % 9] as step,
         case when i <= 100 then 'relationship-manager' else 'manager-' || i / 100 end as manager, timestamptz '2024-03-01 09:00:00+08' as at
    from generate_series(cast(:from as integer), cast(:to as integer)) i
), cases as (
  insert into credit_case (id, branch, opened_by, opened_at, opened_on, customer_id, step, steps_done, loan_number, outcome, closed_on)
  select case_id, '0101', manager, opened_on, opened_on, i, case when lent then 'postloan' else step end, 4, case when lent then 'J' || case_id end,
         case when ended then 'application-withdrawn' end, case when ended then opened_on + 5 end from made
), customers as (
  insert into customer (id, case_id, kind, uscc, number_index, recorded_at, recorded_by, bank_date)
  overriding system value
  select i, case_id, 'ENTERPRISE', 'U' || i, 'index-' || i, at, 'bench', opened_on from made
), identified as (
  insert into customer_identification (case_id, customer_id, name, recorded_at, recorded_by, bank_date)
  select case_id, i, '第' || i || '号织造有限公司', at, 'bench', opened_on from made
), managed as (
  insert into manager_assignment (case_id, customer_id, manager, recorded_at, recorded_by, bank_date)
  select case_id, i, manager, at, 'bench', opened_on from made
), applied as (
  insert into loan_application (case_id, relationship_id, product, amount, currency, term_months, long_cycle, purpose, purpose_category, repayment_source,
                                repayment_method, signed_on, recorded_at, recorded_by, bank_date)
  select case_id, i, (array['WORKING_CAPITAL', 'FIXED_ASSETS', 'PERSONAL_BUSINESS'])[1 + i % 3], 100000 + i % 900 * 1000, 'CNY', 12, false, 'bench', 'bench',
         'bench', 'AT_MATURITY', opened_on, at, 'bench', opened_on from made
), accounts as (
  insert into loan_account (number, case_id, drawdown_id, currency, principal, disbursed_on, rounding, penal_year, overdue_uplift, misuse_uplift,
                            compound_in_term, waterfall, waterfall_non_performing, bank_date, recorded_at, recorded_by)
  select 'J' || case_id, case_id, i, 'CNY', 100000 + i % 900 * 1000, opened_on, 'HALF_UP', 360, 50, 100, 'CONTRACT', 'bench', 'bench', opened_on, at, 'bench'
    from made where lent
), positions as (
  insert into loan_position (loan_number, case_id, plan, matures_on, principal_normal, principal_due, interest_due, penalty_due, compound_due, costs_due,
                             off_balance, claim, penalty_product, compound_product, settled_through, accrued_through, written_to, misused, state, days_past_due,
                             risk_class)
  select 'J' || case_id, case_id, 1, opened_on + 365, 100000 + i % 900 * 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, opened_on, opened_on, opened_on, false,
         case when i % 20 = 4 then 'OVERDUE' else 'PERFORMING' end, case when i % 20 = 4 then 1 + i / 20 % 120 else 0 end,
         case when i % 20 = 4 then 'SPECIAL_MENTION' else 'NORMAL' end
    from made where lent
)
insert into inspection_plan (case_id, loan_number, kind, risk_class, due_on, opens_on, closes_on, rule, recorded_at, recorded_by, bank_date)
select case_id, 'J' || case_id, 'ROUTINE', 'NORMAL', d.due, d.due - 5, d.due + 10, 'PLM-03', at, 'bench', opened_on
  from made cross join lateral (select cast(:today as date) + i % 90 - 20 as due) d where lent
