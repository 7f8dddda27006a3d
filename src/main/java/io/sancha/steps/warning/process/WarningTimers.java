package io.sancha.steps.warning.process;

import static io.sancha.steps.warning.process.WarningProcess.warning;

import io.sancha.platform.engine.ProcessTimers;
import io.sancha.platform.task.TaskTimers;
import io.sancha.steps.warning.WarningDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Until when a warning is dealt with: by its grade, in working days (PLM-10). */
@Component("warningTimers")
public class WarningTimers implements ProcessTimers {
    private final WarningDesk desk;
    private final TaskTimers terms;
    private final Clock clock;

    WarningTimers(WarningDesk desk, TaskTimers terms, Clock clock) {
        this.desk = desk;
        this.terms = terms;
        this.clock = clock;
    }

    /** For a word on it, its measures, and the approval of its lifting. */
    public Date handling(DelegateExecution execution) {
        return terms.endOf(desk.termOf(warning(execution), LocalDate.now(clock)));
    }

    /** For the next follow-up. */
    public Date followUp(DelegateExecution execution) {
        return terms.endOf(desk.followUpEvery(warning(execution), LocalDate.now(clock)));
    }
}
