package io.sancha.platform.engine;

import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;

/**
 * A loan's process belongs to the branch of the person who begins it, and what it calls to the same. Diagrams and decision tables are the
 * whole bank's, and so is the end of day.
 */
record BranchTenants(Actors actors) implements TenantIdProvider {
    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext starting) {
        if (starting.getSuperExecution() != null) {
            return starting.getSuperExecution().getTenantId();
        }
        return CaseInstances.LIFECYCLE.equals(starting.getProcessDefinition().getKey()) ? actors.current().flatMap(Actor::ownBranch).orElse(null) : null;
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
