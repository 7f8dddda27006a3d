-- Each stretch of keys is read branch by branch and no further than is shown; what is shown is looked up one by one. A limit of one keeps the database from
-- reading a whole table where it has no statistics.
with matching as (
  select s.place, k.key, k.findable_id
    from unnest(:branches) b (branch)
   cross join unnest(:froms, :tos) with ordinality s (low, high, place)
   cross join lateral findable_keys(b.branch, s.low, s.high, :limit) k
), best as (
  select distinct on (findable_id) findable_id, place, key from matching order by findable_id, place, key
), shown as (
  select findable_id, place, key from best order by place, key, findable_id limit :limit
)
select s.findable_id, s.key, f.kind, f.label, c.case_id, c.opened_on, c.customer_id, c.loan_number,
       (select n.name from customer_name n where n.customer_id = c.customer_id) as customer
  from shown s
 cross join lateral (select x.kind, x.label from findable x where x.id = s.findable_id limit 1) f
 cross join lateral (select x.case_id from findable_case x where x.findable_id = s.findable_id order by x.case_id desc limit :cases) l
 cross join lateral (select x.case_id, x.opened_on, x.customer_id, x.loan_number from listed_case x where x.case_id = l.case_id limit 1) c
 order by s.place, s.key, s.findable_id, c.case_id desc
