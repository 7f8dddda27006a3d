package io.sancha.steps.recovery.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.ProcessTimers;
import io.sancha.steps.postloan.PostloanDesk;
import io.sancha.steps.recovery.RecoveryDesk;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When {@code recovery} wakes up: at the start of the day on which the next level is due, or on which an inspection's period opens. */
@Component("recoveryTimers")
public class RecoveryTimers implements ProcessTimers {
    private final RecoveryDesk recovery;
    private final PostloanDesk postloan;

    RecoveryTimers(RecoveryDesk recovery, PostloanDesk postloan) {
        this.recovery = recovery;
        this.postloan = postloan;
    }

    public Date nextMeasureDue(DelegateExecution execution) {
        return startOf(recovery.nextMeasureOn(caseId(execution)));
    }

    public Date inspectionDue(DelegateExecution execution) {
        return startOf(postloan.planned(caseId(execution)).opensOn());
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(BankClock.CHINA).toInstant());
    }
}
