package io.sancha.lending.customer;

import io.sancha.lending.casefile.Recorded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** What the review of a customer's identity came to in a case, with the rule and the sentence that explain it. */
@Entity
@Immutable
public class IdentityCheck {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private Long customerId;
    private Long creditFileId;
    @Enumerated(EnumType.STRING)
    private IdentityOutcome outcome;
    private String rule;
    private String findingZh;
    private String findingEn;
    private Recorded recorded;

    protected IdentityCheck() {
    }

    IdentityCheck(String caseId, CreditFile file, IdentityReview.Finding finding, Recorded recorded) {
        this.caseId = caseId;
        this.customerId = file.customerId();
        this.creditFileId = file.id();
        this.outcome = finding.outcome();
        this.rule = finding.rule();
        this.findingZh = finding.chinese();
        this.findingEn = finding.english();
        this.recorded = recorded;
    }

    public long id() {
        return id;
    }

    public IdentityOutcome outcome() {
        return outcome;
    }

    /** The rule by which it was refused; empty when verified. */
    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    /** Chinese and English. */
    public String finding() {
        return findingZh + " / " + findingEn;
    }

    public Recorded recorded() {
        return recorded;
    }
}
