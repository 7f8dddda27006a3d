package io.sancha.steps.revaluation.process;

import io.sancha.platform.engine.ProcessesBeside;
import io.sancha.steps.revaluation.AskEntry;
import io.sancha.steps.revaluation.Revaluation;
import io.sancha.steps.revaluation.RevaluationBeginning;
import io.sancha.steps.revaluation.RevaluationOfTask;
import io.sancha.steps.revaluation.RevaluationSearch;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and the calendar tell {@code revaluation}: each is an instance of its own, under the number of its case. */
@Service
public class RevaluationProcess implements RevaluationOfTask {
    private static final String REVALUATION = "revaluation";
    private final ProcessesBeside beside;
    private final RevaluationBeginning beginning;

    RevaluationProcess(ProcessesBeside beside, RevaluationBeginning beginning) {
        this.beside = beside;
        this.beginning = beginning;
    }

    /** The acting person asks that the security be valued. @throws io.sancha.platform.audit.Refusal as it is taken down */
    @Transactional
    public Revaluation revaluationAsked(String loanNumber, AskEntry entry) {
        return begun(beginning.asked(loanNumber, entry));
    }

    /** Its time has come. @throws io.sancha.platform.audit.Refusal where it was begun meanwhile, or the loan has ended */
    @Transactional
    public void revaluationDue(RevaluationSearch.Due due) {
        begun(beginning.due(due.loanNumber(), due.dueOn()));
    }

    private Revaluation begun(Revaluation one) {
        beside.begin(REVALUATION, one.caseId(), one.id(), one.branch());
        return one;
    }

    static long revaluation(VariableScope scope) {
        return ProcessesBeside.fact(scope, REVALUATION);
    }

    @Override
    public Optional<Long> of(String taskId) {
        return beside.factOf(taskId, REVALUATION);
    }
}
