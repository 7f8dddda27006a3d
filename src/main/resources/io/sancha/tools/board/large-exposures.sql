-- Large exposures (LIM-04): customers and groups of connected customers whose exposure, less what is pledged and registered in deposits and treasury bonds, is
-- more than a share of the net tier-1 capital; each once, at the branch in which most of it lies, with its share and its amount before what is pledged.
with owed as materialized (
       select e.case_id, e.customer_id, c.branch, e.amount as gross, greatest(e.amount - coalesce(m.amount, 0), 0) as amount
         from exposure_of_case e
         join customer_case c on c.case_id = e.case_id
         left join lateral (select sum(greatest(s.value - s.prior_claims, 0)) as amount from security_valued s
                             where s.case_id = e.case_id and s.certificate is not null and s.kind in ('DEPOSIT', 'TREASURY_BOND')) m on true
        where e.amount > 0 and not exists (select from rehearsed_case r where r.case_id = e.case_id)),
     named as (
       select 'CUSTOMER' as exposed, cast(o.customer_id as text) as whose, cast(null as text) as code, o.* from owed o
       union all
       select 'GROUP', g.group_code, g.group_code, o.* from owed o join customer_group_now g on g.customer_id = o.customer_id),
     lying as (
       select exposed, whose, branch, max(code) as code, sum(amount) as amount, sum(gross) as gross,
              (array_agg(case_id order by amount desc, case_id))[1] as case_id
         from named group by exposed, whose, branch),
     summed as (
       select exposed, whose, max(code) as code, sum(amount) as amount, sum(gross) as gross,
              (array_agg(case_id order by amount desc, branch))[1] as case_id, (array_agg(branch order by amount desc, branch))[1] as branch
         from lying group by exposed, whose)
select case_id, branch, exposed as row_key,
       case when amount <= :tier1 * 0.05 then 'UP_TO_5' when amount <= :tier1 * 0.1 then 'UP_TO_10' when amount <= :tier1 * 0.15 then 'UP_TO_15'
            else 'BEYOND' end as col_key,
       -- a bank without capital has no share, and its other lists stand
       coalesce(code || ' · ', '') || coalesce(round(100 * amount / nullif(:tier1, 0), 2) || ' % · ', '') || gross as what, cast(null as date) as day, amount
  from summed where amount * 100 > :tier1 * :large_percent
