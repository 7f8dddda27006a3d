package io.sancha.platform.engine;

import io.sancha.platform.database.Columns;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The timers of one case, for whoever moves its calendar by hand. */
@Service
public class CaseTimers {
    private static final String OF_CASE = """
         from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_ join act_ru_execution r on r.id_ = e.root_proc_inst_id_
         where r.business_key_ = :case and j.suspension_state_ = 1 and j.retries_ > 0""";
    private final ManagementService management;
    private final JdbcClient sql;
    private final Clock clock;

    CaseTimers(ManagementService management, JdbcClient sql, Clock clock) {
        this.management = management;
        this.sql = sql;
        this.clock = clock;
    }

    /** Fires, in the order of their dates, the timers of the case that are due now; also those that firing brings about. @return how many */
    public int fireDue(String caseId) {
        int fired = 0;
        for (List<String> due = due(caseId); !due.isEmpty(); due = due(caseId)) {
            management.executeJob(due.get(0));
            fired++;
        }
        return fired;
    }

    private List<String> due(String caseId) {
        return sql.sql("select j.id_ " + OF_CASE + " and (j.duedate_ is null or j.duedate_ <= :now) order by j.duedate_, j.id_ limit 1")
            .param("case", caseId).param("now", Columns.at(clock.instant())).query(String.class).list();
    }
}
