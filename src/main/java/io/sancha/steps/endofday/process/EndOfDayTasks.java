package io.sancha.steps.endofday.process;

import io.sancha.lending.account.notice.NoticeChasing;
import io.sancha.lending.counter.UnconfirmedPayments;
import io.sancha.platform.notification.Notifications;
import io.sancha.platform.task.Entries;
import io.sancha.platform.task.LateTasks;
import io.sancha.steps.endofday.BankDay;
import io.sancha.steps.endofday.BankWideSteps;
import io.sancha.steps.endofday.DayDesk;
import io.sancha.steps.endofday.DayOpening;
import io.sancha.steps.endofday.DayRuns;
import io.sancha.steps.endofday.Partition;
import io.sancha.steps.endofday.TreatmentEntry;
import io.sancha.steps.postloan.classrun.ClassRunOpening;
import io.sancha.steps.relationship.portfolio.HandOverNight;
import io.sancha.steps.postloan.process.LoanNewsDelivery;
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
    JavaDelegate openDay(DayDesk desk, DayRuns runs) {
        return execution -> {
            if (execution.getProcessBusinessKey() == null) {
                execution.setProcessBusinessKey(BankDay.key(runs.owed(desk.lastNight())));
            }
            RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
            DayOpening opening = desk.open(day(execution), execution.getProcessInstanceId(),
                other -> runtime.createProcessInstanceQuery().processInstanceId(other).count() > 0);
            execution.setVariable("dayOpening", opening.outcome().name());
            execution.setVariable("partitions", opening.partitions());
        };
    }

    @Bean
    JavaDelegate accrueAndSettle(DayDesk desk, LoanNewsDelivery news) {
        return partition(news, desk::accrueAndSettle);
    }

    @Bean
    JavaDelegate ageLoans(DayDesk desk, LoanNewsDelivery news) {
        return partition(news, desk::ageLoans);
    }

    @Bean
    JavaDelegate classifyLoans(DayDesk desk, LoanNewsDelivery news) {
        return partition(news, desk::classifyLoans);
    }

    @Bean
    JavaDelegate sendNotices(DayDesk desk, LoanNewsDelivery news) {
        return partition(news, desk::sendNotices);
    }

    @Bean
    JavaDelegate classifyDebtors(BankWideSteps steps, LoanNewsDelivery news) {
        return execution -> {
            news.tellAfterThisTransaction();
            steps.classifyDebtors(day(execution));
        };
    }

    @Bean
    JavaDelegate provideForLosses(BankWideSteps steps) {
        return execution -> steps.provideForLosses(day(execution));
    }

    @Bean
    JavaDelegate checkBalance(DayDesk desk) {
        return execution -> desk.checkBalance(day(execution));
    }

    @Bean
    JavaDelegate escalateLateTasks(LateTasks tasks, UnconfirmedPayments payments, NoticeChasing notices, ClassRunOpening classRuns,
        HandOverNight handOvers, Notifications notifications) {
        return execution -> {
            tasks.follow(day(execution));
            payments.lapse(day(execution));
            notices.follow(day(execution));
            classRuns.follow(day(execution));
            handOvers.follow(day(execution));
            notifications.forget(day(execution));
        };
    }

    @Bean
    JavaDelegate closeDay(DayDesk desk, DayRuns runs) {
        return execution -> {
            LocalDate day = day(execution);
            execution.setVariable("failedLoans", desk.close(day).name());
            // with the closing or not at all: a node that dies between leaves neither. Only begun here: whether it can be opened is the next day's own affair
            runs.owedAfter(day).ifPresent(next -> execution.getProcessEngineServices().getRuntimeService()
                .startProcessInstanceByKey(EndOfDayProcess.KEY, BankDay.key(next)));
        };
    }

    @Bean
    TaskListener treatFailedLoan(DayDesk desk, Entries entries) {
        return task -> desk.treat(day(task.getExecution()), entries.of(task, TreatmentEntry.class));
    }

    /** Books of a partition are committed in transactions of their own: what they have to tell is told whatever becomes of the job. */
    private static JavaDelegate partition(LoanNewsDelivery news, DayDesk.DayStep step) {
        return execution -> {
            news.tellAfterThisTransaction();
            Partition.several((String) execution.getVariable("partition")).forEach(each -> step.over(day(execution), each));
        };
    }

    private static LocalDate day(DelegateExecution execution) {
        return BankDay.of(execution.getProcessBusinessKey());
    }
}
