package io.sancha.platform.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;

/**
 * The engine's check of tenants for everybody who is logged in. The stock one lets its administrators see every tenant: ours keep the
 * machine, not the loans.
 */
class BranchCheck extends TenantManager {
    @Override
    public boolean isTenantCheckEnabled() {
        return Context.getCommandContext().isTenantCheckEnabled() && getCurrentAuthentication() != null;
    }

    /** Puts these in the place of the engine's own. */
    static class Factory implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return TenantManager.class;
        }

        @Override
        public Session openSession() {
            return new BranchCheck();
        }
    }
}
