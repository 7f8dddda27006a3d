package io.sancha.tools.demonstration;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.endofday.Partition;
import io.sancha.steps.review.ReviewEntry;
import io.sancha.tools.walkthrough.Dossier;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * The days of the demonstration bank. In the morning the timers that have come due, in working hours round after round of one task a case, what borrowers
 * pay, and in the night the end of day of all its loans at once. Cases do not depend on each other, so a few are worked on at the same moment.
 */
final class Days implements AutoCloseable {
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    /** A day that somebody before was killed over begins where their last round can have ended. */
    private static final LocalTime GOING_ON = LocalTime.of(17, 0);
    private static final LocalTime NIGHT = LocalTime.of(23, 30);
    private static final Duration A_TASK = Duration.ofMinutes(20);
    /** A working day has so many rounds of that length. */
    private static final int ROUNDS = 18;
    private final Making.Parts parts;
    private final HolidayCalendar working;
    private final Staff staff;
    private final LocalDate last;
    private LocalTime opening;
    private final Map<LocalDate, List<Life>> beginning;
    private final Map<String, LivingCase> living = new TreeMap<>();
    private final ExecutorService hands = Executors.newFixedThreadPool(Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors())));

    Days(Making.Parts parts, DemonstrationBank.Standing standing) {
        this.parts = parts;
        this.working = parts.calendar().workingDays();
        this.staff = new Staff(parts.people().joined());
        this.last = standing.lastDay();
        this.opening = parts.bank().cases().isEmpty() ? OPENING : GOING_ON;
        Map<Integer, String> begun = parts.bank().cases();
        List<Life> lives = Lives.of(standing.seed(), last, working, standing.percent());
        beginning = lives.stream().filter(life -> !begun.containsKey(life.number())).collect(Collectors.groupingBy(Life::begins));
        List<String> alive = parts.bank().alive();
        lives.stream().filter(life -> alive.contains(begun.get(life.number()))).forEach(life -> lives(life, begun.get(life.number())));
    }

    /** Lives through one day and its night. */
    void live(LocalDate day) throws InterruptedException {
        parts.clock().standAt(day.atTime(opening).atZone(BankClock.CHINA).toInstant());
        opening = OPENING;
        each(parts.jobs().casesDue(), caseId -> parts.timers().fireDue(caseId));
        if (working.isWorkingDay(day)) {
            for (Life life : beginning.getOrDefault(day, List.of())) {
                begin(life);
            }
            work(day);
            each(living.keySet(), caseId -> {
                living.get(caseId).pay(day);
                return null;
            });
        }
        parts.clock().standAt(day.atTime(NIGHT).atZone(BankClock.CHINA).toInstant());
        parts.transaction().executeWithoutResult(status -> {
            // those of the demonstration: a walk-through in the same bank has its own calendar
            Collection<String> cases = parts.bank().cases().values();
            parts.endOfDay().run(day, Partition.ofCases(cases));
            parts.lateTasks().followIn(cases, day);
            parts.bank().reached(day);
        });
        living.keySet().retainAll(parts.bank().alive());
    }

    private void begin(Life life) {
        Dossier dossier = DossierMaker.dossier(life, staff, working, ReviewEntry.Decision.AGREE);
        // with the case stands whose it is, or neither
        String caseId = parts.transaction().execute(status -> {
            try {
                String begun = parts.walkthrough().begun(dossier).caseId();
                parts.bank().begun(life.number(), begun);
                return begun;
            } catch (Exception e) {
                throw new Making.Stopped("of life " + life.number(), e);
            }
        });
        lives(life, caseId);
    }

    private void lives(Life life, String caseId) {
        living.put(caseId, new LivingCase(life, caseId, parts.walkthrough(), staff, working, last));
    }

    private void work(LocalDate day) throws InterruptedException {
        Collection<String> stirring = living.keySet();
        for (int round = 0; round < ROUNDS && !stirring.isEmpty(); round++) {
            Map<String, List<HumanTask>> tasks = new HashMap<>();
            parts.tasks().openIn(stirring).forEach(task -> tasks.computeIfAbsent(task.caseId(), id -> new ArrayList<>()).add(task));
            Map<String, Boolean> worked = each(tasks.keySet(), caseId -> living.get(caseId).work(tasks.get(caseId), day));
            stirring = worked.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
            parts.clock().moveBy(A_TASK);
        }
    }

    private interface Doing<T> {
        T at(String caseId) throws Exception;
    }

    /** Does it for each of these cases, several at a time. */
    private <T> Map<String, T> each(Collection<String> cases, Doing<T> doing) throws InterruptedException {
        Map<String, Future<T>> begun = new TreeMap<>();
        cases.forEach(caseId -> begun.put(caseId, hands.submit((Callable<T>) () -> doing.at(caseId))));
        Map<String, T> done = new TreeMap<>();
        for (Map.Entry<String, Future<T>> each : begun.entrySet()) {
            try {
                done.put(each.getKey(), each.getValue().get());
            } catch (ExecutionException e) {
                throw new Making.Stopped(each.getKey(), e.getCause());
            }
        }
        return done;
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
