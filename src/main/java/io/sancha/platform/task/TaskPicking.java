package io.sancha.platform.task;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.StepStanding;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Picks the next task for a person: the most urgent of a list that no rule keeps from them (REV-02, SEQ-04, LIM-06, SEQ-01), so that nobody tries one case
 * after another until one lets them. Nothing that they may not do is refused here and noted: it is passed over.
 */
@Service
public class TaskPicking {
    private static final Worklist FREE = Worklist.of("free").orElseThrow();
    private static final Worklist MINE = Worklist.of("mine").orElseThrow();
    /** So many are looked at together. */
    private static final int PAGE = 100;
    private static final int IN_ONE_CASE = 50;
    /** Somebody who may do none of so many is told so, however many more there are. */
    private static final int MOST_PAGES = 100;
    private static final int MOST_ASKED = 200;
    private final TasksOfPerson lists;
    private final TaskReader reader;
    private final TaskDesk desk;
    private final CaseDuties duties;
    private final StepStanding steps;
    private final Actors actors;
    private final JdbcClient sql;

    TaskPicking(TasksOfPerson lists, TaskReader reader, TaskDesk desk, CaseDuties duties, StepStanding steps, Actors actors, JdbcClient sql) {
        this.lists = lists;
        this.reader = reader;
        this.desk = desk;
        this.duties = duties;
        this.steps = steps;
        this.actors = actors;
        this.sql = sql;
    }

    /**
     * What the next task is.
     *
     * @param task null where there is none
     * @param waiting how many of the list nobody holds, whether or not the person may take them; 0 where there is a task
     */
    public record Picked(HumanTask task, long waiting) {
    }

    /**
     * The acting person takes the most urgent task of a list that nobody holds and that they may do. Of two people at once each gets another one.
     *
     * @param among ids of tasks, of which alone; null for all
     */
    @Transactional
    public Picked claimNext(Worklist list, List<String> among) {
        var free = new Worklist(list.id(), list.name(), FREE.whose(), list.term(), list.processes());
        return first(free, among, true).map(task -> new Picked(desk.claim(task.id()), 0)).orElseGet(() -> new Picked(null, lists.count(free, among)));
    }

    /**
     * What there is to do after a task was completed: the next of the same case if it is the person's to do, the most urgent that they hold, or the most
     * urgent that they may take. It is not claimed.
     *
     * @param caseId of the task that was completed; null where that is not known
     */
    @Transactional(readOnly = true)
    public Picked next(String caseId) {
        Optional<HumanTask> next = inCase(caseId).or(() -> lists.page(MINE, null, 0, 1).tasks().stream().findFirst()).or(() -> first(FREE, null, false));
        return next.map(task -> new Picked(task, 0)).orElseGet(() -> new Picked(null, lists.count(FREE, null)));
    }

    private Optional<HumanTask> inCase(String caseId) {
        Actor me = actors.person();
        return caseId == null ? Optional.empty() : reader.openIn(caseId, IN_ONE_CASE).stream()
            .filter(task -> me.userId().equals(task.assignee()) || task.assignee() == null && me.has(task.duty()) && mayDo(me, task))
            .sorted(Comparator.comparing(task -> task.assignee() == null)).flatMap(task -> reader.inBranches(task.id()).stream()).findFirst();
    }

    /** @param keep whether the task is kept from others until the transaction ends; what others keep is passed over */
    private Optional<HumanTask> first(Worklist free, List<String> among, boolean keep) {
        Actor me = actors.person();
        Map<String, Set<String>> excluding = excluding();
        var asked = new AtomicInteger();
        for (int from = 0; from < MOST_PAGES * PAGE && asked.get() < MOST_ASKED; from += PAGE) {
            TasksOfPerson.Page part = lists.page(free, among, from, PAGE);
            List<HumanTask> page = part.tasks();
            // one statement for a page, so that who investigated everything that waits is not asked of case by case
            Map<String, Map<String, Set<String>>> held = duties.held(page.stream().map(task -> String.valueOf(task.caseId())).distinct().toList());
            Optional<HumanTask> found = page.stream()
                .filter(task -> Collections.disjoint(held.getOrDefault(String.valueOf(task.caseId()), Map.of()).getOrDefault(me.userId(), Set.of()),
                    excluding.getOrDefault(String.valueOf(task.duty()), Set.of())))
                .takeWhile(task -> asked.getAndIncrement() < MOST_ASKED)
                .filter(task -> mayDo(me, task)).filter(task -> !keep || kept(task.id())).findFirst();
            if (found.isPresent() || part.last()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** By a duty those that exclude it. */
    private Map<String, Set<String>> excluding() {
        Map<String, Set<String>> excluding = new HashMap<>();
        for (CaseDuties.Exclusion pair : duties.exclusions()) {
            excluding.computeIfAbsent(pair.dutyA(), none -> new HashSet<>()).add(pair.dutyB());
            excluding.computeIfAbsent(pair.dutyB(), none -> new HashSet<>()).add(pair.dutyA());
        }
        return excluding;
    }

    private boolean mayDo(Actor me, HumanTask task) {
        try {
            steps.checkWorkable(task.caseId(), task.process());
            duties.check(task.caseId(), task.duty(), me.userId());
            return true;
        } catch (Refusal no) {
            return false;
        }
    }

    private boolean kept(String taskId) {
        return sql.sql("select id_ from act_ru_task where id_ = :task and assignee_ is null for update skip locked").param("task", taskId)
            .query(String.class).optional().isPresent();
    }
}
