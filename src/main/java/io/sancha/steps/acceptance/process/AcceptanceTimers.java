package io.sancha.steps.acceptance.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.ProcessTimers;
import io.sancha.steps.acceptance.AcceptanceDesk;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When an answer is due soon, and when it is late (ACC-03). */
@Component("acceptanceTimers")
public class AcceptanceTimers implements ProcessTimers {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private final AcceptanceDesk desk;

    AcceptanceTimers(AcceptanceDesk desk) {
        this.desk = desk;
    }

    /** In the morning of the day on which the officer is reminded. */
    public Date answerDueSoon(DelegateExecution execution) {
        return at(desk.remindOn(caseId(execution)).atTime(MORNING));
    }

    /** At the end of the last day for the answer. */
    public Date answerOverdue(DelegateExecution execution) {
        return at(desk.answerDueOn(caseId(execution)).atTime(LAST_SECOND));
    }

    private static Date at(LocalDateTime time) {
        return Date.from(time.atZone(BankClock.CHINA).toInstant());
    }
}
