package io.sancha.platform.engine;

import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Puts the forms of its diagrams into a deployment that was sent without them, as Camunda Modeler does that sends the diagram alone. */
record FormsOfDiagrams(DeploymentEntity deployment) {
    /** @param processes keys of the processes that the deployment holds */
    void complete(Set<String> processes) {
        Contract.ofTheBank().processes().stream().filter(process -> processes.contains(process.key())).flatMap(ContractProcess::forms)
            .filter(form -> !deployment.getResources().containsKey(form)).forEach(this::add);
    }

    private void add(String form) {
        var file = new ResourceEntity();
        file.setName(form);
        file.setBytes(BuildForms.named(form));
        file.setDeploymentId(deployment.getId());
        file.setGenerated(false);
        deployment.addResource(file);
        Context.getCommandContext().getResourceManager().insertResource(file);
    }
}
