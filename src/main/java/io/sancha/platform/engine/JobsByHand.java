package io.sancha.platform.engine;

import io.sancha.platform.database.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * All jobs of a bank whose clock is moved by hand and whose job executor is off: each is executed when it is due, in the order of the days for which they
 * are due, as an executor would. What two jobs of one instant have to do with each other is nobody's promise; here the case and the activity order them, so
 * that the same bank goes the same way again.
 */
@Service
public class JobsByHand {
    private static final String DUE = """
        select j.id_
          from act_ru_job j left join act_ru_execution e on e.id_ = j.process_instance_id_ left join act_ru_execution r on r.id_ = e.root_proc_inst_id_
         where j.suspension_state_ = 1 and j.retries_ > 0 and (j.duedate_ is null or j.duedate_ <= :now) and j.handler_type_ not like 'history-cleanup%'
         order by j.duedate_ nulls first, r.business_key_ nulls first, j.handler_cfg_, j.sequence_counter_, j.id_""";
    private static final String BEGINS = "timer-start-event";
    private final ManagementService management;
    private final JdbcClient sql;
    private final Clock clock;

    JobsByHand(ManagementService management, JdbcClient sql, Clock clock) {
        this.management = management;
        this.sql = sql;
        this.clock = clock;
    }

    /** A job that threw. @param what its handler and its place in the diagram */
    public record Failed(String caseId, String what, String cause) {
    }

    /**
     * What was done.
     *
     * @param done jobs executed
     * @param failed those that threw; each is tried again as often as it has retries
     */
    public record Fired(int done, List<Failed> failed) {
    }

    /** Sets the timers that begin processes by themselves to their first time on the clock as it was moved: they were set when the diagrams were deployed. */
    public void beginAt(Instant first) {
        sql.sql("select id_ from act_ru_job where handler_type_ = :begins order by id_").param("begins", BEGINS).query(String.class).list()
            .forEach(job -> management.setJobDuedate(job, Date.from(first)));
    }

    /** Executes what is due now, and what that brings about, until nothing is. */
    public Fired fireDue() {
        int done = 0;
        List<Failed> failed = new ArrayList<>();
        for (List<String> due = due(); !due.isEmpty(); due = due()) {
            for (String job : due) {
                // one may have ended the wait that another stood for
                Job waiting = management.createJobQuery().jobId(job).singleResult();
                if (waiting != null && execute(waiting, failed)) {
                    done++;
                }
            }
        }
        return new Fired(done, List.copyOf(failed));
    }

    private boolean execute(Job job, List<Failed> failed) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (RuntimeException thrown) {
            // the engine keeps with the job what it met, and counts its tries: it is tried again, and at last is an incident that somebody must see to
            failed.add(new Failed(caseOf(job), job.getProcessDefinitionKey() + " " + sql.sql("select handler_type_ || ' ' || coalesce(handler_cfg_, '') "
                + "from act_ru_job where id_ = :id").param("id", job.getId()).query(String.class).optional().orElse(""), String.valueOf(thrown.getMessage())));
            return false;
        }
    }

    private String caseOf(Job job) {
        return sql.sql("select r.business_key_ from act_ru_execution e join act_ru_execution r on r.id_ = e.root_proc_inst_id_ where e.id_ = :id")
            .param("id", job.getProcessInstanceId() == null ? "" : job.getProcessInstanceId()).query(String.class).optional().orElse(null);
    }

    private List<String> due() {
        return sql.sql(DUE).param("now", Columns.at(clock.instant())).query(String.class).list();
    }
}
