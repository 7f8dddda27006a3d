package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** What the inspector saw: the five contents of an inspection (PLM-06), and at the first the use of the funds (PLM-02). */
@Entity
@Immutable
@Table(name = "inspection_evidence")
class InspectionEvidence extends CaseFact {
    private long inspectionId;
    private LocalDate visitedOn;
    private String place;
    private String operations;
    private String management;
    private String collateral;
    private String statements;
    private String interestAndDunning;
    private String useOfFunds;

    protected InspectionEvidence() {
    }

    InspectionEvidence(Stamp stamp, long inspectionId, LocalDate visitedOn, String place, String operations, String management,
                       String collateral, String statements, String interestAndDunning, String useOfFunds) {
        super(stamp);
        this.inspectionId = inspectionId;
        this.visitedOn = visitedOn;
        this.place = place;
        this.operations = operations;
        this.management = management;
        this.collateral = collateral;
        this.statements = statements;
        this.interestAndDunning = interestAndDunning;
        this.useOfFunds = useOfFunds;
    }

    long inspectionId() {
        return inspectionId;
    }

    LocalDate visitedOn() {
        return visitedOn;
    }

    String place() {
        return place;
    }

    String operations() {
        return operations;
    }

    String management() {
        return management;
    }

    String collateral() {
        return collateral;
    }

    String statements() {
        return statements;
    }

    String interestAndDunning() {
        return interestAndDunning;
    }

    Optional<String> useOfFunds() {
        return Optional.ofNullable(useOfFunds);
    }

    /** All contents as one text, to be compared with the last. */
    String text() {
        return String.join("\n", operations, management, collateral, statements, interestAndDunning);
    }
}
