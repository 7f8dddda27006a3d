package io.sancha.steps.contract.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.platform.engine.ProcessTimers;
import io.sancha.steps.contract.ContractDesk;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When the timers of {@code processes/contract/contract.bpmn} fire. */
@Component
public class ContractTimers implements ProcessTimers {
    private final ContractDesk desk;
    private final Clock clock;

    ContractTimers(ContractDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The end of the approval's last day. */
    public Date approvalExpiry(DelegateExecution execution) {
        return Date.from(desk.approvalExpiry(caseId(execution)).plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
}
