package io.sancha.steps.postloan.process;

import io.sancha.lending.account.LoanStateChanged;
import io.sancha.lending.account.RiskClassChanged;
import io.sancha.platform.engine.EngineActors;
import io.sancha.steps.postloan.PostloanDesk;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the books tell {@code postloan} and {@code recovery}. That nobody waits for it is a normal answer. */
@Service
public class PostloanProcess {
    private final RuntimeService runtime;
    private final EngineActors people;
    private final PostloanDesk desk;

    PostloanProcess(RuntimeService runtime, EngineActors people, PostloanDesk desk) {
        this.runtime = runtime;
        this.people = people;
        this.desk = desk;
    }

    @EventListener
    void stateChanged(LoanStateChanged changed) {
        loanStateChanged(changed.caseId());
    }

    @EventListener
    void classChanged(RiskClassChanged changed) {
        riskClassChanged(changed.caseId());
    }

    /** The loan fell due, fell into arrears, was paid or came back into order: whoever watches it or pursues it looks again. */
    @Transactional
    public void loanStateChanged(String caseId) {
        tell(caseId, "loan-state-changed");
    }

    /** The loan has another class: its inspections are planned anew, also while it is pursued and nobody waits for this message. */
    @Transactional
    public void riskClassChanged(String caseId) {
        desk.replan(caseId);
        tell(caseId, "risk-class-changed");
    }

    /** What the books tell is told by the system, whoever booked: an accountant has no rights over processes. */
    private void tell(String caseId, String message) {
        people.asSystem(() -> correlate(caseId, message));
    }

    private void correlate(String caseId, String message) {
        for (Execution waiting : runtime.createExecutionQuery().processInstanceBusinessKey(caseId).messageEventSubscriptionName(message).list()) {
            runtime.messageEventReceived(message, waiting.getId());
        }
    }
}
