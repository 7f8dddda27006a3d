package io.sancha.steps.postloan.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.ProcessTimers;
import io.sancha.steps.postloan.InspectionDesk;
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
    private final InspectionDesk inspections;

    private final Clock clock;

    PostloanTimers(PostloanDesk desk, InspectionDesk inspections, Clock clock) {
        this.desk = desk;
        this.inspections = inspections;
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

    /** The start of the day after the last one on which the inspection under way may be made; of tomorrow where that is past. */
    public Date periodOver(DelegateExecution execution) {
        LocalDate closes = inspections.closesOn(caseId(execution));
        LocalDate today = LocalDate.now(clock);
        return startOf((closes.isAfter(today) ? closes : today).plusDays(1));
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(BankClock.CHINA).toInstant());
    }
}
