package io.sancha.steps.lifecycle.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.steps.lifecycle.LifecycleDesk;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/lifecycle/credit-lifecycle.bpmn} in Java. */
@Configuration
class LifecycleTasks {
    /** The business key is ours to give; none is taken from outside (MOD-07). */
    @Bean
    ExecutionListener openCase(LifecycleDesk desk) {
        return execution -> execution.setProcessBusinessKey(desk.open());
    }

    @Bean
    ExecutionListener closeCase(LifecycleDesk desk) {
        return execution -> desk.close(caseId(execution), execution.getCurrentActivityId());
    }
}
