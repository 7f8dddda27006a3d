package io.sancha.steps.warning.process;

import io.sancha.platform.engine.ProcessesBeside;
import io.sancha.steps.warning.RaiseEntry;
import io.sancha.steps.warning.Warning;
import io.sancha.steps.warning.WarningOfTask;
import io.sancha.steps.warning.WarningRaising;
import io.sancha.steps.warning.WarningSearch;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and programs tell {@code warning}: each warning is an instance of its own, under the number of its case. */
@Service
public class WarningProcess implements WarningOfTask {
    private static final String WARNING = "warning";
    private final ProcessesBeside beside;
    private final WarningRaising raising;

    WarningProcess(ProcessesBeside beside, WarningRaising raising) {
        this.beside = beside;
        this.raising = raising;
    }

    /** Something warns of a loan: it is taken down, and waits for a second person's word. @throws io.sancha.platform.audit.Refusal as it is taken down */
    @Transactional
    public Warning warningRaised(RaiseEntry entry) {
        return begun(raising.raise(entry));
    }

    /** The system found that something warns of a loan. @throws io.sancha.platform.audit.Refusal where it was raised meanwhile, or the loan has ended */
    @Transactional
    public void warningFound(WarningSearch.Found found) {
        begun(raising.find(found));
    }

    private Warning begun(Warning raised) {
        beside.begin(WARNING, raised.caseId(), raised.id(), raised.branch());
        return raised;
    }

    static long warning(VariableScope scope) {
        return ProcessesBeside.fact(scope, WARNING);
    }

    @Override
    public Optional<Long> of(String taskId) {
        return beside.factOf(taskId, WARNING);
    }
}
