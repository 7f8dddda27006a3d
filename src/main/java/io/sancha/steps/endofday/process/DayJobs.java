package io.sancha.steps.endofday.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Works on the end of day's jobs while a command waits for them, beside every server on the same database: each job is acquired by one of
 * them, under a lock. Nobody else's jobs are taken: a timer of a case is no affair of the command's, whose context is made so that its
 * executor, off until now, sees only the deployments that it is told of.
 */
final class DayJobs implements AutoCloseable {
    /** Milliseconds between two looks for a job; the command is short, and an idle look reads an index. */
    private static final int SOON = 50;
    private static final int LATEST = 200;
    /** Few at a time, so that the other nodes get some. */
    private static final int AT_ONCE = 2;
    private final JobExecutor executor;

    DayJobs(ProcessEngine engine) {
        ProcessEngineConfigurationImpl configuration = ((ProcessEngineImpl) engine).getProcessEngineConfiguration();
        if (!configuration.isJobExecutorDeploymentAware()) {
            throw new IllegalStateException("this context would take the jobs of every process");
        }
        onlyOurs(engine);
        // another executor would not do: the engine gives a job back unexecuted while its own is off
        executor = configuration.getJobExecutor();
        executor.setWaitTimeInMillis(SOON);
        executor.setMaxWait(LATEST);
        executor.setMaxJobsPerAcquisition(AT_ONCE);
        executor.start();
    }

    private static void onlyOurs(ProcessEngine engine) {
        Set<String> ours = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(EndOfDayProcess.KEY).list().stream()
            .map(ProcessDefinition::getDeploymentId).collect(Collectors.toSet());
        ManagementService management = engine.getManagementService();
        management.getRegisteredDeployments().stream().filter(other -> !ours.contains(other)).forEach(management::unregisterDeploymentForJobExecutor);
        ours.forEach(management::registerDeploymentForJobExecutor);
    }

    /** Finishes what has begun and takes nothing more. */
    @Override
    public void close() {
        executor.shutdown();
    }
}
