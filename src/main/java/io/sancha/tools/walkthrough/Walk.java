package io.sancha.tools.walkthrough;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.task.HumanTask;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One dossier's walk. Works through what waits, task by task in working hours; when nothing waits for a person, lets the day end, books the
 * borrower's payments and fires the timers of the case that have come due.
 */
final class Walk {
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);
    private static final Duration A_TASK = Duration.ofMinutes(10);
    /** So often nobody comes to one task before there is a loan, or on one day of a loan, unless it is led back to for ever: a committee has nine seats. */
    private static final int TOO_OFTEN = 30;

    private final Dossier dossier;
    private final Walkthrough.Parts parts;
    private final Consumer<Step> story;
    private final LifecycleSteps steps = new LifecycleSteps();
    private final String caseId;
    private final CaseWork people;
    private final Map<String, Integer> done = new HashMap<>();
    private boolean circling;
    private int told;
    private Refusal refusal;

    Walk(Dossier dossier, Walkthrough.Parts parts, Consumer<Step> story) throws Exception {
        this.dossier = dossier;
        this.parts = parts;
        this.story = story;
        clock().standAt(dossier.startsOn().atTime(OPENING).atZone(BankClock.CHINA).toInstant());
        parts.declarations().of(dossier);
        this.people = CaseWork.begun(dossier, parts);
        this.caseId = people.caseId();
        tell();
    }

    String caseId() {
        return caseId;
    }

    LoanLife loan() {
        return people.loan();
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    LifecycleSteps.Number reached() {
        return steps.of(null);
    }

    /** Goes on until the case is closed, somebody is refused, it goes round in a circle, or the calendar has run past all that the dossier tells. */
    void toTheEnd() throws Exception {
        while (refusal == null && !circling && parts.cases().required(caseId).outcome().isEmpty() && !today().isAfter(loan().patience())) {
            Optional<HumanTask> waiting = nextTask();
            if (waiting.isPresent()) {
                work(waiting.get());
            } else {
                endTheDay();
            }
            tell();
        }
    }

    private Optional<HumanTask> nextTask() {
        return parts.tasks().openIn(caseId).stream().findFirst();
    }

    private void work(HumanTask task) throws Exception {
        LocalDate earliest = parts.scripts().notBefore(task.key(), dossier).orElse(today());
        while (today().isBefore(earliest)) {
            endTheDay();
        }
        if (parts.tasks().openIn(caseId).stream().noneMatch(open -> open.id().equals(task.id()))) {
            // while it waited for its day, time ran out
            return;
        }
        attempt(() -> people.complete(task));
        circling = done.merge(task.key(), 1, Integer::sum) >= TOO_OFTEN;
        clock().moveBy(A_TASK);
        if (now().isAfter(CLOSING)) {
            endTheDay();
        }
    }

    private void endTheDay() throws Exception {
        attempt(() -> people.pay(today()));
        loan().endOfDay(today());
        if (loan().account().isPresent()) {
            done.clear();
        }
        clock().standAt(today().plusDays(1).atTime(OPENING).atZone(BankClock.CHINA).toInstant());
        parts.timers().fireDue(caseId);
    }

    private interface Attempt {
        void made() throws Exception;
    }

    /** What a person tries; refused, it stands on the trail and ends the walk. */
    private void attempt(Attempt action) throws Exception {
        try {
            action.made();
        } catch (Refusal refused) {
            parts.trail().refused(refused, parts.people().currentUser());
            refusal = refused;
        }
    }

    /** Tells what the trail has written down since last told. */
    private void tell() {
        for (List<TrailRecord> news = parts.trail().of(caseId, told, 200); !news.isEmpty(); news = parts.trail().of(caseId, told, 200)) {
            news.forEach(this::tell);
        }
    }

    private void tell(TrailRecord record) {
        told = record.seq();
        LifecycleSteps.Number step = steps.of(record.place().diagram());
        story.accept(new Step(record.bankDate(), step.number(), step.id(), record.place().task(), record.actor(), record.outcome(), record.rule(),
            record.message()));
    }

    private BankClock clock() {
        return parts.clock();
    }

    private LocalDate today() {
        return LocalDate.now(clock());
    }

    private LocalTime now() {
        return LocalTime.now(clock());
    }
}
