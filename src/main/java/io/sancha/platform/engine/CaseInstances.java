package io.sancha.platform.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
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

    /** Where the case waits: process and element, in their order, such as {@code review/review-case}. */
    public List<String> standing(String caseId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).list().stream().flatMap(instance ->
            leaves(runtime.getActivityInstance(instance.getId())).map(leaf -> key(instance) + "/" + leaf)).distinct().sorted().toList();
    }

    private static String key(ProcessInstance instance) {
        return instance.getProcessDefinitionId().replaceAll(":.*", "");
    }

    /** A call is where its process is. */
    private static Stream<String> leaves(ActivityInstance within) {
        return within.getChildActivityInstances().length == 0
            ? Stream.of(within).filter(leaf -> !leaf.getActivityType().equals("callActivity")).map(ActivityInstance::getActivityId)
            : Arrays.stream(within.getChildActivityInstances()).flatMap(CaseInstances::leaves);
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
