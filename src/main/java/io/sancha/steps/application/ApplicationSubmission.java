package io.sancha.steps.application;

import io.sancha.lending.casefile.Recorded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An application handed in: from here on it stands, and the time for an answer runs (ACC-03). */
@Entity
@Immutable
@Table(name = "application_submission")
public class ApplicationSubmission {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private long applicationId;
    private String sha256;
    private Recorded recorded;

    protected ApplicationSubmission() {
    }

    ApplicationSubmission(LoanApplication application, String sha256, Recorded recorded) {
        this.caseId = application.caseId();
        this.applicationId = application.id();
        this.sha256 = sha256;
        this.recorded = recorded;
    }

    public long applicationId() {
        return applicationId;
    }

    /** Hash over the seven items and the documents' hashes. */
    public String sha256() {
        return sha256;
    }

    /** When it was handed in. */
    public Recorded recorded() {
        return recorded;
    }
}
