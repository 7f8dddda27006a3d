package io.sancha.tools.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.CaseTimers;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.steps.lifecycle.process.LifecycleProcess;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The one way in which a test comes by a case in the middle of its life: the steps before are done, each in its own process, at the tasks of
 * the people whose duty they are, with what a dossier tells. So every fact is there that the steps leave behind, and none that they would refuse.
 */
@Component
public class StepsBefore {
    private static final List<String> STEPS = List.of("relationship", "application", "acceptance", "diligence", "review", "committee", "approval", "contract",
        "disbursement");
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final int ONE_YEAR = 365;
    private static final String MANAGER = "relationship-manager";
    private static final String BRANCH = "0101";
    private final ApplicationContext beans;
    private final CaseRegister cases;
    private final RuntimeService runtime;
    private final TaskDesk tasks;
    private final EngineActors people;
    private final BankClock clock;
    private final LifecycleProcess lifecycle;
    private final CaseTimers timers;
    private final Photographs photographs;

    StepsBefore(ApplicationContext beans, CaseRegister cases, RuntimeService runtime, TaskDesk tasks, EngineActors people, BankClock clock,
        LifecycleProcess lifecycle, CaseTimers timers, Photographs photographs) {
        this.photographs = photographs;
        this.timers = timers;
        this.lifecycle = lifecycle;
        this.beans = beans;
        this.cases = cases;
        this.runtime = runtime;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A new case that has come through its steps up to this one; the clock stands where the step ended.
     *
     * @param last id of the step's process, such as {@code acceptance}
     * @param on business date on which the last step is done, or later, if the dossier says so
     */
    public String through(String last, DossierVariant dossier, LocalDate on) {
        return untilWaits("", last, dossier, on);
    }

    /**
     * The same, but it stops in the last step where this task waits.
     *
     * @param task id of a human task of the last step, such as {@code witness-signing}
     */
    public String untilWaits(String task, String last, DossierVariant dossier, LocalDate on) {
        var entries = new DossierEntries(beans, dossier.text());
        clock.standAt(dossier.startsOn().atTime(OPENING).atZone(BankClock.CHINA).toInstant());
        String caseId = cases.open(cases.nextId(BRANCH), BRANCH, MANAGER).id();
        for (String step : STEPS.subList(0, STEPS.indexOf(last) + 1)) {
            if (step.equals(last)) {
                waitFor(on);
            }
            goThrough(step, caseId, entries, task);
        }
        return caseId;
    }

    /**
     * A case as the bank has them, within the one process of its whole life, that has come to where this task waits; the clock stands there.
     *
     * @param look is shown each task before it is done, the last one too
     */
    public String lifeUntilWaits(String task, DossierVariant dossier, Consumer<HumanTask> look) {
        var entries = new DossierEntries(beans, dossier.text());
        clock.standAt(dossier.startsOn().atTime(OPENING).atZone(BankClock.CHINA).toInstant());
        String caseId = acting(new Actor(MANAGER, Set.of(MANAGER, "branch-" + BRANCH)), lifecycle::caseBegun);
        while (true) {
            HumanTask next = next(caseId);
            look.accept(next);
            if (next.key().equals(task)) {
                return caseId;
            }
            entries.notBefore(next).ifPresent(this::waitFor);
            complete(next, entries);
        }
    }

    /** The first task that waits, after as many days as that takes. */
    private HumanTask next(String caseId) {
        for (int day = 0; tasks.openIn(caseId).isEmpty(); day++) {
            assertThat(day).as("case %s waits for nobody", caseId).isLessThan(ONE_YEAR);
            clock.moveBy(Duration.ofDays(1));
            timers.fireDue(caseId);
        }
        return tasks.openIn(caseId).get(0);
    }

    private void goThrough(String step, String caseId, DossierEntries entries, String stopsAt) {
        String process = StepsAlone.begin(runtime, step, caseId).getId();
        Optional<HumanTask> next = tasks.openIn(caseId).stream().findFirst();
        while (next.isPresent()) {
            HumanTask task = next.get();
            if (task.key().equals(stopsAt)) {
                return;
            }
            entries.notBefore(task).ifPresent(this::waitFor);
            complete(task, entries);
            next = tasks.openIn(caseId).stream().findFirst();
        }
        // once a step, not once a task: of all that the engine is asked here, this costs it most
        if (runtime.createProcessInstanceQuery().processInstanceId(process).count() > 0) {
            throw new AssertionError("step " + step + " of case " + caseId + " waits, but for nobody");
        }
    }

    private void complete(HumanTask task, DossierEntries entries) {
        String user = task.assignee() == null ? task.duty() : task.assignee();
        Set<String> groups = new HashSet<>(people.groupsOf(user));
        groups.add(task.duty());
        groups.add("branch-" + BRANCH);
        acting(new Actor(user, groups), () -> {
            photographs.addTo(tasks.claim(task.id()), task.id());
            return tasks.complete(task.id(), entries.at(task));
        });
    }

    private <T> T acting(Actor person, Callable<T> deed) {
        try {
            return people.actingAs(person, deed);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(person.userId(), e);
        }
    }

    private void waitFor(LocalDate day) {
        if (LocalDate.now(clock).isBefore(day)) {
            clock.standAt(day.atTime(OPENING).atZone(BankClock.CHINA).toInstant());
        }
    }
}
