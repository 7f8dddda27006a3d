package io.sancha.tools.walkthrough;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.task.HumanTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The acts that a dossier tells of one case: which of them are of what waits now, and which did not come about as told. */
final class ToldActs {
    private final List<Act> acts;
    /** Ids of the tasks that came, by their key, in that order. */
    private final Map<String, List<String>> came = new HashMap<>();
    /** What was done or tried, by its place in the file; at each coming anew, where the act is of each. */
    private final Set<String> done = new LinkedHashSet<>();
    private final List<String> astray = new ArrayList<>();

    ToldActs(List<Act> acts) {
        this.acts = acts;
    }

    /** Takes down that the task has come. Before anything else is asked of it. */
    void came(HumanTask task) {
        List<String> ids = came.computeIfAbsent(task.key(), key -> new ArrayList<>());
        if (!ids.contains(task.id())) {
            ids.add(task.id());
        }
    }

    /** The id that the task had at an earlier coming. */
    String idAt(String key, int time) {
        List<String> ids = came.getOrDefault(key, List.of());
        if (ids.size() < time) {
            throw Refusal.ofInput("acts", key + " 尚未第 " + time + " 次到来", key + " has not come " + time + " times yet");
        }
        return ids.get(time - 1);
    }

    /** What is tried in vain at the task and was not tried yet, in the order of the file. */
    List<Integer> attempts(HumanTask task) {
        return of(task).filter(place -> acts.get(place).isAttempt() && !done.contains(place + " " + task.id())).boxed().toList();
    }

    /** How the task is done in the end; the last in the file that is of it. Empty where nothing is told. */
    Optional<Integer> ending(HumanTask task) {
        return of(task).filter(place -> !acts.get(place).isAttempt()).boxed().reduce((earlier, later) -> later);
    }

    private IntStream of(HumanTask task) {
        int coming = came.getOrDefault(task.key(), List.of()).indexOf(task.id()) + 1;
        LocalDate day = LocalDate.ofInstant(task.createdAt(), BankClock.CHINA);
        return IntStream.range(0, acts.size()).filter(place -> acts.get(place).isOf(task.key(), coming, day));
    }

    /** What is begun on this day from the page of the case, and was not yet. */
    List<Integer> doors(LocalDate today) {
        return IntStream.range(0, acts.size()).filter(place -> acts.get(place).door() != null && acts.get(place).isDueOn(today) && !done.contains(place + " "))
            .boxed().toList();
    }

    Act at(int place) {
        return acts.get(place);
    }

    /** It came about. @param task at whose coming; empty of a door */
    void done(int place, String task) {
        done.add(place + " " + task);
    }

    /** It was tried. @param refusal what refused it; null where it was taken */
    void tried(int place, String task, Refusal refusal) {
        done(place, task);
        Act act = acts.get(place);
        String found = refusal == null ? "it was taken" : "refused by " + refusal.rule() + refusal.field().map(field -> " at " + field).orElse("")
            + ", " + refusal.english();
        boolean asTold = refusal == null ? !act.isAttempt()
            : refusal.rule().equals(act.refused()) && (act.field() == null || act.field().equals(refusal.field().orElse(null)));
        if (!asTold) {
            astray.add("acts[" + place + "] " + act.called() + ": expected " + (act.isAttempt() ? "to be refused by " + act.refused()
                + (act.field() == null ? "" : " at " + act.field()) : "to be taken") + ", found " + found);
        }
    }

    /** What did not come about as told, each as a sentence. */
    List<String> astray() {
        List<String> all = new ArrayList<>(astray);
        IntStream.range(0, acts.size()).filter(place -> done.stream().noneMatch(one -> one.startsWith(place + " ")))
            .forEach(place -> all.add("acts[" + place + "] " + acts.get(place).called() + ": it never came to it"));
        return all;
    }
}
