package io.sancha.platform.engine;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The process instances that carry cases. */
@Service
public class CaseInstances {
    static final String LIFECYCLE = "credit-lifecycle";
    private final RuntimeService runtime;
    private final HistoryService history;

    CaseInstances(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    /** How many lifecycles the case ever had: one, since the business key is given once. */
    public long count(String caseId) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(LIFECYCLE).processInstanceBusinessKey(caseId).count();
    }

    /** Stops the case's instance with everything that waits in it. */
    @Transactional
    public void stop(String caseId, String reason) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processDefinitionKey(LIFECYCLE).processInstanceBusinessKey(caseId).singleResult();
        if (instance != null) {
            runtime.deleteProcessInstance(instance.getId(), reason, true);
        }
    }
}
