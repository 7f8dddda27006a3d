package io.sancha.tools.simulation;

import io.sancha.platform.audit.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the people of a simulated bank did, counted, and what did not go as it must. */
final class Tally {
    private final Map<String, Integer> tasks = new TreeMap<>();
    private final Map<String, Integer> courses = new TreeMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<String, Integer> tries = new TreeMap<>();
    private final Map<String, Integer> habits = new TreeMap<>();
    private final List<Finding> faults = new ArrayList<>();
    private int done;
    private int jobs;
    private int payments;
    private int receipts;
    private int classified;

    void done(String task, Course.Kind kind) {
        tasks.merge(task, 1, Integer::sum);
        courses.merge(kind.name(), 1, Integer::sum);
        done++;
    }

    void jobs(int executed) {
        jobs += executed;
    }

    void paid() {
        payments++;
    }

    void received() {
        receipts++;
    }

    void classified() {
        classified++;
    }

    void habit(Habit habit) {
        habits.merge(habit.name(), 1, Integer::sum);
    }

    /** @param what was tried that is not allowed */
    void refused(String what, Refusal refusal) {
        tries.merge(what, 1, Integer::sum);
        refusals.merge(refusal.rule(), 1, Integer::sum);
    }

    void fault(String loan, LocalDate day, String rule, String what) {
        faults.add(new Finding("course", loan, day, rule, what));
    }

    int done() {
        return done;
    }

    int refused() {
        return refusals.values().stream().mapToInt(Integer::intValue).sum();
    }

    int paymentsMade() {
        return payments;
    }

    int receiptsTaken() {
        return receipts;
    }

    int classesSaid() {
        return classified;
    }

    int jobsExecuted() {
        return jobs;
    }

    List<Finding> faults() {
        return List.copyOf(faults);
    }

    Map<String, Integer> tasks() {
        return tasks;
    }

    Map<String, Integer> courses() {
        return courses;
    }

    Map<String, Integer> refusals() {
        return refusals;
    }

    Map<String, Integer> tries() {
        return tries;
    }

    Map<String, Integer> habits() {
        return habits;
    }
}
