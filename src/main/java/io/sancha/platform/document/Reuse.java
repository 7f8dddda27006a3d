package io.sancha.platform.document;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Turns;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where content stands that is taken into a credit file (ARC-02): among the documents of other cases, and among the papers of their tasks. */
@Component
class Reuse {
    private final Documents documents;
    private final PaperStore papers;
    private final DocumentCases cases;
    private final Turns turns;

    Reuse(Documents documents, PaperStore papers, DocumentCases cases, Turns turns) {
        this.documents = documents;
        this.papers = papers;
        this.cases = cases;
        this.turns = turns;
    }

    private record Earlier(String caseId, String chinese, String english) {
    }

    /** Who looks where the content stands, and then adds it, does so alone; always in the same order, lest two wait for each other. */
    void takeTurns(Collection<String> hashes) {
        hashes.stream().distinct().sorted().forEach(sha256 -> turns.take("content/" + sha256));
    }

    /** @throws Refusal ARC-02 if the content stands in a case of another customer or, as a document, for another purpose */
    void refuse(String caseId, long customer, String purpose, StoredFile file, String path) {
        earlierDocument(caseId, customer, purpose, file).or(() -> earlierPaper(caseId, customer, file)).ifPresent(earlier -> {
            boolean ours = cases.ofOneBranch(caseId, earlier.caseId());
            throw Refusal.by("ARC-02",
                "同一份资料已在" + (ours ? "业务 " + earlier.caseId() + " 中作为" + earlier.chinese() : "其他机构的业务中") + "使用。请重新核对原件，并声明已重新核验",
                "the same content already stands in " + (ours ? "case " + earlier.caseId() + " as " + earlier.english() : "a case of another branch")
                    + ". Compare it with the original again and declare it verified anew")
                .atField(path + ".reverified");
        });
    }

    private Optional<Earlier> earlierDocument(String caseId, long customer, String purpose, StoredFile file) {
        return documents.reused(file.sha256(), caseId, customer, purpose).stream().findFirst()
            .map(found -> new Earlier(found.caseId(), found.label(), String.valueOf(found.type())));
    }

    private Optional<Earlier> earlierPaper(String caseId, long customer, StoredFile file) {
        return papers.uses(file.sha256(), caseId).stream()
            .filter(use -> use.task() != null && !use.caseId().equals(caseId) && cases.customerOf(use.caseId()).filter(id -> id == customer).isEmpty())
            .findFirst().map(use -> new Earlier(use.caseId(), use.type().chinese(), use.type().english()));
    }
}
