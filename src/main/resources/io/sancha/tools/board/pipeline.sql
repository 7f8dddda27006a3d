-- Living cases by step and by how long each has stood there.
select l.case_id, l.branch, l.step as row_key,
       case when cast(:today as date) - d.since <= 7 then 'DAYS_7' when cast(:today as date) - d.since <= 30 then 'DAYS_30'
            when cast(:today as date) - d.since <= 90 then 'DAYS_90' else 'DAYS_MORE' end as col_key,
       cast(null as text) as what, d.since as day, cast(null as numeric) as amount
  from living_case l cross join lateral (select cast(l.at_step_since at time zone 'Asia/Shanghai' as date) as since) d
