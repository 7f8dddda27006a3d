package io.sancha.steps.revaluation.process;

import io.sancha.platform.engine.EngineActors;
import io.sancha.steps.revaluation.AskEntry;
import io.sancha.steps.revaluation.Revaluation;
import io.sancha.steps.revaluation.RevaluationBeginning;
import io.sancha.steps.revaluation.RevaluationOfTask;
import io.sancha.steps.revaluation.RevaluationSearch;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and the calendar tell {@code revaluation}: each is an instance of its own, under the number of its case. */
@Service
public class RevaluationProcess implements RevaluationOfTask {
    /** Names the revaluation that an instance is about, and the branch whose it is. */
    private static final String REVALUATION = "revaluation";
    private static final String BRANCH = "branch";
    /** Asked late: the engine is made of delegates. */
    private final ObjectProvider<RuntimeService> engine;
    private final ObjectProvider<TaskService> tasks;
    private final EngineActors people;
    private final RevaluationBeginning beginning;

    RevaluationProcess(ObjectProvider<RuntimeService> engine, ObjectProvider<TaskService> tasks, EngineActors people, RevaluationBeginning beginning) {
        this.engine = engine;
        this.tasks = tasks;
        this.people = people;
        this.beginning = beginning;
    }

    /** The acting person asks that the security be valued. @throws io.sancha.platform.audit.Refusal as it is taken down */
    @Transactional
    public Revaluation revaluationAsked(String loanNumber, AskEntry entry) {
        Revaluation begun = beginning.asked(loanNumber, entry);
        begin(begun);
        return begun;
    }

    /** Its time has come. @throws io.sancha.platform.audit.Refusal where it was begun meanwhile, or the loan has ended */
    @Transactional
    public void revaluationDue(RevaluationSearch.Due due) {
        begin(beginning.due(due.loanNumber(), due.dueOn()));
    }

    /** By the system, whoever asked: people begin cases and nothing else. */
    private void begin(Revaluation begun) {
        people.asSystem(() -> engine.getObject().startProcessInstanceByKey(REVALUATION, begun.caseId(), Map.of(REVALUATION, begun.id(), BRANCH,
            begun.branch())));
    }

    static long revaluation(VariableScope scope) {
        return (Long) scope.getVariable(REVALUATION);
    }

    @Override
    public Optional<Long> of(String taskId) {
        return people.askAsSystem(() -> Optional.ofNullable((Long) tasks.getObject().getVariable(taskId, REVALUATION)));
    }
}
