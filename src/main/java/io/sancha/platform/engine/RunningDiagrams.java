package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;

/**
 * What the guard finds in the diagrams that run (MOD-06, MOD-07). A deployment is checked before it is stored; this is for a diagram that came
 * past it, such as one that was changed in the database: it begins no process, and what in it breaks a rule is not entered.
 */
@Component
class RunningDiagrams {
    private final Guard guard = Guard.ofTheBank();
    /** By deployment and file. A stored file does not change; where it does, the engine reads it anew, and so do we. */
    private final Map<String, List<Finding>> found = new ConcurrentHashMap<>();

    /** The engine reads a stored diagram: these are the bytes it will follow. */
    void read(ResourceEntity file) {
        found.put(name(file.getDeploymentId(), file.getName()), findings(file));
    }

    private static String name(String deployment, String file) {
        return deployment + "/" + file;
    }

    private List<Finding> findings(ResourceEntity file) {
        // under whichever name it was stored: that is no matter of a running process
        return guard.checkAlone(new SourceFile("running/diagram.bpmn", file.getBytes()));
    }

    /** @throws Refusal the rule of what is wrong with the diagram, if anything is */
    void checkBeginning(DelegateExecution execution) {
        findings(execution).stream().findFirst().ifPresent(finding -> {
            throw refused(execution, finding);
        });
    }

    /** @throws Refusal the rule that this element breaks, if it does */
    void checkEntering(DelegateExecution execution, String element) {
        findings(execution).stream().filter(finding -> finding.element().equals(element)).findFirst().ifPresent(finding -> {
            throw refused(execution, finding);
        });
    }

    private List<Finding> findings(DelegateExecution execution) {
        ProcessDefinitionEntity diagram = ((ExecutionEntity) execution).getProcessDefinition();
        return found.computeIfAbsent(name(diagram.getDeploymentId(), diagram.getResourceName()), unknown -> findings(Context.getCommandContext()
            .getResourceManager().findResourceByDeploymentIdAndResourceName(diagram.getDeploymentId(), diagram.getResourceName())));
    }

    private static Refusal refused(DelegateExecution execution, Finding finding) {
        String key = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        return Refusal.by(finding.rule(), "流程图 " + key + " 与流程契约不符，不予办理（" + finding.element() + "：" + finding.zh() + "）。请由流程审核岗重新部署",
            "the diagram " + key + " is not as the contract has it and is not followed (" + finding.element() + ": " + finding.en()
            + "). Let the process reviewer deploy it anew").happenedAt(Places.of(execution));
    }
}
