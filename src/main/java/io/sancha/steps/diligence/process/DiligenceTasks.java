package io.sancha.steps.diligence.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.lending.collateral.SecurityEntry;
import io.sancha.platform.task.Entries;
import io.sancha.steps.diligence.CountersignEntry;
import io.sancha.steps.diligence.DiligenceDesk;
import io.sancha.steps.diligence.ReportEntry;
import io.sancha.steps.diligence.VisitEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/diligence/diligence.bpmn} in Java. */
@Configuration
class DiligenceTasks {
    @Bean
    JavaDelegate openInvestigation(DiligenceDesk desk) {
        return execution -> desk.open(caseId(execution));
    }

    @Bean
    TaskListener visitBorrower(DiligenceDesk desk, Entries entries) {
        return task -> desk.visit(caseId(task), entries.of(task, VisitEntry.class));
    }

    @Bean
    TaskListener valueSecurity(DiligenceDesk desk, Entries entries) {
        return task -> desk.value(caseId(task), entries.of(task, SecurityEntry.class));
    }

    @Bean
    JavaDelegate analyseStatements(DiligenceDesk desk) {
        return execution -> desk.analyse(caseId(execution));
    }

    @Bean
    JavaDelegate measureFundingNeed(DiligenceDesk desk) {
        return execution -> desk.measure(caseId(execution));
    }

    @Bean
    TaskListener writeReport(DiligenceDesk desk, Entries entries) {
        return task -> desk.write(caseId(task), entries.of(task, ReportEntry.class));
    }

    @Bean
    TaskListener countersignReport(DiligenceDesk desk, Entries entries) {
        return task -> task.setVariable("countersignOutcome", desk.countersign(caseId(task), entries.of(task, CountersignEntry.class)).name());
    }

    @Bean
    JavaDelegate freezeReport(DiligenceDesk desk) {
        return execution -> desk.freeze(caseId(execution));
    }
}
