package io.sancha.steps.acceptance;

import io.sancha.lending.casefile.Recorded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** The bank's answer to an application: accepted or refused, with its reason (ACC-01). */
@Entity
@Immutable
@Table(name = "acceptance")
public class Acceptance {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private long applicationId;
    private long checkId;
    @Enumerated(EnumType.STRING)
    private AcceptanceOutcome outcome;
    private boolean overCapacityIndustry;
    private boolean restrictedIndustry;
    private boolean purposeAllowed;
    private String reason;
    private LocalDate dueOn;
    private Recorded recorded;

    protected Acceptance() {
    }

    Acceptance(String caseId, long applicationId, EligibilityCheck check, AcceptanceEntry entry, LocalDate dueOn, Recorded recorded) {
        this.caseId = caseId;
        this.applicationId = applicationId;
        this.checkId = check.id();
        this.outcome = entry.decision().outcome();
        this.overCapacityIndustry = entry.overCapacityIndustry();
        this.restrictedIndustry = entry.restrictedIndustry();
        this.purposeAllowed = entry.purposeAllowed();
        this.reason = entry.reason().strip();
        this.dueOn = dueOn;
        this.recorded = recorded;
    }

    public long id() {
        return id;
    }

    public String caseId() {
        return caseId;
    }

    public long applicationId() {
        return applicationId;
    }

    public AcceptanceOutcome outcome() {
        return outcome;
    }

    public boolean accepted() {
        return outcome == AcceptanceOutcome.ACCEPTED;
    }

    public boolean overCapacityIndustry() {
        return overCapacityIndustry;
    }

    /** Whether the industry is restricted: the approval then needs prior consultation. */
    public boolean restrictedIndustry() {
        return restrictedIndustry;
    }

    public boolean purposeAllowed() {
        return purposeAllowed;
    }

    public String reason() {
        return reason;
    }

    /** The last day for the answer (ACC-03). */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** Who answered, and when. */
    public Recorded recorded() {
        return recorded;
    }
}
