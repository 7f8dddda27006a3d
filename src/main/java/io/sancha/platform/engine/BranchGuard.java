package io.sancha.platform.engine;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.BranchRule;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Stands first before every command of the engine: whoever reaches by an identifier for something of another branch is refused by BRN-01
 * (the engine alone would answer with a fault that tells that the thing is there). Wraps each of the engine's own tenant checks, some eighty,
 * instead of restating them.
 */
final class BranchGuard implements InvocationHandler {
    private final CommandChecker tenants;
    private final Actors actors;
    private final Branches branches;

    private BranchGuard(CommandChecker tenants, Actors actors, Branches branches) {
        this.tenants = tenants;
        this.actors = actors;
        this.branches = branches;
    }

    /** @param tenants the engine's checks, with what we add to them */
    static CommandChecker around(TenantCommandChecker tenants, Actors actors, Branches branches) {
        return (CommandChecker) Proxy.newProxyInstance(CommandChecker.class.getClassLoader(), new Class<?>[] {CommandChecker.class},
            new BranchGuard(tenants, actors, branches));
    }

    @Override
    public Object invoke(Object proxy, Method check, Object[] about) throws Throwable {
        Object answer;
        try {
            answer = check.invoke(tenants, about);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof ProcessEngineException ? elsewhere(check, about) : thrown.getCause();
        }
        if (about != null && about.length > 0 && about[0] instanceof TaskEntity task && task.getTenantId() == null) {
            checkCase(Places.of(task));
        }
        return answer;
    }

    /** A stage that was started by hand, outside a lifecycle, has no tenant; its case has a branch all the same. */
    private void checkCase(ActPlace place) {
        actors.current().ifPresent(actor -> {
            String branch = place.caseId() == null ? null : branches.ofCase(place.caseId());
            if (branch != null && !actor.covers(branch)) {
                throw nothing().happenedAt(place);
            }
        });
    }

    private static Refusal elsewhere(Method check, Object[] about) {
        ActPlace place = about[0] instanceof TaskEntity task ? Places.of(task)
            : about[0] instanceof ExecutionEntity execution ? Places.of(execution) : ActPlace.outsideProcess(null, check.getName());
        return nothing().happenedAt(place);
    }

    private static Refusal nothing() {
        return BranchRule.nothing("这项任务或流程", "such task or process");
    }
}
