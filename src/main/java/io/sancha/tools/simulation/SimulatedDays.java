package io.sancha.tools.simulation;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.platform.database.Columns;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.EachAlone;
import io.sancha.platform.engine.JobsByHand;
import io.sancha.platform.login.DemoPeople;
import io.sancha.platform.task.HumanTask;
import io.sancha.tools.demonstration.Draw;
import io.sancha.tools.demonstration.MadeUpLoan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days of a simulated bank, each as the servers of a bank live it: timers after midnight, people in working hours, at half past eleven the end of day
 * that begins by itself with all its jobs, and what looks at the day that ended.
 */
final class SimulatedDays {
    private static final LocalTime TIMERS = LocalTime.of(0, 5);
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final LocalTime NIGHT = LocalTime.of(23, 30);
    private static final LocalTime AFTER = LocalTime.of(23, 50);
    private static final Duration A_TASK = Duration.ofMinutes(20);
    private static final int ROUNDS = 20;
    private final Plan plan;
    private final Simulation.Parts parts;
    private final HolidayCalendar working;
    private final Tally tally;
    private final Tries tries;
    private final Answers answers;
    private final Receipts receipts;
    private final ClassRuns classRuns;
    private final Map<LocalDate, List<Integer>> beginning = new TreeMap<>();
    private final List<DemoPeople.Person> people;
    /** In the order in which they were begun. */
    private final Map<String, SimulatedCase> living = new LinkedHashMap<>();

    SimulatedDays(Plan plan, Simulation.Parts parts, Tally tally) {
        this.plan = plan;
        this.parts = parts;
        this.tally = tally;
        this.working = parts.calendar().workingDays();
        this.tries = new Tries(new Fingerprint(parts.sql()), parts.trail(), parts.people(), tally);
        this.answers = new Answers(parts.sql(), parts.words(), plan.seed());
        this.receipts = new Receipts(plan, parts.sql(), parts.receipts(), tries, tally);
        this.classRuns = new ClassRuns(plan, parts.sql(), parts.classRuns(), tries, tally);
        this.people = parts.demoPeople().joined();
        for (int number = 1; number <= plan.loans(); number++) {
            LocalDate day = plan.first().plusDays(Draw.of(plan.seed(), number, "begins").between(0, plan.daysOfBeginning()));
            beginning.computeIfAbsent(working.workingDayFrom(day), on -> new ArrayList<>()).add(number);
        }
        stand(plan.first(), TIMERS);
        parts.jobs().beginAt(at(plan.first(), NIGHT));
    }

    void live(LocalDate day) throws Exception {
        stand(day, TIMERS);
        fire(day);
        if (working.isWorkingDay(day)) {
            stand(day, OPENING);
            for (int number : beginning.getOrDefault(day, List.of())) {
                begin(number, day);
            }
            work(day);
            pay(day);
            receipts.take(day, living);
            classRuns.classify(day, living);
        }
        stand(day, NIGHT);
        fire(day);
        stand(day, AFTER);
        parts.nights().tellCases();
        if (!parts.nights().hasEnded(day)) {
            tally.fault("-", day, "-", "the day did not end: " + parts.nights().standing(day));
        }
        whole(day, parts.triggers().dayEnded(() -> true), "inspection triggers");
        whole(day, parts.warnings().dayEnded(() -> true), "warnings");
        whole(day, parts.revaluations().dayEnded(() -> true), "revaluations");
        whole(day, parts.visits().look(() -> true), "unannounced visits");
        living.keySet().retainAll(parts.sql().sql("select case_id from listed_case where closed_on is null").query(String.class).set());
    }

    private void whole(LocalDate day, EachAlone.Tally looked, String at) {
        if (!looked.whole()) {
            tally.fault("-", day, "-", "not all " + at + " could be looked at");
        }
    }

    private void fire(LocalDate day) {
        JobsByHand.Fired fired = parts.jobs().fireDue();
        tally.jobs(fired.done());
        fired.failed().forEach(job -> tally.fault(job.caseId() == null ? "-" : job.caseId(), day, "-", "a job failed: " + job.what() + ": " + job.cause()));
    }

    private void begin(int number, LocalDate day) throws Exception {
        MadeUpLoan loan = MadeUpLoan.of(plan.seed(), number, day, people, working);
        var work = parts.walkthrough().begun(loan.dossier());
        living.put(work.caseId(), new SimulatedCase(plan, number, loan, work, answers, tries, tally));
    }

    private void work(LocalDate day) throws Exception {
        Collection<String> stirring = living.keySet();
        for (int round = 0; round < ROUNDS && !stirring.isEmpty(); round++) {
            Map<String, Boolean> stirred = new LinkedHashMap<>();
            for (HumanTask task : inOrder(parts.tasks().openIn(stirring))) {
                if (living.get(task.caseId()).work(task, day, working)) {
                    stirred.put(task.caseId(), true);
                }
            }
            stirring = stirred.keySet();
            parts.clock().moveBy(A_TASK);
        }
    }

    /** Of one case one after the other; what the engine's own ids would order is ordered by what it is. */
    private List<HumanTask> inOrder(List<HumanTask> tasks) {
        return tasks.stream().sorted(Comparator.comparingInt((HumanTask task) -> living.get(task.caseId()).number()).thenComparing(HumanTask::createdAt)
            .thenComparing(HumanTask::key).thenComparing(HumanTask::assignee, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
    }

    private void pay(LocalDate day) throws Exception {
        List<Standing> standings = parts.sql().sql("""
            select p.loan_number, p.case_id, a.disbursed_on, p.matures_on, p.days_past_due,
                   (select i.adjusted_due_on from loan_instalment i
                     where i.loan_number = p.loan_number and i.plan = p.plan and i.number = p.next_instalment) as next_due,
                   (select min(d.adjusted_due_on) from loan_due d
                     where d.loan_number = p.loan_number and (d.principal_unpaid > 0 or d.interest_unpaid > 0)) as oldest_unpaid,
                   (select max(e.value_date) from loan_event e where e.loan_number = p.loan_number and e.kind = 'PAYMENT') as last_paid,
                   exists (select from loan_event e where e.loan_number = p.loan_number and e.early is not null) as paid_early
              from loan_position p join loan_account a on a.number = p.loan_number
             where p.state not in ('SETTLED', 'WRITTEN_OFF') order by p.loan_number""")
            .query((row, n) -> new Standing(row.getString("loan_number"), row.getString("case_id"), Columns.date(row, "disbursed_on"),
                Columns.date(row, "matures_on"), row.getInt("days_past_due"), Columns.date(row, "next_due"), Columns.date(row, "oldest_unpaid"),
                Columns.date(row, "last_paid"), row.getBoolean("paid_early"))).list();
        for (Standing loan : standings) {
            living.get(loan.caseId()).pay(loan, day, parts.accounts());
        }
    }

    private void stand(LocalDate day, LocalTime time) {
        parts.clock().standAt(at(day, time));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BankClock.CHINA).toInstant();
    }
}
