package io.sancha.steps.approval.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.task.Entries;
import io.sancha.steps.approval.ApprovalDesk;
import io.sancha.steps.approval.ApprovalEntry;
import io.sancha.steps.approval.AuthorityFinding;
import io.sancha.steps.approval.ConsultEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/approval/approval.bpmn} in Java. */
@Configuration
class ApprovalTasks {
    @Bean
    JavaDelegate checkLimits(ApprovalDesk desk) {
        return execution -> execution.setVariable("limitOutcome", desk.checkLimits(caseId(execution)).name());
    }

    @Bean
    JavaDelegate recordLimitBreach(ApprovalDesk desk) {
        return execution -> desk.recordLimitBreach(caseId(execution));
    }

    @Bean
    JavaDelegate determineAuthority(ApprovalDesk desk) {
        return execution -> {
            AuthorityFinding finding = desk.determineAuthority(caseId(execution));
            execution.setVariable("approvalLevel", finding.level().duty());
            execution.setVariable("consultation", finding.consultation().name());
        };
    }

    @Bean
    TaskListener decideApproval(ApprovalDesk desk, Entries entries) {
        return task -> task.setVariable("approvalOutcome", desk.decide(caseId(task), entries.of(task, ApprovalEntry.class)).outcome());
    }

    @Bean
    TaskListener consultSuperior(ApprovalDesk desk, Entries entries) {
        return task -> task.setVariable("consultOutcome", desk.consult(caseId(task), entries.of(task, ConsultEntry.class)).name());
    }

    @Bean
    JavaDelegate reserveLimit(ApprovalDesk desk) {
        return execution -> desk.reserve(caseId(execution));
    }

    @Bean
    JavaDelegate issueApproval(ApprovalDesk desk) {
        return execution -> desk.issue(caseId(execution));
    }
}
