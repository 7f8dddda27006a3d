package io.sancha.steps.endofday.process;

import io.sancha.steps.endofday.BankDay;
import io.sancha.steps.endofday.DayDesk;
import io.sancha.steps.endofday.DayRuns;
import io.sancha.steps.endofday.DayStanding;
import io.sancha.steps.endofday.Nights;
import io.sancha.steps.endofday.Nights.Night;
import io.sancha.steps.postloan.process.LoanNewsDelivery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;

/** Ends a day by hand: begins it, or joins who began it before, and tells how far it is. The work is done by the job executors. */
@Service
public class EndOfDayProcess {
    static final String KEY = "endofday";
    private static final int RETRIES = 3;
    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final DayDesk desk;
    private final DayRuns runs;
    private final Nights nights;
    private final LoanNewsDelivery news;

    EndOfDayProcess(ProcessEngine engine, DayDesk desk, DayRuns runs, Nights nights, LoanNewsDelivery news) {
        this.nights = nights;
        this.news = news;
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
        this.desk = desk;
        this.runs = runs;
    }

    /** The day that an end of day started now would end. */
    public LocalDate endingNow() {
        return desk.endingNow();
    }

    /** The days to end, in their order: those that were missed since the last that ended, and this one. */
    public List<LocalDate> missedUpTo(LocalDate day) {
        return runs.missedUpTo(day);
    }

    /** The last day that has ended, if it is after this one. */
    public Optional<LocalDate> lastEndedAfter(LocalDate day) {
        return runs.lastEndedAfter(day);
    }

    /** Whether no day had ended and no loan was paid out by this day. */
    public boolean isBeforeTheFirst(LocalDate day) {
        return runs.isBeforeTheFirst(day);
    }

    /** Whether the day has ended. */
    public boolean hasEnded(LocalDate day) {
        return runs.progress(day).closed();
    }

    /** Takes part in the work of ending days, until closed. */
    public AutoCloseable working() {
        return new DayJobs(engine);
    }

    /** Begins to end a day. If somebody is at it, what stands still there is tried again; if it has ended, nothing happens. */
    public void dayEnded(LocalDate day) {
        DayRuns.Progress progress = runs.progress(day);
        if (progress.closed()) {
            return;
        }
        Optional<String> atIt = atIt(day, progress);
        if (atIt.isPresent()) {
            management.createJobQuery().processInstanceId(atIt.get()).noRetriesLeft().listPage(0, Integer.MAX_VALUE).stream().map(Job::getId)
                .forEach(job -> management.setJobRetries(job, RETRIES));
        } else {
            runtime.startProcessInstanceByKey(KEY, BankDay.key(day));
        }
    }

    /** What is on record of a day: begun, ended, and what it came to. */
    public Optional<Night> onRecord(LocalDate day) {
        return nights.of(day);
    }

    /** Tells the cases what the day has brought them, as far as nobody has told them yet. */
    public void tellCases() {
        news.tellDue();
    }

    /** How far the day is, and how it ended. */
    public DayStanding standing(LocalDate day) {
        DayRuns.Progress begun = runs.progress(day);
        Optional<String> atIt = atIt(day, begun);
        // asked after the engine: an instance that is no more has closed its day in the same transaction, or never will
        DayRuns.Progress now = runs.progress(day);
        if (now.closed()) {
            return DayStanding.ended(now, desk.untreated(day));
        }
        if (atIt.isEmpty()) {
            return DayStanding.stuck(now, "流程实例已不存在 the process instance is gone");
        }
        return runtime.createIncidentQuery().processInstanceId(atIt.get()).list().stream().findFirst().map(Incident::getIncidentMessage)
            .map(cause -> DayStanding.stuck(now, cause)).orElseGet(() -> DayStanding.running(now));
    }

    /** The process instance that ends the day, or before anybody has opened it one that is about to; empty where there is none. */
    private Optional<String> atIt(LocalDate day, DayRuns.Progress progress) {
        if (progress.instance() != null && runtime.createProcessInstanceQuery().processInstanceId(progress.instance()).count() > 0) {
            return Optional.of(progress.instance());
        }
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(BankDay.key(day), KEY).listPage(0, 1).stream().findFirst()
            .map(ProcessInstance::getId);
    }
}
