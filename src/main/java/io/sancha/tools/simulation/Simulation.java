package io.sancha.tools.simulation;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.notice.NoticeReceipts;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.JobsByHand;
import io.sancha.platform.login.DemoPeople;
import io.sancha.platform.policy.BankCalendar;
import io.sancha.platform.task.TaskDesk;
import io.sancha.steps.endofday.process.EndOfDayProcess;
import io.sancha.steps.postloan.classrun.ClassRunDesk;
import io.sancha.steps.postloan.process.DayTriggers;
import io.sancha.steps.revaluation.process.DayRevaluations;
import io.sancha.steps.spotcheck.process.DaySpotChecks;
import io.sancha.steps.warning.process.DayWarnings;
import io.sancha.tools.walkthrough.Walkthrough;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Lets a bank live through a plan, day after day, and holds what it left against the rules. Moves the clock, so it runs in a process of its own. */
@Service
@ConditionalOnProperty("sancha.embedded")
public class Simulation {
    private final Parts parts;
    private final BankVerifier verifier;
    private final ReportFacts facts;

    Simulation(Parts parts, BankVerifier verifier, ReportFacts facts) {
        this.parts = parts;
        this.verifier = verifier;
        this.facts = facts;
    }

    /** What it needs of the system. */
    @Component
    @ConditionalOnProperty("sancha.embedded")
    record Parts(Walkthrough walkthrough, TaskDesk tasks, JobsByHand jobs, BankClock clock, BankCalendar calendar, EndOfDayProcess nights, DayTriggers triggers,
        DayWarnings warnings, DayRevaluations revaluations, DaySpotChecks visits, DemoPeople demoPeople, EngineActors people, Trail trail,
        LoanAccounts accounts, NoticeReceipts receipts, ClassRunDesk classRuns, Words words, JdbcClient sql) {
    }

    /** How far it is after a day. @param tasks done by people so far @param refused tries that were refused so far */
    public record Progress(LocalDate day, int tasks, int refused) {
    }

    /**
     * Lives through the plan.
     *
     * @param heard hears after each day how far it is
     */
    public Report run(Plan plan, Consumer<Progress> heard) throws Exception {
        var tally = new Tally();
        try {
            var days = new SimulatedDays(plan, parts, tally);
            for (LocalDate day = plan.first(); !day.isAfter(plan.last()); day = day.plusDays(1)) {
                days.live(day);
                heard.accept(new Progress(day, tally.done(), tally.refused()));
            }
            return facts.report(plan, tally, verifier.verify(plan.first(), plan.last()));
        } finally {
            parts.clock().release();
        }
    }

    /** What was found, look by look, of a bank that is there. */
    public record Looked(Map<String, Long> checks, List<Finding> findings) {
    }

    /** Holds the bank as it stands against the rules, from the first day that it ended to the last; nothing is simulated. */
    public Looked verify() {
        BankVerifier.Verified verified = verifier.verify();
        return new Looked(verified.looked(), verified.findings());
    }
}
