package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
    @Enumerated(EnumType.STRING)
    private FundsUse fundsUse;
    private Money misusedAmount;
    private String useOfFunds;

    protected InspectionEvidence() {
    }

    InspectionEvidence(Stamp stamp, long inspectionId, EvidenceEntry entry) {
        super(stamp);
        this.inspectionId = inspectionId;
        this.visitedOn = entry.visitedOn();
        this.place = entry.place();
        this.operations = entry.operations();
        this.management = entry.management();
        this.collateral = entry.collateral();
        this.statements = entry.statements();
        this.interestAndDunning = entry.interestAndDunning();
        this.fundsUse = entry.fundsUse();
        this.misusedAmount = entry.fundsUse() == FundsUse.MISUSED ? entry.misusedAmount() : null;
        this.useOfFunds = entry.useOfFunds();
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

    Optional<FundsUse> fundsUse() {
        return Optional.ofNullable(fundsUse);
    }

    /** How much was misused. */
    Optional<Money> misusedAmount() {
        return Optional.ofNullable(misusedAmount);
    }

    Optional<String> useOfFunds() {
        return Optional.ofNullable(useOfFunds);
    }

    /** All contents as one text, to be compared with the last. */
    String text() {
        return String.join("\n", operations, management, collateral, statements, interestAndDunning);
    }
}
