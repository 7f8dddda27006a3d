package io.sancha.steps.revaluation.process;

import static io.sancha.platform.engine.Places.caseId;
import static io.sancha.steps.revaluation.process.RevaluationProcess.revaluation;

import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.task.Entries;
import io.sancha.steps.revaluation.CheckEntry;
import io.sancha.steps.revaluation.MakeUpEntry;
import io.sancha.steps.revaluation.RevaluationDesk;
import io.sancha.steps.revaluation.RevalueEntry;
import io.sancha.steps.revaluation.ShortfallWarnings;
import io.sancha.steps.warning.process.WarningProcess;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/revaluation/revaluation.bpmn} in Java. */
@Configuration
class RevaluationTasks {
    @Bean
    TaskListener revalueSecurity(RevaluationDesk desk, Entries entries) {
        return task -> desk.revalue(caseId(task), revaluation(task), entries.of(task, RevalueEntry.class));
    }

    @Bean
    TaskListener checkRevaluation(RevaluationDesk desk, Entries entries) {
        return task -> task.setVariable("revaluationOutcome", desk.check(caseId(task), revaluation(task), entries.of(task, CheckEntry.class)).name());
    }

    @Bean
    JavaDelegate measureCover(RevaluationDesk desk) {
        return execution -> execution.setVariable("securityCover", desk.compare(caseId(execution), revaluation(execution)).name());
    }

    @Bean
    JavaDelegate warnOfShortfall(ShortfallWarnings shortfalls, WarningProcess warnings, EngineActors people) {
        // raised by the system: whoever completed the task before may be who is to confirm it
        return execution -> shortfalls.of(revaluation(execution)).ifPresent(found -> people.asSystem(() -> warnings.warningFound(found)));
    }

    @Bean
    TaskListener makeUpShortfall(RevaluationDesk desk, Entries entries) {
        return task -> task.setVariable("shortfallAnswer", desk.makeUp(caseId(task), revaluation(task), entries.of(task, MakeUpEntry.class)).name());
    }

    @Bean
    TaskListener checkSupplement(RevaluationDesk desk, Entries entries) {
        return task -> task.setVariable("supplementOutcome", desk.checkSupplement(caseId(task), revaluation(task), entries.of(task, CheckEntry.class)).name());
    }

    @Bean
    JavaDelegate endRevaluation(RevaluationDesk desk) {
        return execution -> desk.endWithLoan(caseId(execution), revaluation(execution));
    }
}
