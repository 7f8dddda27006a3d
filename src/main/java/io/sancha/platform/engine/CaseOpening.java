package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** A person begins a case at its beginning: only the diagram of the whole life is started; the stages are called by it, the end of day by the system. */
class CaseOpening extends TenantCommandChecker {
    private static final String LIFECYCLE = "credit-lifecycle";
    private final Actors actors;

    CaseOpening(Actors actors) {
        this.actors = actors;
    }

    @Override
    public void checkCreateProcessInstance(ProcessDefinition diagram) {
        super.checkCreateProcessInstance(diagram);
        if (actors.current().isPresent() && !LIFECYCLE.equals(diagram.getKey())) {
            throw Refusal.by("API-01", "流程 " + diagram.getKey() + " 不能单独启动，请从信贷全流程立案",
                "the process " + diagram.getKey() + " is not started by itself; open a case with the credit lifecycle");
        }
    }
}
