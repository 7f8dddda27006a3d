package io.sancha.platform.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A document in a case's credit file. A fact: never changed, only replaced by a later one. */
@Entity
@Table(name = "document")
public class Document {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private long customerId;
    private String purpose;
    @Enumerated(EnumType.STRING)
    private DocumentType type;
    private String title;
    @Enumerated(EnumType.STRING)
    private DocumentHolder holder;
    private boolean originalSeen;
    private String seenBy;
    private Instant seenAt;
    private LocalDate issuedOn;
    private LocalDate expiresOn;
    private LocalDate periodEnd;
    private UUID reference;
    private String sha256;
    private boolean reverified;
    private Long replacesId;
    private Instant recordedAt;
    private String recordedBy;
    private LocalDate bankDate;

    protected Document() {
    }

    /** Takes in a document in a case; who takes it in is who saw the original, if it was seen. */
    Document(String caseId, long customerId, String purpose, DocumentEntry entry, StoredFile file, String by, Instant at, LocalDate on) {
        this.caseId = caseId;
        this.customerId = customerId;
        this.purpose = purpose;
        this.type = entry.type();
        this.title = entry.title().strip();
        this.holder = entry.holder();
        this.originalSeen = entry.originalSeen();
        this.seenBy = originalSeen ? by : null;
        this.seenAt = originalSeen ? at : null;
        this.issuedOn = entry.issuedOn();
        this.expiresOn = entry.expiresOn();
        this.periodEnd = entry.periodEnd();
        this.reference = file.reference();
        this.sha256 = file.sha256();
        this.reverified = entry.declaredReverified();
        this.replacesId = entry.replaces();
        this.recordedAt = at;
        this.recordedBy = by;
        this.bankDate = on;
    }

    public Long id() {
        return id;
    }

    public String caseId() {
        return caseId;
    }

    /** What the loan was for, in whose case it was taken in. */
    public String purpose() {
        return purpose;
    }

    public DocumentType type() {
        return type;
    }

    public String title() {
        return title;
    }

    public DocumentHolder holder() {
        return holder;
    }

    public boolean originalSeen() {
        return originalSeen;
    }

    /** Who compared it with the original. */
    public Optional<String> seenBy() {
        return Optional.ofNullable(seenBy);
    }

    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    public Optional<LocalDate> issuedOn() {
        return Optional.ofNullable(issuedOn);
    }

    /** The last day on which it is valid; empty if it does not expire. */
    public Optional<LocalDate> expiresOn() {
        return Optional.ofNullable(expiresOn);
    }

    /** Last day of the year or month that statements are of. */
    public Optional<LocalDate> periodEnd() {
        return Optional.ofNullable(periodEnd);
    }

    /** Whether it has expired on the day (CUS-04). */
    public boolean expiredOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }

    /** Reference of the stored file. */
    public String reference() {
        return reference.toString();
    }

    /** Hash of the content. */
    public String sha256() {
        return sha256;
    }

    /** Whether content known from another case was declared verified anew (ARC-02). */
    public boolean reverified() {
        return reverified;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** The business date on which it was collected. */
    public LocalDate bankDate() {
        return bankDate;
    }

    /** Its type and title, as a person reads them. */
    public String label() {
        return holder.chinese() + type.chinese() + "《" + title + "》";
    }
}
