package io.sancha.steps.spotcheck.process;

import io.sancha.platform.engine.ProcessesBeside;
import io.sancha.steps.spotcheck.ChooseEntry;
import io.sancha.steps.spotcheck.SpotCheck;
import io.sancha.steps.spotcheck.SpotCheckBeginning;
import io.sancha.steps.spotcheck.SpotCheckOfTask;
import io.sancha.steps.spotcheck.SpotDraws;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the risk line and the calendar tell {@code spotcheck}: each visit is an instance of its own, under the number of its case. */
@Service
public class SpotCheckProcess implements SpotCheckOfTask {
    private static final String SPOT_CHECK = "spotcheck";
    private final ProcessesBeside beside;
    private final SpotCheckBeginning beginning;

    SpotCheckProcess(ProcessesBeside beside, SpotCheckBeginning beginning) {
        this.beside = beside;
        this.beginning = beginning;
    }

    /** The acting person chooses a loan for a visit. @throws io.sancha.platform.audit.Refusal as it is taken down */
    @Transactional
    public SpotCheck visitChosen(String loanNumber, ChooseEntry entry) {
        return begun(beginning.chosen(loanNumber, entry));
    }

    /** The day of a loan that was drawn has come. @throws io.sancha.platform.audit.Refusal where it is being visited, or the loan has ended */
    @Transactional
    public void visitDue(SpotDraws.Drawn drawn) {
        begun(beginning.drawn(drawn));
    }

    private SpotCheck begun(SpotCheck one) {
        beside.begin(SPOT_CHECK, one.caseId(), one.id(), one.branch());
        return one;
    }

    static long spotCheck(VariableScope scope) {
        return ProcessesBeside.fact(scope, SPOT_CHECK);
    }

    @Override
    public Optional<Long> of(String taskId) {
        return beside.factOf(taskId, SPOT_CHECK);
    }
}
