package io.sancha.steps.warning.process;

import io.sancha.platform.engine.EngineActors;
import io.sancha.steps.warning.RaiseEntry;
import io.sancha.steps.warning.Warning;
import io.sancha.steps.warning.WarningOfTask;
import io.sancha.steps.warning.WarningRaising;
import io.sancha.steps.warning.WarningSearch;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and programs tell {@code warning}: each warning is an instance of its own, under the number of its case. */
@Service
public class WarningProcess implements WarningOfTask {
    /** Names the warning that an instance is about, and the branch whose it is. */
    private static final String WARNING = "warning";
    private static final String BRANCH = "branch";
    /** Asked late: the engine is made of delegates, some of which tell warnings. */
    private final ObjectProvider<RuntimeService> engine;
    private final ObjectProvider<TaskService> tasks;
    private final EngineActors people;
    private final WarningRaising raising;

    WarningProcess(ObjectProvider<RuntimeService> engine, ObjectProvider<TaskService> tasks, EngineActors people, WarningRaising raising) {
        this.engine = engine;
        this.tasks = tasks;
        this.people = people;
        this.raising = raising;
    }

    /** Something warns of a loan: it is taken down, and waits for a second person's word. @throws io.sancha.platform.audit.Refusal as it is taken down */
    @Transactional
    public Warning warningRaised(RaiseEntry entry) {
        Warning raised = raising.raise(entry);
        begin(raised);
        return raised;
    }

    /** The system found that something warns of a loan. @throws io.sancha.platform.audit.Refusal where it was raised meanwhile, or the loan has ended */
    @Transactional
    public void warningFound(WarningSearch.Found found) {
        begin(raising.find(found));
    }

    /** By the system, whoever raised it: people begin cases and nothing else. */
    private void begin(Warning raised) {
        people.asSystem(() -> engine.getObject().startProcessInstanceByKey(WARNING, raised.caseId(), Map.of(WARNING, raised.id(), BRANCH, raised.branch())));
    }

    static long warning(VariableScope scope) {
        return (Long) scope.getVariable(WARNING);
    }

    @Override
    public Optional<Long> of(String taskId) {
        return people.askAsSystem(() -> Optional.ofNullable((Long) tasks.getObject().getVariable(taskId, WARNING)));
    }
}
