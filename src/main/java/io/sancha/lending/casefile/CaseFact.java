package io.sancha.lending.casefile;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;

/** A fact of a case: a row that is added and never changed, with its stamp. The table refuses changes by itself. */
@MappedSuperclass
public abstract class CaseFact {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private Instant recordedAt;
    private String recordedBy;
    private LocalDate bankDate;

    protected CaseFact() {
    }

    protected CaseFact(Stamp stamp) {
        this.caseId = stamp.caseId();
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.by();
        this.bankDate = stamp.bankDate();
    }

    /** Its key, once it is stored. */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    public String caseId() {
        return caseId;
    }

    /** Server time. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** User id of who stated it, or {@code system}. */
    public String recordedBy() {
        return recordedBy;
    }

    /** The bank's business date on which it was stated. */
    public LocalDate bankDate() {
        return bankDate;
    }
}
