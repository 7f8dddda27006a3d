package io.sancha.steps.acceptance;

import io.sancha.lending.casefile.Recorded;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** One run of the eligibility check: by the system when the application came in, and again with the officer's answers. */
@Entity
@Immutable
@Table(name = "eligibility_check")
public class EligibilityCheck {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private long applicationId;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "eligibility_finding", joinColumns = @JoinColumn(name = "check_id"))
    @OrderColumn(name = "position")
    private List<Finding> findings = new ArrayList<>();
    private Recorded recorded;

    protected EligibilityCheck() {
    }

    EligibilityCheck(String caseId, long applicationId, List<Finding> findings, Recorded recorded) {
        this.caseId = caseId;
        this.applicationId = applicationId;
        this.findings.addAll(findings);
        this.recorded = recorded;
    }

    public long id() {
        return id;
    }

    /** What stands against the application, in the table's order; empty when nothing does. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The first finding over which nobody can accept. */
    Optional<Finding> block() {
        return findings.stream().filter(finding -> finding.effect() == Effect.BLOCK).findFirst();
    }
}
