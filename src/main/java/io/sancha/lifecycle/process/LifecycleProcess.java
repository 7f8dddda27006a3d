package io.sancha.lifecycle.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and the bank tell the lifecycle. */
@Service
public class LifecycleProcess {
    private final RuntimeService runtime;

    LifecycleProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Begins a case as the acting person. @return its id */
    @Transactional
    public String caseBegun() {
        return runtime.startProcessInstanceByKey("credit-lifecycle").getBusinessKey();
    }

    /** The customer withdraws the application; possible until the contracts are signed. */
    @Transactional
    public void applicationWithdrawn(String caseId) {
        runtime.createMessageCorrelation("application-withdrawn").processInstanceBusinessKey(caseId).correlate();
    }
}
