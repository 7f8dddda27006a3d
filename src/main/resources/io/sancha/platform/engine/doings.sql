-- Of each case what it has done, with the version on which it did it, each thing once with the same answers, in the order in which it was done last. What
-- was broken off is not done. Of what ended at the same instant the later begun comes later: the engine's ids carry the time at which they were given, to
-- a ten-millionth of a second.
select business_key_, string_agg(name || coalesce('?' || said, ''), ' ' order by last) as done
  from (select p.business_key_, h.proc_def_key_ || ':' || coalesce(d.version_, 0) || '/' || h.act_id_ as name, s.said,
               max(to_char(h.end_time_, 'YYYYMMDDHH24MISSMS') || substr(right(h.id_, 36), 15, 4) || substr(right(h.id_, 36), 10, 4)
                 || left(right(h.id_, 36), 8) collate "C") as last
          from act_hi_procinst p join act_hi_actinst h on h.proc_inst_id_ = p.proc_inst_id_
          left join act_re_procdef d on d.id_ = h.proc_def_id_
          left join lateral (select string_agg(v.name_ || '=' || v.text_, '&' order by v.name_) as said from act_hi_detail v
                              where v.act_inst_id_ = h.id_ and v.type_ = 'VariableUpdate' and v.var_type_ = 'string'
                                and v.text_ ~ '^[A-Za-z0-9_.-]+$') s on true
         where p.business_key_ = any (:cases) and h.end_time_ is not null and h.act_inst_state_ <> :cancelled and h.act_id_ not like '%#multiInstanceBody'
         group by 1, 2, 3) one
 group by business_key_
