package io.sancha.steps.contract.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.task.Entries;
import io.sancha.steps.contract.ContractDesk;
import io.sancha.steps.contract.PrepareEntry;
import io.sancha.steps.contract.RegisterEntry;
import io.sancha.steps.contract.SignEntry;
import io.sancha.steps.contract.VaultIntakeEntry;
import io.sancha.steps.contract.WitnessEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/contract/contract.bpmn} in Java. */
@Configuration
class ContractTasks {
    @Bean
    TaskListener prepareContracts(ContractDesk desk, Entries entries) {
        return task -> desk.prepare(caseId(task), entries.of(task, PrepareEntry.class));
    }

    @Bean
    JavaDelegate drawUpContracts(ContractDesk desk) {
        return execution -> desk.drawUp(caseId(execution));
    }

    @Bean
    JavaDelegate compareWithApproval(ContractDesk desk) {
        return execution -> desk.compare(caseId(execution));
    }

    @Bean
    TaskListener signWithCustomer(ContractDesk desk, Entries entries) {
        return task -> desk.sign(caseId(task), entries.of(task, SignEntry.class));
    }

    @Bean
    TaskListener witnessSigning(ContractDesk desk, Entries entries) {
        return task -> desk.witness(caseId(task), entries.of(task, WitnessEntry.class));
    }

    @Bean
    JavaDelegate sealContracts(ContractDesk desk) {
        return execution -> execution.setVariable("securityNeed", desk.seal(caseId(execution)).name());
    }

    @Bean
    TaskListener registerSecurity(ContractDesk desk, Entries entries) {
        return task -> desk.register(caseId(task), entries.of(task, RegisterEntry.class));
    }

    @Bean
    TaskListener takeIntoVault(ContractDesk desk, Entries entries) {
        return task -> desk.takeIntoVault(caseId(task), entries.of(task, VaultIntakeEntry.class));
    }

    @Bean
    JavaDelegate recordLapse(ContractDesk desk) {
        return execution -> desk.lapse(caseId(execution));
    }
}
