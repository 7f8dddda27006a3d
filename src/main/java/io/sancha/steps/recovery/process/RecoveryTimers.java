package io.sancha.steps.recovery.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.ProcessTimers;
import io.sancha.steps.recovery.RecoveryDesk;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When {@code recovery} wakes up: at the start of the day on which the next measure is due. */
@Component("recoveryTimers")
public class RecoveryTimers implements ProcessTimers {
    private final RecoveryDesk recovery;

    RecoveryTimers(RecoveryDesk recovery) {
        this.recovery = recovery;
    }

    /** Once a measure was taken: the next level, or the same once more. */
    public Date nextMeasureDue(DelegateExecution execution) {
        return startOf(recovery.nextMeasureOn(caseId(execution)));
    }

    /** While a measure lies open: the level above it, never the same again. */
    public Date nextLevelDue(DelegateExecution execution) {
        return startOf(recovery.overtakenOn(caseId(execution)));
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(BankClock.CHINA).toInstant());
    }
}
