package io.sancha.steps.lifecycle.process;

import io.sancha.lending.casefile.Rehearsals;
import io.sancha.platform.engine.CaseInstances;
import io.sancha.platform.engine.EngineActors;
import io.sancha.steps.lifecycle.LifecycleDesk;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and the bank tell the lifecycle. */
@Service
public class LifecycleProcess {
    private final RuntimeService runtime;

    private final CaseInstances instances;
    private final LifecycleDesk desk;
    private final Rehearsals rehearsals;
    private final EngineActors people;

    LifecycleProcess(RuntimeService runtime, CaseInstances instances, LifecycleDesk desk, Rehearsals rehearsals, EngineActors people) {
        this.people = people;
        this.runtime = runtime;
        this.instances = instances;
        this.desk = desk;
        this.rehearsals = rehearsals;
    }

    /** Begins a case as the acting person. @return its id */
    @Transactional
    public String caseBegun() {
        return runtime.startProcessInstanceByKey("credit-lifecycle").getBusinessKey();
    }

    /** A loan was taken over from another system: its case goes on where loans that were paid out do, the steps before lie there (MIG-05). */
    @Transactional
    public void loanTakenOver(String caseId) {
        people.asSystem(() -> runtime.createProcessInstanceByKey("credit-lifecycle").businessKey(caseId).startBeforeActivity("loan-paid-out").execute());
    }

    /**
     * The customer withdraws the application; possible until the contracts are signed.
     *
     * @param reason what the customer says
     * @throws io.sancha.platform.audit.Refusal also where the diagram that the case follows does not wait for it (FLO-08)
     */
    @Transactional
    public void applicationWithdrawn(String caseId, String reason) {
        desk.withdraw(caseId, reason);
        people.asSystem(() -> {
            if (runtime.createMessageCorrelation("application-withdrawn").processInstanceBusinessKey(caseId).correlateAllWithResult().isEmpty()) {
                throw desk.unheard(caseId);
            }
        });
    }

    /** Walk-throughs whose process is gone are ended, so that no task of theirs waits for anybody. */
    @Transactional
    public void abandonedRehearsalsFound() {
        rehearsals.abandoned().forEach(this::rehearsalStopped);
    }

    /** A walk-through was stopped on its way: its case is ended, and its story stays. */
    @Transactional
    public void rehearsalStopped(String caseId) {
        instances.stop(caseId, "rehearsal stopped");
        desk.rehearsalStopped(caseId);
    }
}
