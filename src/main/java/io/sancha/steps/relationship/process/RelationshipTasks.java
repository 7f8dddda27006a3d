package io.sancha.steps.relationship.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.lending.customer.CreditFileEntry;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.IdentityEntry;
import io.sancha.platform.task.Entries;
import io.sancha.steps.relationship.ConfirmationEntry;
import io.sancha.steps.relationship.ProposalEntry;
import io.sancha.steps.relationship.RatingDesk;
import io.sancha.steps.relationship.RelationshipDesk;
import io.sancha.steps.relationship.StandingEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/relationship/relationship.bpmn} in Java. */
@Configuration
class RelationshipTasks {
    @Bean
    TaskListener identifyCustomer(CustomerDesk desk, Entries entries) {
        return task -> desk.identify(caseId(task), entries.of(task, IdentityEntry.class));
    }

    @Bean
    JavaDelegate findCustomer(CustomerDesk desk) {
        return execution -> execution.setVariable("creditFileState", desk.fileState(caseId(execution)).name());
    }

    @Bean
    TaskListener collectCreditFile(CustomerDesk desk, Entries entries) {
        return task -> desk.collect(caseId(task), entries.of(task, CreditFileEntry.class));
    }

    @Bean
    JavaDelegate verifyIdentity(CustomerDesk desk) {
        return execution -> execution.setVariable("identityOutcome", desk.verify(caseId(execution)).name());
    }

    @Bean
    JavaDelegate findRating(RatingDesk desk) {
        return execution -> execution.setVariable("ratingState", desk.state(caseId(execution)).name());
    }

    @Bean
    TaskListener surveyCreditStanding(RatingDesk desk, Entries entries) {
        return task -> desk.survey(caseId(task), entries.of(task, StandingEntry.class));
    }

    @Bean
    JavaDelegate rateByModel(RatingDesk desk) {
        return execution -> desk.rateByModel(caseId(execution));
    }

    @Bean
    TaskListener proposeRating(RatingDesk desk, Entries entries) {
        return task -> desk.propose(caseId(task), entries.of(task, ProposalEntry.class));
    }

    @Bean
    TaskListener confirmRating(RatingDesk desk, Entries entries) {
        return task -> desk.confirm(caseId(task), entries.of(task, ConfirmationEntry.class));
    }

    @Bean
    JavaDelegate assignManager(RelationshipDesk desk) {
        return execution -> desk.assignManager(caseId(execution));
    }

    @Bean
    JavaDelegate establishRelationshipRecord(RelationshipDesk desk) {
        return execution -> desk.establish(caseId(execution));
    }
}
