package io.sancha.steps.endofday.process;

import io.sancha.steps.endofday.BankDay;
import io.sancha.steps.endofday.DayDesk;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;

/** Ends a day by hand. */
@Service
public class EndOfDayProcess {
    private final RuntimeService runtime;
    private final ManagementService management;
    private final DayDesk desk;

    EndOfDayProcess(RuntimeService runtime, ManagementService management, DayDesk desk) {
        this.runtime = runtime;
        this.management = management;
        this.desk = desk;
    }

    /** The day that an end of day started now would end. */
    public LocalDate endingNow() {
        return desk.endingNow();
    }

    /**
     * Ends the day, doing the work of its partitions here and now.
     *
     * @return the loans that failed
     */
    public List<DayDesk.FailedLoan> dayEnded(LocalDate day) {
        String instance = runtime.startProcessInstanceByKey("endofday", BankDay.key(day)).getId();
        List<Job> waiting = jobs(instance);
        while (!waiting.isEmpty()) {
            waiting.forEach(job -> management.executeJob(job.getId()));
            waiting = jobs(instance);
        }
        return desk.untreated(day);
    }

    private List<Job> jobs(String instance) {
        return management.createJobQuery().processInstanceId(instance).withRetriesLeft().listPage(0, 100);
    }
}
