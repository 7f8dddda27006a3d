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
    private Money outstandingLoans;
    private Money externalGuarantees;
    private int badRecords;
    private BigDecimal expectedGrowth;
    private Money existingLoans;
    private Money otherFunds;
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
        outstandingLoans = entry.credit().outstandingLoans();
        externalGuarantees = entry.credit().externalGuarantees();
        badRecords = entry.credit().badRecords();
        if (entry.workingCapital() != null) {
            expectedGrowth = entry.workingCapital().expectedGrowth();
            existingLoans = entry.workingCapital().existingLoans();
            otherFunds = entry.workingCapital().otherFunds();
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
        return new VisitEntry.Credit(outstandingLoans, externalGuarantees, badRecords);
    }

    /** What the need for working capital is measured with, beside the statements. */
    public Optional<VisitEntry.WorkingCapital> workingCapital() {
        return expectedGrowth == null ? Optional.empty()
            : Optional.of(new VisitEntry.WorkingCapital(expectedGrowth, existingLoans, otherFunds));
    }
}
