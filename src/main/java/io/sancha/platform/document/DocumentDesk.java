package io.sancha.platform.document;

import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.StepStanding;
import io.sancha.platform.input.PlainText;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.BranchRule;
import io.sancha.platform.people.HolderRule;
import io.sancha.platform.task.HumanTask;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in documents and tells which a case has. */
@Service
public class DocumentDesk {
    private final Documents documents;
    private final DocumentStore store;
    private final DocumentCases cases;
    private final UploadDesk uploads;
    private final Reuse reuse;
    private final PaperForms forms;
    private final AlikePapers alike;
    private final Actors actors;
    private final HolderRule holders;
    private final StepStanding steps;
    private final Trail trail;
    private final Clock clock;

    DocumentDesk(Documents documents, DocumentStore store, DocumentCases cases, UploadDesk uploads, Reuse reuse, PaperForms forms, AlikePapers alike,
        Actors actors, HolderRule holders, StepStanding steps, Trail trail, Clock clock) {
        this.uploads = uploads;
        this.alike = alike;
        this.forms = forms;
        this.steps = steps;
        this.holders = holders;
        this.documents = documents;
        this.store = store;
        this.cases = cases;
        this.reuse = reuse;
        this.actors = actors;
        this.trail = trail;
        this.clock = clock;
    }

    /** A stored file with its content. */
    public record Content(StoredFile file, byte[] bytes) {
    }

    /** The documents that hold in a case, in the order in which they were taken in. */
    @Transactional(readOnly = true)
    public List<Document> of(String caseId) {
        return documents.holdingIn(caseId);
    }

    /** Titles of the documents of a case that are no longer valid today (CUS-04). */
    @Transactional(readOnly = true)
    public List<String> expired(String caseId) {
        LocalDate today = LocalDate.now(clock);
        return of(caseId).stream().filter(document -> document.expiredOn(today)).map(Document::title).distinct().sorted().toList();
    }

    /** How many documents were taken into a case, replaced ones among them. */
    @Transactional(readOnly = true)
    public long count(String caseId) {
        return documents.countByCaseId(caseId);
    }

    /**
     * Keeps a file that the acting person sends for a human task, and notes the sending on the case's trail.
     *
     * @throws Refusal if somebody else or nobody holds the task, if its case has ended or its step is done, or if the file is empty, too large, or
     *     of a kind that is not taken
     */
    @Transactional
    public StoredFile store(HumanTask task, String fileName, byte[] content) {
        return store(task, fileName, null, content);
    }

    /** The same. @param declaredType what the sender says the file is, or null */
    @Transactional
    public StoredFile store(HumanTask task, String fileName, String declaredType, byte[] content) {
        StoredFile file = keep(task, fileName, declaredType, content);
        trail.record(actors.currentUser(), task.place(), "UPLOADED", null, null,
            List.of(new Reference("document-upload", file.reference().toString(), file.sha256())));
        return file;
    }

    /**
     * Keeps a file that came in parts, and gives the same again to who asks twice because they did not hear the answer.
     *
     * @param upload id of the file on its way
     */
    @Transactional
    public StoredFile store(HumanTask task, String upload) {
        FileOnItsWay file = uploads.whole(task, upload);
        if (file.became() != null) {
            return store.find(file.became().toString()).orElseThrow();
        }
        StoredFile stored = store(task, file.fileName(), file.declaredType(), uploads.content(file));
        uploads.became(file, stored.reference());
        return stored;
    }

    /** Keeps the file; what it is kept as is for the caller to note on the trail. */
    StoredFile keep(HumanTask task, String fileName, String declaredType, byte[] content) {
        String by = actors.currentUser();
        task.place().checking(() -> {
            holders.checkMaySend(task.assignee(), by);
            steps.checkWorkable(task.caseId(), task.process());
        });
        StoredFile file = store.put(task, PlainText.of("file", fileName), declaredType, content, by);
        alike.see(file, content);
        return file;
    }

    /** The files that were sent for a task, in their order, persons' numbers in their names masked. */
    @Transactional(readOnly = true)
    public List<StoredFile> sentFor(HumanTask task) {
        return store.sentFor(task).stream().map(StoredFile::masked).toList();
    }

    /** What a file is or looks like that was used before (ARC-02, DOC-02). */
    @Transactional(readOnly = true)
    public List<AlikePaper> usedBefore(StoredFile file) {
        return alike.usedBefore(file);
    }

    /** A file. @throws Refusal BRN-01 if there is no such file in a case of the acting person's branches */
    @Transactional(readOnly = true)
    public StoredFile file(String reference) {
        Refusal nothing = BranchRule.nothing("文件 " + reference, "file " + reference);
        StoredFile file = store.find(reference).orElseThrow(() -> nothing);
        cases.check(file.caseId(), "read-document", nothing);
        return file;
    }

    /** The content of a file that {@link #file} gave, to be read piece by piece. @throws Refusal DOC-03 or DOC-04 if it cannot be read or is damaged */
    public InputStream open(StoredFile file) {
        return store.open(file);
    }

    /** A file with its content. @throws Refusal BRN-01 if there is no such file in a case of the acting person's branches */
    @Transactional(readOnly = true)
    public Content content(String reference) {
        StoredFile file = file(reference);
        return new Content(file, store.content(file));
    }

    /**
     * Takes documents into a case as the acting person.
     *
     * @param purpose what the loan is for; content known from another customer's or purpose's case is refused unless verified anew (ARC-02)
     * @param path JSON path of the list, for naming a wrong value
     */
    @Transactional
    public List<Document> collect(String caseId, String purpose, List<DocumentEntry> entries, String path) {
        long customer = cases.customerOf(caseId)
            .orElseThrow(() -> Refusal.by("CUS-01", "尚未识别客户，不能收集资料", "no documents are taken in before the customer is identified"));
        Instant now = clock.instant();
        String by = actors.currentUser();
        List<Document> taken = new ArrayList<>();
        List<StoredFile> files = IntStream.range(0, entries.size()).mapToObj(i -> checked(caseId, entries.get(i), path + "[" + i + "]")).toList();
        reuse.takeTurns(files.stream().map(StoredFile::sha256).toList());
        for (int i = 0; i < entries.size(); i++) {
            DocumentEntry entry = entries.get(i);
            StoredFile file = files.get(i);
            if (!(entry.declaredReverified() && entry.originalSeen())) {
                reuse.refuse(caseId, customer, purpose, file, path + "[" + i + "]");
            }
            Document document = documents.save(new Document(caseId, customer, purpose, entry, file, by, now, LocalDate.now(clock)));
            trail.about("document", document.id(), document.sha256());
            if (alike.compare(caseId, null, entry.type(), file)) {
                trail.about("looks-like-an-earlier-paper", document.id(), document.sha256());
            }
            taken.add(document);
        }
        return taken;
    }

    private StoredFile checked(String caseId, DocumentEntry entry, String path) {
        new DocumentDates(LocalDate.now(clock)).check(entry, path);
        StoredFile file = store.find(entry.file()).filter(found -> found.caseId().equals(caseId)).orElseThrow(() ->
            Refusal.ofInput(path + ".file", "本案没有上传文件 " + entry.file(), "no file " + entry.file() + " was sent in this case"));
        forms.check(entry.type(), file, path + ".file");
        if (entry.replaces() != null && of(caseId).stream().noneMatch(d -> d.id().equals(entry.replaces()))) {
            throw Refusal.ofInput(path + ".replaces", "本案没有可替换的资料 " + entry.replaces(), "this case has no document " + entry.replaces() + " to replace");
        }
        return file;
    }
}
