package io.sancha.platform.engine;

import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actors;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who stands before the engine's commands, in this order: the branch, the opening of a case, the task (whose checkers are beans of the
 * package that serves tasks); that what a person deploys is a proposal; and how refusals leave.
 */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineGuards extends AbstractProcessEnginePlugin {
    private final Trail trail;
    private final Actors actors;
    private final Branches branches;
    private final CaseOf cases;
    private final List<CommandChecker> tasks;
    private final ObjectProvider<Proposals> proposals;

    EngineGuards(Trail trail, Actors actors, Branches branches, CaseOf cases, List<CommandChecker> tasks,
        ObjectProvider<Proposals> proposals) {
        this.trail = trail;
        this.actors = actors;
        this.branches = branches;
        this.cases = cases;
        this.tasks = tasks;
        this.proposals = proposals;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandChecker> checkers = new ArrayList<>(List.of(BranchGuard.around(new CaseOpening(actors), actors, branches)));
        checkers.addAll(tasks);
        engine.setCommandCheckers(checkers);
        engine.setCustomPreCommandInterceptorsTxRequired(outermost(engine));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(outermost(engine));
        engine.setTenantIdProvider(new BranchTenants(actors));
    }

    /** Anew for each chain: an interceptor knows the one after it. */
    private List<CommandInterceptor> outermost(ProcessEngineConfigurationImpl engine) {
        return List.of(new RefusalInterceptor(trail, actors), new OpenCommandsInterceptor(engine::getIdentityService, cases, actors),
            new ProposingInterceptor(proposals::getObject, actors));
    }
}
