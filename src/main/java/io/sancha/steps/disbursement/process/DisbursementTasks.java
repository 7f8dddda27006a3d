package io.sancha.steps.disbursement.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.task.Entries;
import io.sancha.steps.disbursement.AuditEntry;
import io.sancha.steps.disbursement.DisbursementDesk;
import io.sancha.steps.disbursement.DrawdownEntry;
import io.sancha.steps.disbursement.PayOutEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/disbursement/disbursement.bpmn} in Java. */
@Configuration
class DisbursementTasks {
    @Bean
    TaskListener requestDrawdown(DisbursementDesk desk, Entries entries) {
        return task -> desk.request(caseId(task), entries.of(task, DrawdownEntry.class));
    }

    @Bean
    JavaDelegate determinePaymentMethod(DisbursementDesk desk) {
        return execution -> desk.determinePaymentMethods(caseId(execution));
    }

    @Bean
    TaskListener auditDrawdown(DisbursementDesk desk, Entries entries) {
        return task -> task.setVariable("auditOutcome", desk.audit(caseId(task), entries.of(task, AuditEntry.class)).name());
    }

    @Bean
    TaskListener recheckDrawdown(DisbursementDesk desk, Entries entries) {
        return task -> task.setVariable("recheckOutcome", desk.recheck(caseId(task), entries.of(task, AuditEntry.class)).name());
    }

    @Bean
    TaskListener payOut(DisbursementDesk desk, Entries entries) {
        return task -> desk.payOut(caseId(task), entries.of(task, PayOutEntry.class));
    }

    @Bean
    JavaDelegate bookLoan(DisbursementDesk desk) {
        return execution -> desk.book(caseId(execution));
    }

    @Bean
    JavaDelegate confirmPayment(DisbursementDesk desk) {
        return execution -> desk.confirm(caseId(execution));
    }
}
