package io.sancha.platform.engine;

import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;

/**
 * A loan's process belongs to the branch of the person who begins it, and what it calls to the same; what the system begins beside it, to the branch
 * that it names. Diagrams and decision tables are the whole bank's, and so is the end of day.
 */
record BranchTenants(Actors actors) implements TenantIdProvider {
    /** Variable with the number of the branch; people bring none along (API-02). */
    private static final String BRANCH = "branch";

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext starting) {
        if (starting.getSuperExecution() != null) {
            return starting.getSuperExecution().getTenantId();
        }
        if (CaseInstances.LIFECYCLE.equals(starting.getProcessDefinition().getKey())) {
            return actors.current().flatMap(Actor::ownBranch).orElse(null);
        }
        return starting.getVariables() == null ? null : (String) starting.getVariables().get(BRANCH);
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decided) {
        DelegateExecution asking = decided.getExecution();
        return asking == null ? null : asking.getTenantId();
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext starting) {
        return null;
    }
}
