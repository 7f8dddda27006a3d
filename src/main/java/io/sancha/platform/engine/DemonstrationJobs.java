package io.sancha.platform.engine;

import io.sancha.platform.database.Columns;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The timers of the demonstration bank while its calendar is simulated: which cases have one due, and how the bank's own servers come to them at the end. */
@Service
public class DemonstrationJobs {
    private final JdbcClient sql;
    private final Clock clock;
    private final ProcessEngineConfigurationImpl engine;

    DemonstrationJobs(JdbcClient sql, Clock clock, ProcessEngine engine) {
        this.engine = ((ProcessEngineImpl) engine).getProcessEngineConfiguration();
        this.sql = sql;
        this.clock = clock;
    }

    /** Cases of which a timer is due now, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<String> casesDue() {
        return sql.sql("""
            select distinct r.business_key_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
              join act_ru_execution r on r.id_ = e.root_proc_inst_id_
             where j.lock_owner_ = :holder and j.suspension_state_ = 1 and j.retries_ > 0 and (j.duedate_ is null or j.duedate_ <= :now) order by 1""")
            .param("holder", RehearsalJobs.DEMONSTRATION).param("now", Columns.at(clock.instant())).query(String.class).list();
    }

    /** From now on they are anybody's who executes jobs. */
    @Transactional
    public void release() {
        CommandExecutor commands = engine.getCommandExecutorTxRequired();
        sql.sql("select id_ from act_ru_job where lock_owner_ = :holder order by id_").param("holder", RehearsalJobs.DEMONSTRATION).query(String.class).list()
            .forEach(job -> commands.execute(new UnlockJobCmd(job)));
    }
}
