package io.sancha.steps.endofday.process;

import io.sancha.platform.task.Entries;
import io.sancha.platform.task.LateTasks;
import io.sancha.steps.endofday.BankDay;
import io.sancha.steps.endofday.DayDesk;
import io.sancha.steps.endofday.DayOpening;
import io.sancha.steps.endofday.Partition;
import io.sancha.steps.endofday.TreatmentEntry;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/endofday/endofday.bpmn} in Java. */
@Configuration
class EndOfDayTasks {
    @Bean
    JavaDelegate openDay(DayDesk desk) {
        return execution -> {
            if (execution.getProcessBusinessKey() == null) {
                execution.setProcessBusinessKey(BankDay.key(desk.endingNow()));
            }
            RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
            DayOpening opening = desk.open(day(execution), execution.getProcessInstanceId(),
                other -> runtime.createProcessInstanceQuery().processInstanceId(other).count() > 0);
            execution.setVariable("dayOpening", opening.outcome().name());
            execution.setVariable("partitions", opening.partitions());
        };
    }

    @Bean
    JavaDelegate accrueAndSettle(DayDesk desk) {
        return execution -> desk.accrueAndSettle(day(execution), partition(execution));
    }

    @Bean
    JavaDelegate ageLoans(DayDesk desk) {
        return execution -> desk.ageLoans(day(execution), partition(execution));
    }

    @Bean
    JavaDelegate classifyLoans(DayDesk desk) {
        return execution -> desk.classifyLoans(day(execution), partition(execution));
    }

    @Bean
    JavaDelegate sendNotices(DayDesk desk) {
        return execution -> desk.sendNotices(day(execution), partition(execution));
    }

    @Bean
    JavaDelegate checkBalance(DayDesk desk) {
        return execution -> desk.checkBalance(day(execution));
    }

    @Bean
    JavaDelegate escalateLateTasks(LateTasks tasks) {
        return execution -> tasks.follow(day(execution));
    }

    @Bean
    JavaDelegate closeDay(DayDesk desk) {
        return execution -> execution.setVariable("failedLoans", desk.close(day(execution)).name());
    }

    @Bean
    TaskListener treatFailedLoan(DayDesk desk, Entries entries) {
        return task -> desk.treat(day(task.getExecution()), entries.of(task, TreatmentEntry.class));
    }

    private static LocalDate day(DelegateExecution execution) {
        return BankDay.of(execution.getProcessBusinessKey());
    }

    private static Partition partition(DelegateExecution execution) {
        return Partition.parse((String) execution.getVariable("partition"));
    }
}
