package io.sancha.review.process;

import static io.sancha.engine.Places.caseId;

import io.sancha.engine.Entries;
import io.sancha.review.ReviewDesk;
import io.sancha.review.ReviewEntry;
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
