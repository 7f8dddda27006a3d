package io.sancha.steps.review.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.task.Entries;
import io.sancha.steps.review.ReviewDesk;
import io.sancha.steps.review.ReviewEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/review/review.bpmn} in Java. */
@Configuration
class ReviewTasks {
    @Bean
    JavaDelegate checkConsistency(ReviewDesk desk) {
        return execution -> desk.checkConsistency(caseId(execution));
    }

    @Bean
    TaskListener reviewCase(ReviewDesk desk, Entries entries) {
        return task -> desk.review(caseId(task), entries.of(task, ReviewEntry.class));
    }

    @Bean
    JavaDelegate recordOpinion(ReviewDesk desk) {
        return execution -> execution.setVariable("reviewOutcome", desk.recorded(caseId(execution)).outcome());
    }
}
