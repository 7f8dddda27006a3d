package io.sancha.platform.engine;

import io.sancha.platform.audit.ActPlace;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/** Tells where in which case the engine stands, in the trail's words. */
public final class Places {
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

    /** The duty that a task asks for: its one candidate group. */
    public static String duty(TaskEntity task) {
        return task.getCandidates().stream().filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE)).map(IdentityLink::getGroupId)
            .filter(group -> group != null).findFirst().orElse(null);
    }

    private static String diagram(ProcessDefinition definition) {
        return definition.getKey() + ":" + definition.getVersion();
    }
}
