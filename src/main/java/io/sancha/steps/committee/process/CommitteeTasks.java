package io.sancha.steps.committee.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.task.Entries;
import io.sancha.steps.committee.CommitteeDesk;
import io.sancha.steps.committee.ConveneEntry;
import io.sancha.steps.committee.VetoEntry;
import io.sancha.steps.committee.VoteEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/committee/committee.bpmn} in Java. */
@Configuration
class CommitteeTasks {
    @Bean
    JavaDelegate determineCommittee(CommitteeDesk desk) {
        return execution -> execution.setVariable("committeeNeed", desk.determine(caseId(execution)).name());
    }

    @Bean
    JavaDelegate recordExemption(CommitteeDesk desk) {
        return execution -> desk.exempt(caseId(execution));
    }

    @Bean
    TaskListener conveneSession(CommitteeDesk desk, Entries entries) {
        return task -> task.setVariable("members", desk.convene(caseId(task), entries.of(task, ConveneEntry.class)));
    }

    @Bean
    TaskListener castVote(CommitteeDesk desk, Entries entries) {
        return task -> desk.vote(caseId(task), entries.of(task, VoteEntry.class));
    }

    @Bean
    JavaDelegate countVotes(CommitteeDesk desk) {
        return execution -> execution.setVariable("voteOutcome", desk.count(caseId(execution)).name());
    }

    @Bean
    TaskListener considerVeto(CommitteeDesk desk, Entries entries) {
        return task -> desk.considerVeto(caseId(task), entries.of(task, VetoEntry.class));
    }

    @Bean
    JavaDelegate recordNoVeto(CommitteeDesk desk) {
        return execution -> desk.noVeto(caseId(execution));
    }

    @Bean
    JavaDelegate sealMinutes(CommitteeDesk desk) {
        return execution -> execution.setVariable("committeeOutcome", desk.seal(caseId(execution)).name());
    }
}
