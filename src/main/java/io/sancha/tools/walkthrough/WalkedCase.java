package io.sancha.tools.walkthrough;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.task.HumanTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One case of a walk: what waits in it and may be done today, what its dossier has people try, and how much of its trail was told. */
final class WalkedCase {
    /** So often nobody comes to one task before there is a loan, or on one day of a loan, unless it is led back to for ever: a committee has nine seats. */
    private static final int TOO_OFTEN = 30;
    private static final int PAGE = 200;

    private final Dossier dossier;
    private final Walkthrough.Parts parts;
    private final CaseWork people;
    private final ToldActs acts;
    private final Consumer<Step> story;
    private final List<Step> steps = new ArrayList<>();
    private final LifecycleSteps lifecycle = new LifecycleSteps();
    private final Map<String, Integer> done = new HashMap<>();
    private boolean halted;
    private int told;

    WalkedCase(Dossier dossier, Walkthrough.Parts parts, CaseWork people, Consumer<Step> story) {
        this.dossier = dossier;
        this.parts = parts;
        this.people = people;
        this.story = story;
        this.acts = new ToldActs(dossier.acts());
    }

    Dossier dossier() {
        return dossier;
    }

    String caseId() {
        return people.caseId();
    }

    CaseWork people() {
        return people;
    }

    LoanLife loan() {
        return people.loan();
    }

    ToldActs acts() {
        return acts;
    }

    List<Step> steps() {
        return steps;
    }

    LifecycleSteps.Number reached() {
        return lifecycle.of(null);
    }

    /** Whether it goes on no further: people come back to one task again and again, or something was taken that was to be refused. */
    boolean isHalted() {
        return halted;
    }

    boolean hasEnded() {
        return parts.cases().required(caseId()).outcome().isPresent();
    }

    /** What waits for somebody and may be done or tried today. */
    Optional<HumanTask> next(LocalDate today) {
        List<HumanTask> open = parts.tasks().openIn(caseId());
        open.forEach(this::came);
        return open.stream().filter(task -> attempt(task, today).isPresent() || isDoable(task, today)).findFirst();
    }

    private void came(HumanTask task) {
        acts.came(task);
        acts.ending(task).filter(place -> acts.at(place).isLeft()).ifPresent(place -> acts.done(place, task.id()));
    }

    private Optional<Integer> attempt(HumanTask task, LocalDate today) {
        return acts.attempts(task).stream().findFirst().filter(place -> acts.at(place).isDueOn(today));
    }

    private boolean isDoable(HumanTask task, LocalDate today) {
        Optional<Act> ending = acts.ending(task).map(acts::at);
        return acts.attempts(task).isEmpty() && ending.filter(Act::isLeft).isEmpty() && ending.filter(act -> !act.isDueOn(today)).isEmpty()
            && parts.scripts().notBefore(task.key(), dossier).filter(today::isBefore).isEmpty();
    }

    /** One thing is tried in vain, or the task is done. @throws Refusal where what should be taken is refused */
    void work(HumanTask task, LocalDate today) throws Exception {
        Optional<Integer> attempt = attempt(task, today);
        if (attempt.isPresent()) {
            tried(attempt.get(), task.id(), () -> people.attempt(task, acts.at(attempt.get()), photographed(task, acts.at(attempt.get()))));
            return;
        }
        Optional<Integer> ending = acts.ending(task);
        ending.ifPresent(place -> acts.done(place, task.id()));
        Act act = ending.map(acts::at).orElse(null);
        people.complete(task, act, photographed(task, act));
        halted = done.merge(task.key(), 1, Integer::sum) >= TOO_OFTEN;
    }

    /** The task at whose coming the photograph was taken. */
    private String photographed(HumanTask task, Act act) {
        return act == null || act.photographOf() == null ? task.id() : acts.idAt(task.key(), act.photographOf());
    }

    /** What is begun from the page of the case today. */
    void openDoors(LocalDate today) throws Exception {
        for (int place : loan().account().isEmpty() ? List.<Integer>of() : acts.doors(today)) {
            tried(place, "", () -> people.open(acts.at(place)));
        }
    }

    private interface Attempt {
        void made() throws Exception;
    }

    private void tried(int place, String task, Attempt attempt) throws Exception {
        try {
            attempt.made();
            acts.tried(place, task, null);
            // what comes behind it is another story
            halted = halted || acts.at(place).isAttempt();
        } catch (Refusal refusal) {
            acts.tried(place, task, refusal);
        }
    }

    /** A day of a loan begins anew with what is done again and again. */
    void dayEnded() {
        if (loan().account().isPresent()) {
            done.clear();
        }
    }

    /** Tells what the trail has written down since last told. */
    void tell() {
        Trail trail = parts.trail();
        for (List<TrailRecord> news = trail.of(caseId(), told, PAGE); !news.isEmpty(); news = trail.of(caseId(), told, PAGE)) {
            news.forEach(this::tell);
        }
    }

    private void tell(TrailRecord record) {
        told = record.seq();
        LifecycleSteps.Number step = lifecycle.of(record.place().diagram());
        var line = new Step(record.bankDate(), step.number(), step.id(), record.place().task(), record.actor(), record.outcome(), record.rule(),
            record.message());
        steps.add(line);
        story.accept(line);
    }
}
