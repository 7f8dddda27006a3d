package io.sancha.steps.endofday.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Works on the end of day's jobs while a command waits for them, beside every server on the same database: each job is acquired by one of
 * them, under a lock. Nobody else's jobs are taken: a timer of a case is no affair of the command's, whose context is made so that an executor
 * sees only the deployments that it is told of.
 */
final class DayJobs implements AutoCloseable {
    /** Milliseconds between two looks for a job; the command is short, and an idle look reads an index. */
    private static final int SOON = 200;
    private static final int LATEST = 1000;
    /** Few at a time, so that the other nodes get some. */
    private static final int AT_ONCE = 2;
    private final DefaultJobExecutor executor = new DefaultJobExecutor();

    DayJobs(ProcessEngine engine) {
        if (!((ProcessEngineImpl) engine).getProcessEngineConfiguration().isJobExecutorDeploymentAware()) {
            throw new IllegalStateException("this context would take the jobs of every process");
        }
        onlyOurs(engine);
        executor.setWaitTimeInMillis(SOON);
        executor.setMaxWait(LATEST);
        executor.setMaxJobsPerAcquisition(AT_ONCE);
        executor.registerProcessEngine((ProcessEngineImpl) engine);
        executor.start();
    }

    private static void onlyOurs(ProcessEngine process) {
        Set<String> ours = process.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(EndOfDayProcess.KEY).list().stream()
            .map(ProcessDefinition::getDeploymentId).collect(Collectors.toSet());
        ManagementService management = process.getManagementService();
        management.getRegisteredDeployments().stream().filter(other -> !ours.contains(other)).forEach(management::unregisterDeploymentForJobExecutor);
        ours.forEach(management::registerDeploymentForJobExecutor);
    }

    /** Finishes what has begun and takes nothing more. */
    @Override
    public void close() {
        executor.shutdown();
    }
}
