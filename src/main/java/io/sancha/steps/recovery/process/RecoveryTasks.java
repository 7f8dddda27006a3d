package io.sancha.steps.recovery.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.task.Entries;
import io.sancha.steps.recovery.DemandEntry;
import io.sancha.steps.recovery.ProposalEntry;
import io.sancha.steps.recovery.RecoveryDesk;
import io.sancha.steps.recovery.ReleaseEntry;
import io.sancha.steps.recovery.SettlementDesk;
import io.sancha.steps.recovery.SuitEntry;
import io.sancha.steps.recovery.WriteOffDesk;
import io.sancha.steps.recovery.WriteOffEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/recovery/recovery.bpmn} in Java. */
@Configuration
class RecoveryTasks {
    @Bean
    JavaDelegate assessArrears(RecoveryDesk desk) {
        return execution -> execution.setVariable("recoveryState", desk.assess(caseId(execution)).name());
    }

    @Bean
    JavaDelegate settleAccount(SettlementDesk desk) {
        return execution -> execution.setVariable("securityHeld", desk.settle(caseId(execution)).name());
    }

    @Bean
    TaskListener releaseSecurity(SettlementDesk desk, Entries entries) {
        return task -> desk.release(caseId(task), entries.of(task, ReleaseEntry.class));
    }

    @Bean
    JavaDelegate closeFile(SettlementDesk desk) {
        return execution -> desk.closeFile(caseId(execution));
    }

    @Bean
    JavaDelegate chooseMeasure(RecoveryDesk desk) {
        return execution -> execution.setVariable("measure", desk.chooseMeasure(caseId(execution)).name());
    }

    @Bean
    TaskListener demandPayment(RecoveryDesk desk, Entries entries) {
        return task -> desk.demand(caseId(task), entries.of(task, DemandEntry.class));
    }

    @Bean
    TaskListener decideOnSuit(RecoveryDesk desk, Entries entries) {
        return task -> desk.decideOnSuit(caseId(task), entries.of(task, SuitEntry.class));
    }

    @Bean
    TaskListener proposeWriteOff(WriteOffDesk desk, Entries entries) {
        return task -> desk.propose(caseId(task), entries.of(task, ProposalEntry.class));
    }

    @Bean
    TaskListener decideWriteOff(WriteOffDesk desk, Entries entries) {
        return task -> task.setVariable("writeOffOutcome", desk.decide(caseId(task), entries.of(task, WriteOffEntry.class)).name());
    }

    @Bean
    JavaDelegate writeOffLoan(WriteOffDesk desk) {
        return execution -> desk.writeOff(caseId(execution));
    }
}
