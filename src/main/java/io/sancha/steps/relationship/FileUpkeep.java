package io.sancha.steps.relationship;

import io.sancha.kernel.secrecy.Masking;
import io.sancha.lending.casefile.CaseScope;
import io.sancha.lending.casefile.OpenCases;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.document.Document;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.document.DocumentEntry;
import io.sancha.platform.document.DocumentHolder;
import io.sancha.platform.document.DocumentType;
import io.sancha.platform.document.StoredFile;
import io.sancha.platform.document.WorkFiles;
import io.sancha.platform.people.Actors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 档案更新: while a loan runs, its customer's file is kept up (PLM-09): the quarter's statements are handed in, and a paper that expires is replaced by its
 * successor (CUS-04). What is due stands on the manager's start page; statements that stay away warn of the loan (PLM-10).
 */
@Service
public class FileUpkeep {
    private static final String MANAGER = "relationship-manager";
    private static final String RULE = "PLM-09";
    private static final Set<DocumentType> STATEMENTS = Set.of(DocumentType.INTERIM_STATEMENTS, DocumentType.AUDITED_STATEMENTS);
    private final DocumentDesk documents;
    private final WorkFiles files;
    private final CaseScope scope;
    private final OpenCases open;
    private final Actors actors;
    private final Trail trail;
    private final Clock clock;

    FileUpkeep(DocumentDesk documents, WorkFiles files, CaseScope scope, OpenCases open, Actors actors, Trail trail, Clock clock) {
        this.documents = documents;
        this.files = files;
        this.scope = scope;
        this.open = open;
        this.actors = actors;
        this.trail = trail;
        this.clock = clock;
    }

    /** A paper of the file that may be replaced. @param expiresOn its last day */
    public record Expiring(long id, DocumentType type, String title, LocalDate expiresOn) {
    }

    /** @param mayAct whether the reader keeps the file up @param papers those that expire, the next one first */
    public record Standing(boolean mayAct, List<Expiring> papers) {
    }

    /**
     * What is handed in.
     *
     * @param replaces id of the paper that it succeeds; null for statements
     * @param type of statements; null for a paper that succeeds another
     * @param periodEnd of statements, their last day
     * @param expiresOn of a successor, its last day
     */
    public record Handed(Long replaces, DocumentType type, LocalDate periodEnd, LocalDate issuedOn, LocalDate expiresOn, boolean originalSeen) {
    }

    /** The file as it is sent; without content where none was. */
    public record Sent(String fileName, String declaredType, byte[] content) {
    }

    /** @throws Refusal BRN-01 if there is no such case in the person's branches */
    @Transactional(readOnly = true)
    public Standing of(String caseId) {
        scope.visible(caseId);
        return new Standing(actors.person().has(MANAGER), documents.of(caseId).stream().filter(one -> one.expiresOn().isPresent())
            .map(one -> new Expiring(one.id(), one.type(), Masking.text(one.title()), one.expiresOn().orElseThrow()))
            .sorted((a, b) -> a.expiresOn().compareTo(b.expiresOn())).toList());
    }

    /**
     * Takes in statements, or the successor of a paper.
     *
     * @throws Refusal BRN-01, TSK-02 to whoever is no manager, SEQ-01 in a case that has ended, PLM-09 before the loan is paid out, for another kind of paper
     *     or without a file, CUS-04 for a successor that does not hold longer; and what taking in documents refuses (APP-08, SEQ-03, ARC-02)
     */
    @Transactional
    public void take(String caseId, Handed handed, Sent sent) {
        boolean paidOut = scope.visible(caseId).loanNumber().isPresent();
        var place = new ActPlace(caseId, "keep-file-up", null, null, MANAGER);
        place.checking(() -> check(caseId, paidOut, sent));
        trail.within(actors.currentUser(), place, () -> {
            List<Document> there = documents.of(caseId);
            DocumentEntry entry = entry(there, handed, "");
            StoredFile file = files.keep(place, "file-" + UUID.randomUUID(), sent.fileName(), sent.declaredType(), sent.content());
            // a loan was paid out on papers, so that there are some
            documents.collect(caseId, there.get(0).purpose(), List.of(entry(there, handed, file.reference().toString())), "file");
            trail.answered("TAKEN");
            trail.because(RULE, "档案更新：" + entry.title() + " / the file was kept up: " + entry.type().english());
            return null;
        });
    }

    private void check(String caseId, boolean paidOut, Sent sent) {
        if (!actors.person().has(MANAGER)) {
            throw Refusal.by("TSK-02", "档案更新由客户经理办理", "relationship managers keep the file up");
        }
        open.check(caseId);
        if (!paidOut) {
            throw Refusal.by(RULE, "贷款尚未发放，资料在申请环节收集", "the loan is not paid out yet; papers are collected with the application");
        }
        if (sent == null || sent.content().length == 0) {
            throw Refusal.by(RULE, "请附文件", "add the file").atField("file");
        }
    }

    private DocumentEntry entry(List<Document> there, Handed handed, String file) {
        if (handed.replaces() == null) {
            if (handed.type() == null || !STATEMENTS.contains(handed.type())) {
                throw Refusal.by(RULE, "请选择近期财务报表或年度审计报告，或选择要换新的资料", "choose interim or audited statements, or the paper that this one replaces")
                    .atField("type");
            }
            String title = handed.type().chinese() + (handed.periodEnd() == null ? "" : " " + handed.periodEnd());
            return new DocumentEntry(handed.type(), title, DocumentHolder.BORROWER, handed.originalSeen(), handed.issuedOn(), null, handed.periodEnd(), file,
                false, null);
        }
        Document old = there.stream().filter(one -> one.id().equals(handed.replaces())).findFirst().orElseThrow(() -> Refusal.by(RULE,
            "本案没有这份资料，或已换新，请刷新", "the case has no such paper, or it was replaced; load the page anew").atField("replaces"));
        LocalDate today = LocalDate.now(clock);
        if (handed.expiresOn() == null || handed.expiresOn().isBefore(today) || !handed.expiresOn().isAfter(old.expiresOn().orElse(today))) {
            throw Refusal.by("CUS-04", "新件的到期日须晚于今天和原件的到期日 " + old.expiresOn().map(LocalDate::toString).orElse("（无）"),
                "the new paper must hold beyond today and beyond the old one's last day, " + old.expiresOn().map(LocalDate::toString).orElse("none"))
                .atField("expiresOn");
        }
        return new DocumentEntry(old.type(), old.title(), old.holder(), handed.originalSeen(), handed.issuedOn(), handed.expiresOn(), null, file, false,
            old.id());
    }
}
