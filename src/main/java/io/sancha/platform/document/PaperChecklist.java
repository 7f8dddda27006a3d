package io.sancha.platform.document;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.task.CompletionNeeds;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TasksOfCase;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which papers the tasks of a case need, and which of them are there: told, and in the way of nobody's work, but for what evidence itself is. */
@Service
public class PaperChecklist implements CompletionNeeds {
    private final TaskPapers kinds;
    private final PaperStore papers;
    private final Documents documents;
    private final TasksOfCase tasks;

    PaperChecklist(TaskPapers kinds, PaperStore papers, Documents documents, TasksOfCase tasks) {
        this.kinds = kinds;
        this.papers = papers;
        this.documents = documents;
        this.tasks = tasks;
    }

    /**
     * A need of a task to which the case has come.
     *
     * @param work what the task is called
     * @param open whether it still waits
     * @param there whether a paper that is enough stands in the case
     */
    public record Line(String task, String work, boolean open, PaperNeed need, boolean there) {
    }

    /** A paper that holds. @param taskId where it was added; null in the credit file */
    record Standing(String taskId, DocumentType type) {
    }

    /** The needs of all tasks to which the case has come, in that order. */
    @Transactional(readOnly = true)
    public List<Line> of(String caseId) {
        List<Standing> standing = papers.standingIn(caseId);
        Set<DocumentType> filed = filed(caseId);
        return tasks.of(caseId).stream().flatMap(task -> kinds.of(task.key()).needs().stream()
            .map(need -> new Line(task.key(), task.name(), task.open(), need, isThere(need, task.id(), standing, filed)))).toList();
    }

    /** Refuses a task that lacks a paper without which it is not completed. @throws Refusal by the rule of the need */
    @Override
    @Transactional(readOnly = true)
    public void check(String caseId, String task, String taskId) {
        List<PaperNeed> needs = kinds.of(task).needs().stream().filter(PaperNeed::holds).toList();
        if (needs.isEmpty()) {
            return;
        }
        List<Standing> standing = papers.standingIn(caseId);
        Set<DocumentType> filed = filed(caseId);
        needs.stream().filter(need -> !isThere(need, taskId, standing, filed)).findFirst().ifPresent(need -> {
            throw Refusal.by(need.rule(), need.zh() + "，请先附在本任务上；已填的内容都在", need.en() + "; add one to this task first, and what was entered is kept");
        });
    }

    /** The needs of one task. */
    List<Line> of(HumanTask task) {
        List<PaperNeed> needs = kinds.of(task.key()).needs();
        if (needs.isEmpty()) {
            return List.of();
        }
        List<Standing> standing = papers.standingIn(task.caseId());
        Set<DocumentType> filed = filed(task.caseId());
        return needs.stream().map(need -> new Line(task.key(), task.name(), true, need, isThere(need, task.id(), standing, filed))).toList();
    }

    private Set<DocumentType> filed(String caseId) {
        return documents.holdingIn(caseId).stream().map(Document::type).collect(Collectors.toSet());
    }

    private static boolean isThere(PaperNeed need, String taskId, List<Standing> standing, Set<DocumentType> filed) {
        return standing.stream().anyMatch(one -> need.any().contains(one.type()) && (!need.again() || one.taskId().equals(taskId)))
            || !need.again() && need.any().stream().anyMatch(filed::contains);
    }
}
