package io.sancha.platform.document;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.input.PlainText;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.HolderRule;
import io.sancha.platform.task.HumanTask;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds papers to human tasks and takes them off again: photographs of a visit, certificates, signed contracts, receipts. */
@Service
public class PaperDesk {
    private static final int LONGEST_REASON = 500;
    private final TaskPapers kinds;
    private final PaperForms forms;
    private final PaperChecklist checklist;
    private final PaperStore papers;
    private final DocumentDesk files;
    private final UploadDesk uploads;
    private final DocumentCases cases;
    private final Reuse reuse;
    private final AlikePapers alike;
    private final HolderRule holders;
    private final Actors actors;
    private final Trail trail;

    PaperDesk(TaskPapers kinds, PaperForms forms, PaperChecklist checklist, PaperStore papers, DocumentDesk files, UploadDesk uploads, DocumentCases cases,
        Reuse reuse, AlikePapers alike, HolderRule holders, Actors actors, Trail trail) {
        this.alike = alike;
        this.uploads = uploads;
        this.forms = forms;
        this.checklist = checklist;
        this.kinds = kinds;
        this.papers = papers;
        this.files = files;
        this.cases = cases;
        this.reuse = reuse;
        this.holders = holders;
        this.actors = actors;
        this.trail = trail;
    }

    /** @param types what the task takes @param needs what it needs @param filed what was added to it, withdrawn ones among them, in that order */
    public record Papers(List<PaperForms.Taken> types, List<PaperChecklist.Line> needs, List<Paper> filed) {
    }

    /** What the task takes, and what it has. */
    @Transactional(readOnly = true)
    public Papers of(HumanTask task) {
        List<DocumentType> types = kinds.of(task.key()).takes();
        return types.isEmpty() ? new Papers(List.of(), List.of(), List.of()) : new Papers(forms.of(types), checklist.of(task), papers.of(task));
    }

    /**
     * Adds a paper to a task that the acting person holds. It stands at once, whether or not the task is completed.
     *
     * @throws Refusal if they do not hold it, the task takes no such paper, the file cannot be that, or its content stands elsewhere already (ARC-02)
     */
    @Transactional
    public Paper add(HumanTask task, PaperEntry entry, String fileName, String declaredType, byte[] content) {
        checkTaken(task, entry.type());
        return filed(task, entry, fileName, declaredType, content);
    }

    /**
     * Adds a paper to a piece of work at a case that is no task of a diagram, such as taking down a receipt. The caller has checked who acts, and that the
     * case is open.
     *
     * @param work what is done
     * @param id tells this piece of work from others
     * @param called how people call the work, in both languages
     * @throws Refusal if the file cannot be that paper, or its content stands elsewhere already (ARC-02)
     */
    @Transactional
    public Paper addToWork(ActPlace work, String id, String called, PaperEntry entry, String fileName, String declaredType, byte[] content) {
        String by = actors.currentUser();
        return filed(new HumanTask(id, work.task(), called, work.task(), null, work.caseId(), null, by, null, null, null, null, 0, null), entry, fileName,
            declaredType, content);
    }

    private Paper filed(HumanTask task, PaperEntry entry, String fileName, String declaredType, byte[] content) {
        StoredFile file = files.keep(task, fileName, declaredType, content);
        forms.check(entry.type(), file, "file");
        reuse.takeTurns(List.of(file.sha256()));
        task.place().checking(() -> checkNew(task, entry, file));
        long id = papers.add(task, entry.type(), entry.titleFor(file.fileName()), entry, file, actors.currentUser());
        trail.record(actors.currentUser(), task.place(), "PAPER_ADDED", null, null, List.of(new Reference("task-paper", String.valueOf(id), file.sha256())));
        if (alike.compare(task.caseId(), task.id(), entry.type(), file)) {
            trail.record(actors.currentUser(), task.place(), "PAPER_LOOKS_USED", "DOC-02", null,
                List.of(new Reference("task-paper", String.valueOf(id), file.sha256())));
        }
        return papers.find(task, id).orElseThrow();
    }

    /**
     * Adds a file that came in parts, and gives the same paper again to who asks twice because they did not hear the answer. One that is refused for what
     * was said of it stays on its way: it is not sent a second time.
     *
     * @param upload id of the file on its way
     */
    @Transactional
    public Paper add(HumanTask task, PaperEntry entry, String upload) {
        checkTaken(task, entry.type());
        FileOnItsWay file = uploads.whole(task, upload);
        if (file.became() != null) {
            return papers.of(task).stream().filter(paper -> paper.reference().equals(file.became().toString())).findFirst()
                .orElseThrow(() -> Refusal.ofInput("upload", "这份文件已另作他用", "this file has become something else already"));
        }
        forms.checkSize(entry.type(), file.size(), "file");
        Paper added = add(task, entry, file.fileName(), file.declaredType(), uploads.content(file));
        uploads.became(file, UUID.fromString(added.reference()));
        return added;
    }

    /** Takes a paper off again; it and the reason stay on record. @throws Refusal if they do not hold the task, or it has no such paper that holds */
    @Transactional
    public void withdraw(HumanTask task, long paper, String reason) {
        String by = actors.currentUser();
        task.place().checking(() -> holders.checkMaySend(task.assignee(), by));
        String why = reason == null ? "" : PlainText.of("reason", reason.strip());
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refusal.ofInput("reason", "请写明撤下的原因，最多 " + LONGEST_REASON + " 字", "say why it is taken off, in at most " + LONGEST_REASON + " characters");
        }
        Paper found = papers.find(task, paper).filter(one -> papers.withdraw(one.id(), why, by)).orElseThrow(() ->
            Refusal.ofInput("paper", "本任务没有可撤下的附件 " + paper, "this task has no paper " + paper + " to take off"));
        trail.record(by, task.place(), "PAPER_WITHDRAWN", null, why, List.of(new Reference("task-paper", String.valueOf(paper), found.sha256())));
    }

    private void checkTaken(HumanTask task, DocumentType type) {
        if (!kinds.of(task.key()).takes().contains(type)) {
            throw Refusal.ofInput("type", "本任务不收" + type.chinese(), "this task takes no " + type.english());
        }
    }

    /** ARC-02: a photograph shows one visit, whatever it is called in another case; any other paper that is used again was compared with the original again. */
    private void checkNew(HumanTask task, PaperEntry entry, StoredFile file) {
        for (PaperStore.Use use : papers.uses(file.sha256(), task.caseId())) {
            if (task.id().equals(use.taskId())) {
                throw Refusal.ofInput("file", "这份文件已附在本任务上", "this file was added to this task already");
            }
            boolean elsewhere = !use.caseId().equals(task.caseId());
            boolean compared = entry.wasReverified() && entry.wasSeen();
            if (isPhotograph(entry, use) && (elsewhere || entry.type().isPhotograph()) || elsewhere && !compared) {
                throw used(task, entry, use);
            }
        }
    }

    private static boolean isPhotograph(PaperEntry entry, PaperStore.Use use) {
        return entry.type().isPhotograph() || use.type().isPhotograph();
    }

    private Refusal used(HumanTask task, PaperEntry entry, PaperStore.Use use) {
        boolean ours = cases.ofOneBranch(task.caseId(), use.caseId());
        String where = ours ? "业务 " + use.caseId() + " 中作为" + use.type().chinese() : "其他机构的业务中";
        String place = ours ? "in case " + use.caseId() + " as " + use.type().english() : "in a case of another branch";
        return isPhotograph(entry, use)
            ? Refusal.by("ARC-02", "同一张照片已在" + where + "使用，不能再证明这次走访，请附本次拍摄的照片",
                "the same photograph already stands " + place + " and cannot show this visit; add one that was taken at it").atField("file")
            : Refusal.by("ARC-02", "同一份文件已在" + where + "使用。请重新核对原件，并声明已重新核验",
                "the same content already stands " + place + ". Compare it with the original again and declare it verified anew").atField("reverified");
    }
}
