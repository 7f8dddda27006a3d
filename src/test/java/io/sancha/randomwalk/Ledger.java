package io.sancha.randomwalk;

import io.sancha.platform.task.HumanTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the walk has seen done, kept by itself, and every act that ought not to have been let through. It learns from the answers at the
 * entry points alone and asks neither the system's tables of duties nor its trail.
 */
final class Ledger {
    private record StandIn(String absent, String delegate, String duty, LocalDate first, LocalDate last) {
    }

    private final List<StandIn> standIns = new ArrayList<>();
    private final Map<String, Map<String, Set<String>>> held = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Integer> completed = new HashMap<>();
    private final Map<String, Long> onTrail = new HashMap<>();
    private int refused;

    /** Who is away was let through with naming a colleague. */
    void arranged(int step, Cast.Person absent, Cast.Person delegate, String duty, LocalDate first, LocalDate last) {
        standIns.add(new StandIn(absent.userId(), delegate.userId(), duty, first, last));
        if (!delegate.duties().contains(duty) || !absent.duties().contains(duty) || absent == delegate || absent.branches().stream()
            .noneMatch(delegate.branches()::contains)) {
            violations.add("stand-in: step " + step + ": " + delegate.userId() + " may stand in for " + absent.userId() + " as " + duty);
        }
    }

    private boolean standsIn(Cast.Person who, HumanTask task, LocalDate today) {
        return standIns.stream().anyMatch(given -> given.absent().equals(task.assignee()) && given.delegate().equals(who.userId()) && given.duty()
            .equals(task.duty())
            && !today.isBefore(given.first()) && !today.isAfter(given.last()));
    }

    /** Somebody was let through with taking or completing a task. */
    void worked(int step, LocalDate today, Cast.Person who, HumanTask task, String branch, boolean completes) {
        Set<String> duties = held.computeIfAbsent(task.caseId(), c -> new HashMap<>()).computeIfAbsent(who.userId(), u -> new HashSet<>());
        String act = "step " + step + ": " + who.userId() + (completes ? " completed " : " took ") + task.key() + " of " + task.caseId();
        if (!who.duties().contains(task.duty())) {
            violations.add("duty: " + act + " without being " + task.duty());
        }
        if (!who.branches().contains(branch)) {
            violations.add("branch: " + act + ", a case of branch " + branch);
        }
        if (Exclusions.exclude(task.duty(), duties)) {
            violations.add("separation: " + act + " as " + task.duty() + " having been " + duties);
        }
        if (task.assignee() != null && !task.assignee().equals(who.userId()) && !standsIn(who, task, today)) {
            violations.add("holder: " + act + ", which " + task.assignee() + " held");
        }
        if (completes) {
            duties.add(task.duty());
            completed.merge(task.key(), 1, Integer::sum);
            if (task.assignee() == null) {
                violations.add("holder: " + act + ", which nobody held");
            }
        }
    }

    /** Somebody was let through with what is nobody's to do. */
    void letThrough(int step, String who, String what, String answer) {
        violations.add("entry point: step " + step + ": " + who + " got through " + what + ": " + answer);
    }

    void violated(String what) {
        violations.add(what);
    }

    /** Whether the person has more refused tries on the trail than when last asked. @param count how many there are now */
    boolean grew(String userId, long count) {
        Long before = onTrail.put(userId, count);
        return before == null ? count > 0 : count > before;
    }

    void refused() {
        refused++;
    }

    int refusals() {
        return refused;
    }

    List<String> violations() {
        return violations;
    }

    /** How often each task was completed, by its id. */
    Map<String, Integer> completed() {
        return completed;
    }
}
