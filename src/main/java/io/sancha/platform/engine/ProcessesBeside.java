package io.sancha.platform.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Begins processes that go on beside a case's lifecycle, each instance under the number of its case and about one fact of it: a warning, a revaluation, a
 * visit. The variable that names the fact is called as the process is.
 */
@Service
public class ProcessesBeside {
    private static final String BRANCH = "branch";
    /** Asked late: the engine is made of delegates, some of which begin processes. */
    private final ObjectProvider<RuntimeService> engine;
    private final ObjectProvider<TaskService> tasks;
    private final EngineActors people;

    ProcessesBeside(ObjectProvider<RuntimeService> engine, ObjectProvider<TaskService> tasks, EngineActors people) {
        this.engine = engine;
        this.tasks = tasks;
        this.people = people;
    }

    /**
     * By the system, whoever asked: people begin cases and nothing else.
     *
     * @param fact key of what the instance is about
     * @param branch whose it is
     */
    public void begin(String process, String caseId, long fact, String branch) {
        people.asSystem(() -> engine.getObject().startProcessInstanceByKey(process, caseId, Map.of(process, fact, BRANCH, branch)));
    }

    /** What the instance in which something runs is about. */
    public static long fact(VariableScope scope, String process) {
        return (Long) scope.getVariable(process);
    }

    /** What the instance that waits with a task is about; empty where the task is of another process. */
    public Optional<Long> factOf(String taskId, String process) {
        return people.askAsSystem(() -> Optional.ofNullable((Long) tasks.getObject().getVariable(taskId, process)));
    }
}
