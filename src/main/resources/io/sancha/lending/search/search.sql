-- Each stretch is read in the order of the index, branch by branch, and no further than is shown: what a branch has more of is not looked at.
with matching as (
  select f.place, f.key, f.findable_id
    from unnest(:branches) b (branch)
   cross join unnest(:froms, :tos) with ordinality s (low, high, place)
   cross join lateral (select s.place, k.key, k.findable_id from findable_key k
                        where k.branch = b.branch and k.key >= s.low collate "C" and k.key < s.high collate "C"
                        order by k.branch, k.key, k.findable_id limit :limit) f
), best as (
  select distinct on (findable_id) findable_id, place, key from matching order by findable_id, place, key
), shown as (
  select findable_id, place, key from best order by place, key, findable_id limit :limit
)
select s.findable_id, s.key, f.kind, f.label, c.case_id, c.opened_on,
       (select n.name from customer_name n where n.customer_id = c.customer_id) as customer
  from shown s
  join findable f on f.id = s.findable_id
 cross join lateral (select l.case_id, l.opened_on, l.customer_id
                       from (select x.case_id from findable_case x where x.findable_id = s.findable_id order by x.case_id desc limit :cases) x
                       join listed_case l on l.case_id = x.case_id) c
 order by s.place, s.key, s.findable_id, c.case_id desc
