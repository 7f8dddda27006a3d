package io.sancha.platform.engine;

import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.HumanWork;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Puts the forms of its diagrams into a deployment that was sent without them, as Camunda Modeler does that sends the diagram alone. */
record FormsOfDiagrams(DeploymentEntity deployment) {
    /** @param processes keys of the processes that the deployment holds */
    void complete(Set<String> processes) {
        Contract.ofTheBank().processes().stream().filter(process -> processes.contains(process.key())).flatMap(FormsOfDiagrams::forms)
            .filter(form -> !deployment.getResources().containsKey(form)).forEach(this::add);
    }

    static Stream<String> forms(ContractProcess process) {
        return Stream.concat(Stream.of(process.startForm()).filter(Objects::nonNull), process.people().stream().map(HumanWork::form)).distinct();
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
