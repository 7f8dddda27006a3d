package io.sancha.platform.task;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To which human tasks a case has come, those that are done among them. */
@Component
public class TasksOfCase {
    private final JdbcClient sql;

    TasksOfCase(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A task of the diagram, as it came last.
     *
     * @param key id of the diagram's element
     * @param id the engine's id of the one that came last
     * @param open whether that one still waits
     */
    public record Last(String key, String id, String name, boolean open) {
    }

    /** In the order in which the case first came to them. */
    public List<Last> of(String caseId) {
        return sql.sql("""
            select distinct on (first, key) key, id, name, open from (
              select t.task_def_key_ as key, t.id_ as id, t.name_ as name, t.end_time_ is null as open, t.start_time_ as began,
                     min(t.start_time_) over (partition by t.task_def_key_) as first
                from act_hi_procinst p join act_hi_taskinst t on t.proc_inst_id_ = p.proc_inst_id_
               where p.business_key_ = :case) come
             order by first, key, began desc, id""").param("case", caseId)
            .query((row, n) -> new Last(row.getString("key"), row.getString("id"), row.getString("name"), row.getBoolean("open"))).list();
    }
}
