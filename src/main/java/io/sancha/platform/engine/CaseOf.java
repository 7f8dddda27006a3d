package io.sancha.platform.engine;

import io.sancha.platform.audit.ActPlace;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the case to which a task, execution, process instance or job of the engine belongs, so that a refused try stands on its trail. */
@Component
public class CaseOf {
    private final JdbcTemplate sql;

    CaseOf(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** The place of a try that is about these ids; outside any case if none of them belongs to one. @param what was tried */
    public ActPlace place(Collection<String> ids, String what) {
        if (ids.isEmpty()) {
            return ActPlace.outsideProcess(null, what);
        }
        String[] wanted = ids.toArray(String[]::new);
        String caseId = sql.query("""
            select r.business_key_ from act_ru_execution e join act_ru_execution r on r.id_ = e.root_proc_inst_id_
             where r.business_key_ is not null and e.id_ in (
               select i.id from unnest(?) as i(id)
               union all select t.execution_id_ from act_ru_task t where t.id_ = any (?)
               union all select j.process_instance_id_ from act_ru_job j where j.id_ = any (?)) limit 1""",
            statement -> {
                for (int i = 1; i <= 3; i++) {
                    statement.setArray(i, statement.getConnection().createArrayOf("text", wanted));
                }
            }, rows -> rows.next() ? rows.getString(1) : null);
        return ActPlace.outsideProcess(caseId, what);
    }
}
