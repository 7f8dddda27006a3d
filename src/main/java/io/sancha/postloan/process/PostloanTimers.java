package io.sancha.postloan.process;

import static io.sancha.engine.Places.caseId;

import io.sancha.engine.BankClock;
import io.sancha.engine.ProcessTimers;
import io.sancha.postloan.PostloanDesk;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When {@code postloan} wakes up. */
@Component("postloanTimers")
public class PostloanTimers implements ProcessTimers {
    private final PostloanDesk desk;

    PostloanTimers(PostloanDesk desk) {
        this.desk = desk;
    }

    /** The start of the day on which the planned inspection's period opens, so that the inspector has the whole of it. */
    public Date inspectionDue(DelegateExecution execution) {
        return Date.from(desk.planned(caseId(execution)).opensOn().atStartOfDay(BankClock.CHINA).toInstant());
    }
}
