package io.sancha.platform.engine;

import io.sancha.platform.people.Actors;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What diagrams see and may contain, and which of the engine's sessions are ours. Who may do what stands in {@link EngineGuards}. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineSettings extends AbstractProcessEnginePlugin {
    private final ProcessBeans beans;
    private final ObjectProvider<StepStart> stepStart;
    private final ObjectProvider<TaskBeginning> taskBeginning;
    private final RunningDiagrams diagrams;
    private final TreeCheck trees;
    private final Actors actors;
    private final ObjectProvider<DeploymentCheck> deploymentChecks;
    private final boolean rehearsal;
    private final boolean demonstration;

    EngineSettings(ProcessBeans beans, ObjectProvider<StepStart> stepStart, ObjectProvider<TaskBeginning> taskBeginning, RunningDiagrams diagrams,
        TreeCheck trees, Actors actors, ObjectProvider<DeploymentCheck> deploymentChecks, @Value("${sancha.rehearsal:false}") boolean rehearsal,
        @Value("${sancha.demonstration:false}") boolean demonstration) {
        this.demonstration = demonstration;
        this.stepStart = stepStart;
        this.taskBeginning = taskBeginning;
        this.deploymentChecks = deploymentChecks;
        this.diagrams = diagrams;
        this.trees = trees;
        this.actors = actors;
        this.beans = beans;
        this.rehearsal = rehearsal;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // the factory has built one that sees every bean of the application, before it asks plugins
        engine.setExpressionManager(new DiagramExpressions(beans));
        engine.setBeans(beans);
        engine.setCustomPreDeployers(List.of(new DeploymentRules(diagrams, trees, actors, deploymentChecks::orderedStream)));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new NoClasses());
        engine.setCustomPreBPMNParseListeners(List.of(new StepStarts(stepStart::getObject), new CompletionListeners(engine::getExpressionManager),
            new TaskBeginnings(taskBeginning::getObject)));
        engine.setDmnHistoryEventProducer(new DecisionsOfSteps());
        var tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(PreparedFeel::new);
        engine.setDmnEngineConfiguration(tables);
        List<SessionFactory> sessions = new ArrayList<>(List.of(new BranchCheck.Factory()));
        if (rehearsal) {
            sessions.add(new RehearsalJobs.Factory(demonstration ? RehearsalJobs.DEMONSTRATION : RehearsalJobs.REHEARSAL));
        }
        engine.setCustomSessionFactories(sessions);
    }
}
