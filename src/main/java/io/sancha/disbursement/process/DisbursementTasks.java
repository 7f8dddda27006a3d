package io.sancha.disbursement.process;

import static io.sancha.engine.Places.caseId;

import io.sancha.disbursement.AuditEntry;
import io.sancha.disbursement.DisbursementDesk;
import io.sancha.disbursement.DrawdownEntry;
import io.sancha.disbursement.PayOutEntry;
import io.sancha.engine.Entries;
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
