package io.sancha.platform.engine;

import io.sancha.platform.database.Columns;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is due in the engine, for a program that has it to itself: the jobs of every process are taken. */
@Service
public class DueJobs {
    private static final int AT_ONCE = 20;
    private static final int BETWEEN_LOOKS = 20;
    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient sql;
    private final Clock clock;

    DueJobs(ProcessEngine engine, JdbcClient sql, Clock clock) {
        this.engine = ((ProcessEngineImpl) engine).getProcessEngineConfiguration();
        this.sql = sql;
        this.clock = clock;
    }

    /** Looks for due jobs as the job executor does, within the caller's transaction, and takes what it finds. @return how many */
    public int look() {
        return engine.getCommandExecutorTxRequired().execute(new AcquireJobsCmd(engine.getJobExecutor())).size();
    }

    /** Lets the job executor do what is due, and what that brings about, until nothing is. */
    public void workOff() throws InterruptedException {
        JobExecutor executor = engine.getJobExecutor();
        executor.setMaxJobsPerAcquisition(AT_ONCE);
        executor.setWaitTimeInMillis(BETWEEN_LOOKS);
        executor.setMaxWait(BETWEEN_LOOKS);
        executor.start();
        try {
            while (due() > 0) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        } finally {
            executor.shutdown();
        }
    }

    private long due() {
        return sql.sql("select count(*) from act_ru_job where duedate_ <= :now and retries_ > 0").param("now", Columns.at(clock.instant()))
            .query(Long.class).single();
    }
}
