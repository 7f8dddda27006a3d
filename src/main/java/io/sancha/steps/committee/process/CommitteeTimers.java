package io.sancha.steps.committee.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.engine.ProcessTimers;
import io.sancha.steps.committee.CommitteeDesk;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When the chair's time for a veto is over (CMT-06). */
@Component("committeeTimers")
public class CommitteeTimers implements ProcessTimers {
    private final CommitteeDesk desk;

    CommitteeTimers(CommitteeDesk desk) {
        this.desk = desk;
    }

    /** So many hours after the last vote as the bank's policy of that day gives. */
    public Date vetoTimeOver(DelegateExecution execution) {
        return Date.from(desk.vetoUntil(caseId(execution)));
    }
}
