package io.sancha.steps.application.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.task.Entries;
import io.sancha.steps.application.ApplicationDesk;
import io.sancha.steps.application.ApplicationEntry;
import io.sancha.steps.application.CollectionEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/application/application.bpmn} in Java. */
@Configuration
class ApplicationTasks {
    @Bean
    TaskListener registerApplication(ApplicationDesk desk, Entries entries) {
        return task -> desk.register(caseId(task), entries.of(task, ApplicationEntry.class));
    }

    @Bean
    JavaDelegate determineRequiredDocuments(ApplicationDesk desk) {
        return execution -> desk.determineRequiredDocuments(caseId(execution));
    }

    @Bean
    TaskListener collectDocuments(ApplicationDesk desk, Entries entries) {
        return task -> desk.collect(caseId(task), entries.of(task, CollectionEntry.class));
    }

    @Bean
    JavaDelegate checkCompleteness(ApplicationDesk desk) {
        return execution -> execution.setVariable("completenessOutcome", desk.checkCompleteness(caseId(execution)).name());
    }

    @Bean
    JavaDelegate submitApplication(ApplicationDesk desk) {
        return execution -> desk.submit(caseId(execution));
    }
}
