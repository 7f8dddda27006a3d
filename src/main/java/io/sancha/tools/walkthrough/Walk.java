package io.sancha.tools.walkthrough;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.task.HumanTask;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One dossier's walk. Works through what waits, task by task in working hours; when nothing waits for a person, lets the day end, books the
 * borrower's payments and fires the timers of the case that have come due. A second loan is walked beside the first, on the same calendar.
 */
final class Walk {
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);
    private static final Duration A_TASK = Duration.ofMinutes(10);

    private final Dossier dossier;
    private final Walkthrough.Parts parts;
    private final Consumer<Step> story;
    private final List<WalkedCase> cases = new ArrayList<>();
    private Refusal refusal;

    Walk(Dossier dossier, Walkthrough.Parts parts, Consumer<Step> story) throws Exception {
        this.dossier = dossier;
        this.parts = parts;
        this.story = story;
        clock().standAt(dossier.startsOn().atTime(OPENING).atZone(BankClock.CHINA).toInstant());
        parts.declarations().of(dossier);
        begin(dossier);
    }

    private void begin(Dossier one) throws Exception {
        cases.add(new WalkedCase(one, parts, CaseWork.begun(one, parts), story));
        tell();
    }

    WalkedCase first() {
        return cases.get(0);
    }

    /** The second loan's case; empty where there is none, or it was never begun. */
    Optional<WalkedCase> second() {
        return cases.stream().skip(1).findFirst();
    }

    List<WalkedCase> cases() {
        return cases;
    }

    Dossier dossier() {
        return dossier;
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Goes on until all is closed, somebody is refused, a case is halted, or the calendar has run past all that the dossier tells. */
    void toTheEnd() throws Exception {
        while (refusal == null && cases.stream().noneMatch(WalkedCase::isHalted) && !cases.stream().allMatch(WalkedCase::hasEnded) && isPatient()) {
            beginSecond();
            if (!workSomewhere()) {
                endTheDay();
            }
            tell();
        }
    }

    private boolean isPatient() {
        return cases.stream().anyMatch(one -> !today().isAfter(one.loan().patience()));
    }

    private void beginSecond() throws Exception {
        Dossier other = dossier.secondLoan();
        if (other != null && second().isEmpty() && !today().isBefore(other.startsOn())) {
            begin(other);
        }
    }

    /** @return whether anything waited for a person */
    private boolean workSomewhere() throws Exception {
        for (WalkedCase one : cases) {
            one.openDoors(today());
            Optional<HumanTask> waiting = one.next(today());
            if (waiting.isPresent()) {
                attempt(() -> one.work(waiting.get(), today()));
                clock().moveBy(A_TASK);
                if (now().isAfter(CLOSING)) {
                    endTheDay();
                }
                return true;
            }
        }
        return false;
    }

    /** What is paid on this day is booked, then the day ends: of the second loan first, so that its class is the debtor's when the first is looked at. */
    private void endTheDay() throws Exception {
        for (WalkedCase one : cases) {
            attempt(() -> one.people().pay(today()));
        }
        for (int i = cases.size() - 1; i >= 0; i--) {
            cases.get(i).loan().endOfDay(today());
            cases.get(i).dayEnded();
        }
        tell();
        clock().standAt(today().plusDays(1).atTime(OPENING).atZone(BankClock.CHINA).toInstant());
        for (WalkedCase one : cases) {
            parts.timers().fireDue(one.caseId());
        }
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

    private void tell() {
        cases.forEach(WalkedCase::tell);
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
