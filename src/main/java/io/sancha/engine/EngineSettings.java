package io.sancha.engine;

import io.sancha.audit.Trail;
import io.sancha.people.Actors;
import io.sancha.people.CaseDuties;
import io.sancha.standin.StandInDesk;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What we set in the engine: which beans diagrams see, who may work at a task, how refusals leave, how passwords are kept. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineSettings extends AbstractProcessEnginePlugin {
    private final ProcessBeans beans;
    private final Trail trail;
    private final Actors actors;
    private final CaseDuties duties;
    private final TaskReader tasks;
    private final StandInDesk standIns;
    private final Branches branches;
    private final CaseOf cases;
    private final boolean rehearsal;
    private final int passwordStrength;

    EngineSettings(ProcessBeans beans, Trail trail, Actors actors, CaseDuties duties, TaskReader tasks, StandInDesk standIns, Branches branches, CaseOf cases,
                   @Value("${sancha.rehearsal:false}") boolean rehearsal, @Value("${sancha.password-strength}") int passwordStrength) {
        this.passwordStrength = passwordStrength;
        this.rehearsal = rehearsal;
        this.beans = beans;
        this.trail = trail;
        this.actors = actors;
        this.duties = duties;
        this.tasks = tasks;
        this.branches = branches;
        this.cases = cases;
        this.standIns = standIns;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // the factory has built one that sees every bean of the application, before it asks plugins
        engine.setExpressionManager(new DiagramExpressions(beans));
        engine.setBeans(beans);
        engine.setCommandCheckers(new ArrayList<>(List.of(BranchGuard.checker(actors, branches), new CaseOpening(actors), new TaskGuard(actors, duties, tasks, standIns))));
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new RefusalInterceptor(trail, actors), new CommandGate(engine::getIdentityService, cases)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new RefusalInterceptor(trail, actors), new CommandGate(engine::getIdentityService, cases)));
        engine.setCustomPreDeployers(List.of(new DeploymentRules()));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new NoClasses());
        engine.setDmnHistoryEventProducer(new DecisionsOfSteps());
        engine.setTenantIdProvider(new BranchTenants(actors));
        List<SessionFactory> sessions = new ArrayList<>(List.of(new BranchCheck.Factory()));
        if (rehearsal) {
            sessions.add(new RehearsalJobs.Factory());
        }
        engine.setCustomSessionFactories(sessions);
        engine.setPasswordEncryptor(new BcryptPasswords(passwordStrength));
    }
}
