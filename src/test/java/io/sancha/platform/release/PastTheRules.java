package io.sancha.platform.release;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.context.ApplicationContext;

/** A file that came to run past every check, as by an engine without our rules; gone again at the end. */
public final class PastTheRules implements AutoCloseable {
    private final RepositoryService repository;
    private final String deployment;

    public PastTheRules(ApplicationContext beans, String file, String text) {
        repository = beans.getBean(RepositoryService.class);
        var engine = (ProcessEngineConfigurationImpl) beans.getBean(ProcessEngine.class).getProcessEngineConfiguration();
        List<Deployer> all = engine.getDeployers();
        engine.getDeploymentCache().setDeployers(all.stream().filter(deployer -> !deployer.getClass().getSimpleName().equals("DeploymentRules")).toList());
        try {
            deployment = repository.createDeployment().name("past").addString(file, text).deploy().getId();
        } finally {
            engine.getDeploymentCache().setDeployers(all);
        }
    }

    @Override
    public void close() {
        repository.deleteDeployment(deployment, true);
    }
}
