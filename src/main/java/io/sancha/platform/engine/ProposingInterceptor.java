package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.people.Actors;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;

/**
 * What a person deploys, by Camunda Modeler, by either REST or in Java, becomes a proposal (CHG-01). The sender is answered as the engine
 * answers a deployment, with a name that says what it is: Camunda Modeler takes it as done.
 */
class ProposingInterceptor extends CommandInterceptor {
    private final Supplier<Proposals> proposals;
    private final Actors actors;

    /** @param proposals known only when the application has been built */
    ProposingInterceptor(Supplier<Proposals> proposals, Actors actors) {
        this.proposals = proposals;
        this.actors = actors;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        if (command instanceof DeployCmd && !Releasing.now() && actors.current().isPresent()) {
            // a command that deploys returns a deployment
            return (T) proposed(new GivenCommand(command).deployment());
        }
        return next.execute(command);
    }

    private DeploymentEntity proposed(DeploymentBuilderImpl given) {
        DeploymentEntity sent = given.getDeployment();
        if (sent.getTenantId() != null && !sent.getTenantId().isBlank()) {
            throw Refusal.ofInput("tenant-id", "流程对全行生效，不能只对一家机构部署；请留空",
                "processes hold for the whole bank and are not deployed for one branch; leave it empty");
        }
        if (given.getProcessDefinitionsActivationDate() != null) {
            throw Refusal.ofInput("deployment-activation-time", "流程自复核发布时起生效，不能另定时间", "processes hold from their release on, at no other time");
        }
        if (sent.getResources() == null || sent.getResources().isEmpty()) {
            throw Refusal.ofInput("files", "没有送来文件", "no file was sent");
        }
        List<SourceFile> files = sent.getResources().values().stream().map(file -> new SourceFile(file.getName(), file.getBytes())).toList();
        return answer(proposals.get().propose(sent.getName(), sent.getSource(), files), sent);
    }

    private static DeploymentEntity answer(Proposals.Kept kept, DeploymentEntity sent) {
        var answer = new DeploymentEntity();
        answer.setId("proposal-" + kept.id());
        answer.setName(kept.name());
        answer.setSource(sent.getSource());
        answer.setDeploymentTime(Date.from(kept.at()));
        return answer;
    }
}
