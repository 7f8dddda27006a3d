package io.sancha.platform.document;

import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The documents of a case as forms and pages show them. */
@Component
class DocumentFacts implements CaseFacts<DocumentFacts.Section> {
    private final Documents documents;
    private final DocumentStore files;
    private final Clock clock;
    private final Actors actors;

    DocumentFacts(Documents documents, DocumentStore files, Clock clock, Actors actors) {
        this.documents = documents;
        this.files = files;
        this.clock = clock;
        this.actors = actors;
    }

    record Section(List<Row> list) {
    }

    record Row(Long id, DocumentType type, String title, DocumentHolder holder, boolean originalSeen, String seenBy, Instant seenAt, LocalDate issuedOn,
               LocalDate expiresOn, boolean expired, LocalDate periodEnd, String fileName, String reference, String sha256, LocalDate collectedOn) {
    }

    @Override
    public String section() {
        return "documents";
    }

    @Override
    public Optional<Section> of(String caseId) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> names = new HashMap<>();
        Map<String, String> fileNames = files.names(caseId);
        List<Row> list = documents.holdingIn(caseId).stream()
            .map(d -> new Row(d.id(), d.type(), d.title(), d.holder(), d.originalSeen(),
            d.seenBy().map(by -> names.computeIfAbsent(by, actors::displayName)).orElse(null), d.seenAt().orElse(null),
            d.issuedOn().orElse(null), d.expiresOn().orElse(null), d.expiredOn(today), d.periodEnd().orElse(null), fileNames.get(d.reference()),
            d.reference(), d.sha256(), d.bankDate())).toList();
        return list.isEmpty() ? Optional.empty() : Optional.of(new Section(list));
    }
}
