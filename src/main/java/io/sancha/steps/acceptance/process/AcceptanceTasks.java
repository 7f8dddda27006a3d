package io.sancha.steps.acceptance.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.task.Entries;
import io.sancha.steps.acceptance.AcceptanceDesk;
import io.sancha.steps.acceptance.AcceptanceEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/acceptance/acceptance.bpmn} in Java. */
@Configuration
class AcceptanceTasks {
    @Bean
    JavaDelegate checkEligibility(AcceptanceDesk desk) {
        return execution -> desk.checkEligibility(caseId(execution));
    }

    @Bean
    TaskListener judgeAcceptance(AcceptanceDesk desk, Entries entries) {
        return task -> task.setVariable("acceptanceOutcome", desk.judge(caseId(task), entries.of(task, AcceptanceEntry.class)).name());
    }

    @Bean
    JavaDelegate notifyApplicant(AcceptanceDesk desk) {
        return execution -> desk.notifyApplicant(caseId(execution));
    }

    @Bean
    JavaDelegate remindAcceptanceOfficer(AcceptanceDesk desk) {
        return execution -> desk.remind(caseId(execution));
    }

    @Bean
    JavaDelegate escalateAcceptance(AcceptanceDesk desk) {
        return execution -> desk.escalate(caseId(execution));
    }
}
