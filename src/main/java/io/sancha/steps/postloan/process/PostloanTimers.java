package io.sancha.steps.postloan.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.ProcessTimers;
import io.sancha.steps.postloan.PostloanDesk;
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
