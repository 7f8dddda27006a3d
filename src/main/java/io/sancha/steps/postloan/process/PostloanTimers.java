package io.sancha.steps.postloan.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.ProcessTimers;
import io.sancha.steps.postloan.PostloanDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When {@code postloan} and {@code supervision} wake up. */
@Component("postloanTimers")
public class PostloanTimers implements ProcessTimers {
    private final PostloanDesk desk;

    private final Clock clock;

    PostloanTimers(PostloanDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The start of the day after the maturity: where nobody told of it until then, the loan is looked at again; from then on each day. */
    public Date loanMatured(DelegateExecution execution) {
        LocalDate after = desk.maturesOn(caseId(execution)).plusDays(1);
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        return startOf(after.isAfter(tomorrow) ? after : tomorrow);
    }

    /** The start of the day on which the planned inspection's period opens, so that the inspector has the whole of it. */
    public Date inspectionDue(DelegateExecution execution) {
        return startOf(desk.planned(caseId(execution)).opensOn());
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(BankClock.CHINA).toInstant());
    }
}
