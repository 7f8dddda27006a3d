package io.sancha.steps.warning.process;

import static io.sancha.platform.engine.Places.caseId;
import static io.sancha.steps.warning.process.WarningProcess.warning;

import io.sancha.platform.task.Entries;
import io.sancha.steps.postloan.process.PostloanProcess;
import io.sancha.steps.warning.ConfirmEntry;
import io.sancha.steps.warning.FollowUpEntry;
import io.sancha.steps.warning.LiftEntry;
import io.sancha.steps.warning.MeasuresEntry;
import io.sancha.steps.warning.WarningDesk;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/warning/warning.bpmn} in Java. */
@Configuration
class WarningTasks {
    @Bean
    TaskListener confirmWarning(WarningDesk desk, Entries entries) {
        return task -> task.setVariable("warningOutcome", desk.confirm(caseId(task), warning(task), entries.of(task, ConfirmEntry.class)).name());
    }

    @Bean
    JavaDelegate tightenInspection(PostloanProcess supervision) {
        return execution -> supervision.warningsChanged(caseId(execution));
    }

    @Bean
    TaskListener planMeasures(WarningDesk desk, Entries entries) {
        return task -> desk.plan(caseId(task), warning(task), entries.of(task, MeasuresEntry.class));
    }

    @Bean
    TaskListener followUpWarning(WarningDesk desk, Entries entries) {
        return task -> task.setVariable("followUpOutcome", desk.followUp(caseId(task), warning(task), entries.of(task, FollowUpEntry.class)).name());
    }

    @Bean
    TaskListener approveLift(WarningDesk desk, Entries entries) {
        return task -> task.setVariable("liftOutcome", desk.lift(caseId(task), warning(task), entries.of(task, LiftEntry.class)).name());
    }

    @Bean
    JavaDelegate relaxInspection(PostloanProcess supervision) {
        return execution -> supervision.warningsChanged(caseId(execution));
    }

    @Bean
    JavaDelegate endWarning(WarningDesk desk) {
        return execution -> desk.endWithLoan(caseId(execution), warning(execution));
    }
}
