package io.sancha.platform.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.StepStanding;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.BranchRule;
import io.sancha.platform.people.HolderRule;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a person works at human tasks from our own REST and from the walk-through: the same commands that Tasklist gives the engine, with
 * the same checks.
 */
@Service
public class TaskDesk {
    private static final int PAGE = 200;
    private final TaskService tasks;
    private final Entries entries;
    private final Actors actors;
    private final HolderRule holders;
    private final StepStanding steps;
    private final TaskReader reader;
    private final EntryReader entryReader;

    TaskDesk(TaskService tasks, Entries entries, Actors actors, HolderRule holders, StepStanding steps, TaskReader reader, EntryReader entryReader) {
        this.steps = steps;
        this.holders = holders;
        this.entryReader = entryReader;
        this.tasks = tasks;
        this.entries = entries;
        this.actors = actors;
        this.reader = reader;
    }

    /** What a completion came to. @param repeated true if the same person had completed the task before: nothing was done twice */
    public record Completion(String taskId, boolean repeated) {
    }

    /** The task if the acting person may see it. @throws Refusal if there is none or it is not theirs to see */
    @Transactional(readOnly = true)
    public HumanTask required(String taskId) {
        return reader.visible(taskId).orElseThrow(() -> gone(taskId));
    }

    /** Whether the acting person has the duty of a task; who audits sees tasks of others. */
    public boolean isOfMyDuties(HumanTask task) {
        return actors.person().has(task.duty());
    }

    /** Tasks that wait in a case, seen by the system. */
    @Transactional(readOnly = true)
    public List<HumanTask> openIn(String caseId) {
        return reader.openIn(caseId, PAGE);
    }

    /** The same of several cases, in one statement. */
    @Transactional(readOnly = true)
    public List<HumanTask> openIn(Collection<String> cases) {
        return reader.openIn(cases);
    }

    /** What was typed for the task so far; what another person typed with the numbers of persons masked (CUS-12). */
    @Transactional(readOnly = true)
    public Optional<Entries.Draft> draft(String taskId) {
        return entries.find(required(taskId).id()).map(draft -> draft.savedBy().equals(me()) ? draft : draft.masked());
    }

    /** The acting person takes the task. To take what one already holds does nothing. */
    @Transactional
    public HumanTask claim(String taskId) {
        reader.locked(taskId);
        // whether it is theirs to take is for the guard to say, by its rule
        HumanTask task = reader.inBranches(taskId).orElseThrow(() -> gone(taskId));
        task.place().checking(() -> holders.checkNotAnothers(task.assignee(), me()));
        tasks.claim(taskId, me());
        return required(taskId);
    }

    /** The acting person lets go of the task, which waits again for everybody of its duty; what they typed so far stays with it. */
    @Transactional
    public void giveBack(String taskId) {
        String holder = reader.locked(taskId).orElseThrow(() -> gone(taskId));
        required(taskId).place().checking(() -> holders.checkGivesBack(holder, me()));
        tasks.setAssignee(taskId, null);
    }

    /**
     * Saves what the acting person typed so far. Only who holds the task may.
     *
     * @param seen the version of the draft that they saw last, 0 where they saw none; null where they do not say
     * @return the draft's new version
     * @throws Refusal TSK-06 if a newer one was saved since
     */
    @Transactional
    public int save(String taskId, JsonNode content, Integer seen) {
        reader.locked(taskId);
        // at the completion the guard asks it
        HumanTask task = required(taskId);
        task.place().checking(() -> steps.checkWorkable(task.caseId(), task.process()));
        return saveLocked(taskId, content, seen);
    }

    private int saveLocked(String taskId, JsonNode content, Integer seen) {
        HumanTask task = required(taskId);
        task.place().checking(() -> holders.checkHolds(task.assignee(), me()));
        if (!content.isObject()) {
            throw Refusal.ofInput("(body)", "应为 JSON 对象", "expected a JSON object");
        }
        return entries.save(taskId, task.caseId(), task.key(), content.toString(), me(), seen);
    }

    /** Saves the entry and completes the task in one transaction. A second time with the same entry by the same person does nothing. */
    @Transactional
    public Completion complete(String taskId, JsonNode content) {
        if (reader.locked(taskId).isEmpty()) {
            return alreadyDone(taskId, content);
        }
        if (content != null) {
            saveLocked(taskId, content, null);
        }
        tasks.complete(taskId);
        return new Completion(taskId, false);
    }

    private Completion alreadyDone(String taskId, JsonNode content) {
        if (reader.completedBy(taskId).filter(me()::equals).isEmpty()) {
            throw gone(taskId);
        }
        List<String> differing = content == null ? List.of() : EntryDifference.between(entries.find(taskId).map(this::read).orElse(null), content);
        if (!differing.isEmpty()) {
            throw holders.completedOtherwise(me(), differing);
        }
        return new Completion(taskId, true);
    }

    private JsonNode read(Entries.Draft draft) {
        return entryReader.tree(draft.content());
    }

    private String me() {
        return actors.person().userId();
    }

    private Refusal gone(String taskId) {
        return reader.completedBy(taskId).map(holders::completedBy).orElseGet(() -> notTheirs(taskId));
    }

    /** The same answer whether there is no such task or it is not theirs to see; the trail of its case, if there is one, keeps the try. */
    private Refusal notTheirs(String taskId) {
        Refusal refusal = BranchRule.nothing("由您办理的这项任务", "such task of yours");
        reader.find(taskId).ifPresent(task -> refusal.happenedAt(task.place()));
        return refusal;
    }
}
