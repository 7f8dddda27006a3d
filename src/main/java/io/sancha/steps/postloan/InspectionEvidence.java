package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private Boolean statementDelivered;
    @Embedded
    private PeriodStatement statement;
    private String statements;
    private String changesExplained;
    @Enumerated(EnumType.STRING)
    private FundsUse fundsUse;
    private Money misusedAmount;
    private String useOfFunds;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "inspection_security_seen", joinColumns = @JoinColumn(name = "evidence_id"))
    @OrderColumn(name = "position")
    private List<SecuritySeen> security = new ArrayList<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "inspection_guarantor_seen", joinColumns = @JoinColumn(name = "evidence_id"))
    @OrderColumn(name = "position")
    private List<GuarantorSeen> guarantors = new ArrayList<>();
    @Enumerated(EnumType.STRING)
    private RepaymentAbility repaymentAbility;
    private String repaymentSource;
    private String secondSource;
    private String interestAndDunning;

    protected InspectionEvidence() {
    }

    InspectionEvidence(Stamp stamp, long inspectionId, EvidenceEntry entry) {
        super(stamp);
        this.inspectionId = inspectionId;
        this.visitedOn = entry.visitedOn();
        this.place = entry.place();
        this.operations = entry.operations();
        this.management = entry.management();
        this.statementDelivered = entry.statementDelivered();
        this.statement = entry.statement();
        this.statements = entry.statements();
        this.changesExplained = entry.changesExplained();
        this.fundsUse = entry.fundsUse();
        this.misusedAmount = entry.fundsUse() == FundsUse.MISUSED ? entry.misusedAmount() : null;
        this.useOfFunds = entry.useOfFunds();
        this.security.addAll(entry.security());
        this.guarantors.addAll(entry.guarantors());
        this.repaymentAbility = entry.repaymentAbility();
        this.repaymentSource = entry.repaymentSource();
        this.secondSource = entry.secondSource();
        this.interestAndDunning = entry.interestAndDunning();
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

    Optional<Boolean> statementDelivered() {
        return Optional.ofNullable(statementDelivered);
    }

    /** The borrower's figures of the period; empty of a natural person, and where none were delivered. */
    Optional<PeriodStatement> statement() {
        return Optional.ofNullable(statement);
    }

    String statements() {
        return statements;
    }

    Optional<String> changesExplained() {
        return Optional.ofNullable(changesExplained);
    }

    List<SecuritySeen> security() {
        return List.copyOf(security);
    }

    List<GuarantorSeen> guarantors() {
        return List.copyOf(guarantors);
    }

    RepaymentAbility repaymentAbility() {
        return repaymentAbility;
    }

    String repaymentSource() {
        return repaymentSource;
    }

    Optional<String> secondSource() {
        return Optional.ofNullable(secondSource);
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

    /** All that was written as one text, to be compared with earlier ones: what is chosen or reckoned may be the same each time. */
    String text() {
        return Stream.of(Stream.of(operations, management, statements, changesExplained), security.stream().map(SecuritySeen::remark),
            guarantors.stream().map(GuarantorSeen::remark), Stream.of(repaymentSource, secondSource, interestAndDunning)).flatMap(words -> words)
            .filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
