package io.sancha.platform.engine;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.database.Columns;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the case to which a task, execution, process instance or job of the engine belongs, so that a refused try stands on its trail. */
@Component
public class CaseOf {
    private final JdbcClient sql;

    CaseOf(JdbcClient sql) {
        this.sql = sql;
    }

    /** The place of a try that is about these ids; outside any case if none of them belongs to one. @param what was tried */
    public ActPlace place(Collection<String> ids, String what) {
        if (ids.isEmpty()) {
            return ActPlace.outsideProcess(null, what);
        }
        String caseId = sql.sql("""
            select r.business_key_ from act_ru_execution e join act_ru_execution r on r.id_ = e.root_proc_inst_id_
             where r.business_key_ is not null and e.id_ in (
               select i.id from unnest(:ids) as i(id)
               union all select t.execution_id_ from act_ru_task t where t.id_ = any (:ids)
               union all select j.process_instance_id_ from act_ru_job j where j.id_ = any (:ids)) limit 1""")
            .param("ids", Columns.texts(ids)).query(String.class).optional().orElse(null);
        return ActPlace.outsideProcess(caseId, what);
    }
}
