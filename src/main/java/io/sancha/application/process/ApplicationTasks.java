package io.sancha.application.process;

import static io.sancha.engine.Places.caseId;

import io.sancha.application.ApplicationDesk;
import io.sancha.application.ApplicationEntry;
import io.sancha.application.CollectionEntry;
import io.sancha.engine.Entries;
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
