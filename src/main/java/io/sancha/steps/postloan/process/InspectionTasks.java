package io.sancha.steps.postloan.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.task.Entries;
import io.sancha.steps.postloan.ClassEntry;
import io.sancha.steps.postloan.ClassificationDesk;
import io.sancha.steps.postloan.EvidenceEntry;
import io.sancha.steps.postloan.InspectionDesk;
import io.sancha.steps.postloan.MakingUpEntry;
import io.sancha.steps.postloan.RecheckEntry;
import io.sancha.steps.postloan.ReportEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/postloan/inspection.bpmn} in Java. */
@Configuration
class InspectionTasks {
    @Bean
    JavaDelegate openInspection(InspectionDesk desk) {
        return execution -> desk.open(caseId(execution));
    }

    @Bean
    TaskListener collectEvidence(InspectionDesk desk, Entries entries) {
        return task -> desk.collect(caseId(task), entries.of(task, EvidenceEntry.class));
    }

    @Bean
    JavaDelegate compareWithLast(InspectionDesk desk) {
        return execution -> desk.compareWithLast(caseId(execution));
    }

    @Bean
    TaskListener reportInspection(InspectionDesk desk, Entries entries) {
        return task -> desk.report(caseId(task), entries.of(task, ReportEntry.class));
    }

    @Bean
    TaskListener recheckInspection(InspectionDesk desk, Entries entries) {
        return task -> {
            InspectionDesk.Rechecked said = desk.recheck(caseId(task), entries.of(task, RecheckEntry.class));
            task.setVariable("reportOutcome", said.outcome().name());
            task.setVariable("classInDoubt", said.doubt().name());
        };
    }

    @Bean
    JavaDelegate noteMissedPeriod(InspectionDesk desk) {
        return execution -> execution.setVariable("missedPeriod", desk.noteMissed(caseId(execution)).name());
    }

    @Bean
    TaskListener allowMakingUp(InspectionDesk desk, Entries entries) {
        return task -> task.setVariable("makingUpOutcome", desk.decideMakingUp(caseId(task), entries.of(task, MakingUpEntry.class)).name());
    }

    @Bean
    TaskListener proposeClass(ClassificationDesk desk, Entries entries) {
        return task -> desk.propose(caseId(task), entries.of(task, ClassEntry.class));
    }

    @Bean
    TaskListener determineClass(ClassificationDesk desk, Entries entries) {
        return task -> desk.determine(caseId(task), entries.of(task, ClassEntry.class));
    }

    @Bean
    TaskListener approveClass(ClassificationDesk desk, Entries entries) {
        return task -> desk.approve(caseId(task), entries.of(task, ClassEntry.class));
    }

    @Bean
    JavaDelegate recordClass(ClassificationDesk desk) {
        return execution -> desk.record(caseId(execution));
    }
}
