package io.sancha.steps.diligence;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.Immutable;

/** What was found on site (现场调查): the visits, the originals seen, and the borrower's credit standing. */
@Entity
@Immutable
@Table(name = "fieldwork")
public class Fieldwork extends CaseFact {
    private long investigationId;
    private BigDecimal outstandingLoans;
    private BigDecimal externalGuarantees;
    private int badRecords;
    private BigDecimal expectedGrowth;
    private BigDecimal existingLoans;
    private BigDecimal otherFunds;
    @ElementCollection
    @CollectionTable(name = "site_visit", joinColumns = @JoinColumn(name = "fieldwork_id"))
    @OrderColumn(name = "position")
    private List<SiteVisit> visits = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "original_check", joinColumns = @JoinColumn(name = "fieldwork_id"))
    @Column(name = "document_id")
    private Set<Long> originals = new HashSet<>();

    protected Fieldwork() {
    }

    Fieldwork(Stamp stamp, Investigation investigation, VisitEntry entry) {
        super(stamp);
        investigationId = investigation.id();
        outstandingLoans = entry.credit().outstandingLoans().amount();
        externalGuarantees = entry.credit().externalGuarantees().amount();
        badRecords = entry.credit().badRecords();
        if (entry.workingCapital() != null) {
            expectedGrowth = entry.workingCapital().expectedGrowth();
            existingLoans = entry.workingCapital().existingLoans().amount();
            otherFunds = entry.workingCapital().otherFunds().amount();
        }
        entry.visits().forEach(visit -> visits.add(new SiteVisit(visit.on(), visit.place().strip(), visit.found().strip())));
        entry.originals().forEach(original -> originals.add(original.document()));
    }

    public long investigationId() {
        return investigationId;
    }

    public List<SiteVisit> visits() {
        return List.copyOf(visits);
    }

    /** Keys of the documents whose originals were seen. */
    public Set<Long> originals() {
        return Set.copyOf(originals);
    }

    public VisitEntry.Credit credit() {
        return new VisitEntry.Credit(yuan(outstandingLoans), yuan(externalGuarantees), badRecords);
    }

    /** What the need for working capital is measured with, beside the statements. */
    public Optional<VisitEntry.WorkingCapital> workingCapital() {
        return expectedGrowth == null ? Optional.empty()
            : Optional.of(new VisitEntry.WorkingCapital(expectedGrowth, yuan(existingLoans), yuan(otherFunds)));
    }

    private static Money yuan(BigDecimal amount) {
        return Money.of(amount, Money.CNY);
    }
}
