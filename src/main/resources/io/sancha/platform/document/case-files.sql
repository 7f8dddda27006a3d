-- Every file that was sent in a case, the newest first, with the document for which it was taken in, which version of that
-- document it is, and as what it was added to a task.
with recursive version as (
  select id, 1 as number from document where case_id = :case and replaces_id is null
  union all
  select d.id, v.number + 1 from version v join document d on d.replaces_id = v.id)
select u.reference, u.file_name, u.size, u.task, u.recorded_at, u.recorded_by, u.bank_date, c.media_type, u.sha256,
       d.id, d.type, d.title, d.holder, d.seen_by, d.seen_at, d.issued_on, d.expires_on, d.period_end, v.number as version,
       exists (select from document later where later.replaces_id = d.id) as replaced,
       p.work, p.type as added_as, p.title as added_title, p.original_seen as added_seen, w.reason as withdrawn_for
  from document_upload u
  join document_content c on c.sha256 = u.sha256
  left join lateral (select x.* from document x where x.case_id = u.case_id and x.reference = u.reference order by x.id desc limit 1) d on true
  left join version v on v.id = d.id
  left join task_paper p on p.reference = u.reference
  left join task_paper_withdrawal w on w.paper_id = p.id
 where u.case_id = :case
   and (:fromStart or (u.recorded_at, u.reference) < (select a.recorded_at, a.reference from document_upload a
                                                       where a.case_id = :case and a.reference = cast(:after as uuid)))
 order by u.recorded_at desc, u.reference desc limit :limit
