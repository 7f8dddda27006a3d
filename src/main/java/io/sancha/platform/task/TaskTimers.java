package io.sancha.platform.task;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.platform.engine.ProcessTimers;
import io.sancha.platform.policy.BankCalendar;
import io.sancha.platform.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Until when each kind of human task is to be done (TSK-04): the last second of a working day, counted from the day on which the task came. How many
 * working days each has is the bank's policy, {@code task-term.…}. A diagram asks for it as its task's due date.
 */
@Component
public class TaskTimers implements ProcessTimers {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private final Policy policy;
    private final BankCalendar calendar;
    private final Clock clock;

    TaskTimers(Policy policy, BankCalendar calendar, Clock clock) {
        this.policy = policy;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Steps 1 and 2: what is collected from the customer, who takes the time that they need. */
    public Date application(DelegateExecution execution) {
        return after("task-term.application");
    }

    /** Step 1: a rating is proposed, and confirmed. */
    public Date rating(DelegateExecution execution) {
        return after("task-term.rating");
    }

    /** Step 4: the visit, the valuation, the report and its second signature each. */
    public Date investigation(DelegateExecution execution) {
        return after("task-term.investigation");
    }

    /** Step 5. */
    public Date review(DelegateExecution execution) {
        return after("task-term.review");
    }

    /** Step 6: a session is convened, and each member votes. */
    public Date committee(DelegateExecution execution) {
        return after("task-term.committee");
    }

    /** Step 7: a decision, and the word of the superior who is consulted. */
    public Date approval(DelegateExecution execution) {
        return after("task-term.approval");
    }

    /** Step 8: security is registered, and its papers go to the vault. */
    public Date registration(DelegateExecution execution) {
        return after("task-term.registration");
    }

    /** Step 9: a drawdown is requested, audited, rechecked and paid out. */
    public Date drawdown(DelegateExecution execution) {
        return after("task-term.drawdown");
    }

    /** Step 10: evidence is collected, the report written and rechecked. */
    public Date inspection(DelegateExecution execution) {
        return after("task-term.inspection");
    }

    /** Step 10: a class is proposed, determined and approved. */
    public Date classification(DelegateExecution execution) {
        return after("task-term.classification");
    }

    /** Step 10: security is valued anew, and that is checked. */
    public Date revaluation(DelegateExecution execution) {
        return after("task-term.revaluation");
    }

    /** Step 10: a visit that nobody is told of before is made at once. */
    public Date spotCheck(DelegateExecution execution) {
        return after("task-term.spot-check");
    }

    /** Step 10: what such a visit found is answered by the branch, and judged. */
    public Date spotCheckAnswer(DelegateExecution execution) {
        return after("task-term.spot-check-answer");
    }

    /** Step 10: where security falls short it is made up for. */
    public Date shortfall(DelegateExecution execution) {
        return after("task-term.shortfall");
    }

    /** Step 11: payment is demanded, a suit or a write-off decided on. */
    public Date pursuit(DelegateExecution execution) {
        return after("task-term.pursuit");
    }

    /** Step 11: what secured a settled loan is given back. */
    public Date securityRelease(DelegateExecution execution) {
        return after("task-term.security-release");
    }

    /** A loan that an end of day could not treat. */
    public Date failedLoan(DelegateExecution execution) {
        return after("task-term.failed-loan");
    }

    private Date after(String name) {
        return endOf(policy.days(name, LocalDate.now(clock)));
    }

    /** The last second of the working day that is so many working days after today, for processes whose terms follow from what they are about. */
    public Date endOf(int days) {
        HolidayCalendar workingDays = calendar.workingDays();
        LocalDate due = LocalDate.now(clock);
        for (int left = days; left > 0; left--) {
            due = workingDays.workingDayFrom(due.plusDays(1));
        }
        return Date.from(due.atTime(LAST_SECOND).atZone(clock.getZone()).toInstant());
    }
}
