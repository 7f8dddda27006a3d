package io.sancha.platform.task;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.task.WaitingTasks.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the acting person: the tasks that they hold, and those of their duties, in their branches (BRN-01), that nobody holds. */
@Component
@Transactional(readOnly = true)
public class TasksOfPerson {
    private static final Worklist TODO = Worklist.of("todo").orElseThrow();
    /** Tasks that a search leads to at most. */
    private static final int MOST_FOUND = 1000;
    private final WaitingTasks waiting;
    private final TaskReader tasks;
    private final Actors actors;
    private final CasesByWord cases;

    TasksOfPerson(WaitingTasks waiting, TaskReader tasks, Actors actors, CasesByWord cases) {
        this.cases = cases;
        this.waiting = waiting;
        this.tasks = tasks;
        this.actors = actors;
    }

    /**
     * How many tasks wait for a person.
     *
     * @param held that they hold
     * @param free of their duties, that nobody holds
     * @param dueToday of both, whose term ends today
     * @param late of both, whose term is over
     */
    public record Counts(int held, int free, int dueToday, int late) {
    }

    public Counts counts() {
        return waiting.counts(actors.person(), TODO);
    }

    /** The most urgent. @param limit at most this many */
    public List<HumanTask> mostUrgent(int limit) {
        return page(TODO, null, 0, limit).tasks();
    }

    /** Part of a list. @param tasks those that still wait: what ended meanwhile is left out @param last whether nothing stands behind them */
    public record Page(List<HumanTask> tasks, boolean last) {
    }

    /**
     * The most urgent of a list, from one on.
     *
     * @param among ids of tasks, of which alone; null for all
     * @param first how many stand before
     */
    public Page page(Worklist list, Collection<String> among, int first, int limit) {
        List<String> ids = waiting.page(actors.person(), list, among, Order.URGENCY, first, limit);
        return new Page(tasks.all(ids), ids.size() < limit);
    }

    /**
     * Ids of a list's tasks in an order of their own.
     *
     * @param order columns as the engine calls them, a sign before those that go down: {@code -priority}
     * @throws Refusal INPUT for a column by which no list is ordered
     */
    public List<String> ids(Worklist list, Collection<String> among, List<String> order, int first, int limit) {
        List<Order> by = new ArrayList<>();
        for (String column : order) {
            String name = column.replaceFirst("^-", "");
            if (!WaitingTasks.ORDERS.contains(name)) {
                throw Refusal.ofInput("sorting", "此列表不能按“" + name + "”排序，可按 " + String.join("、", WaitingTasks.ORDERS.stream().sorted().toList()),
                    "this list is not sorted by “" + name + "”, but by " + String.join(", ", WaitingTasks.ORDERS.stream().sorted().toList()));
            }
            by.add(new Order(name, column.startsWith("-")));
        }
        return waiting.page(actors.person(), list, among, by.isEmpty() ? Order.URGENCY : by, first, limit);
    }

    /**
     * Ids of the tasks that wait in the cases that a person finds by what they typed: a customer's name, the end of a number.
     *
     * @param typed null or blank for all
     * @return null for all
     * @throws Refusal INPUT for what is too short or too long to look for
     */
    public List<String> found(String typed) {
        return typed == null || typed.isBlank() ? null : tasks.idsIn(cases.found(typed.strip()), MOST_FOUND);
    }

    /** How many tasks a list holds. @param among ids of tasks, of which alone; null for all */
    public long count(Worklist list, Collection<String> among) {
        return waiting.count(actors.person(), list, among);
    }

    /** Of these tasks those that the person may see: that they hold, that are of their duties, or any where they audit; in their branches. */
    public List<HumanTask> seenAmong(List<String> ids) {
        Actor me = actors.person();
        return tasks.all(ids).stream().filter(task -> me.userId().equals(task.assignee()) || TaskReader.mayRead(me.groups(), task)).toList();
    }
}
