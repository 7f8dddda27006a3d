package io.sancha.platform.engine;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.guard.contract.Contract;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Tells where in which case the engine stands, in the trail's words. */
public final class Places {
    private static final Contract CONTRACT = Contract.ofTheBank();

    private Places() {
    }

    /** The case id of a running step: the business key, which every diagram passes on to the one it calls. */
    public static String caseId(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    /** The case id of a human task. */
    public static String caseId(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }

    /** Key of the process to which a human task belongs, such as {@code review}. */
    public static String process(DelegateTask task) {
        return ((TaskEntity) task).getProcessDefinition().getKey();
    }

    /** Where a running step stands. */
    public static ActPlace of(DelegateExecution execution) {
        ProcessDefinition definition = ((ExecutionEntity) execution).getProcessDefinition();
        return new ActPlace(caseId(execution), execution.getCurrentActivityId(), null, diagram(definition), null);
    }

    /** Where a human task stands, with its duty. */
    public static ActPlace of(TaskEntity task) {
        return new ActPlace(task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey(), task.getTaskDefinitionKey(), task.getId(),
            task.getExecution() == null ? null : diagram(task.getExecution().getProcessDefinition()), duty(task));
    }

    /**
     * The duty that does a task, by the contract and not by the diagram (MOD-06).
     *
     * @return null where the contract knows no such task in that process, or the answer that names the duty names none of those it may
     */
    public static String duty(TaskEntity task) {
        ProcessDefinition definition = task.getProcessDefinition();
        return definition == null ? null : CONTRACT.process(definition.getKey())
            .flatMap(process -> process.people().stream().filter(human -> human.task().equals(task.getTaskDefinitionKey())).findFirst())
            .map(human -> human.duty() != null ? human.duty()
                : CONTRACT.duties(human).stream().filter(duty -> duty.equals(task.getVariable(human.dutyFrom()))).findFirst().orElse(null))
            .orElse(null);
    }

    private static String diagram(ProcessDefinition definition) {
        return definition.getKey() + ":" + definition.getVersion();
    }
}
