package io.sancha.steps.relationship;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.Recorded;
import io.sancha.lending.customer.CreditFile;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A customer's credit standing as surveyed: the first and second of the rating's five steps. */
@Entity
@Immutable
public class CreditStanding {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private Long customerId;
    private Long creditFileId;
    private int yearsWithBank;
    private int badRecords;
    @Enumerated(EnumType.STRING)
    private Management management;
    @Enumerated(EnumType.STRING)
    private IndustryOutlook industryOutlook;
    private Integer yearsInOccupation;
    private Money monthlyDebtService;
    private String remark;
    private Recorded recorded;

    protected CreditStanding() {
    }

    CreditStanding(String caseId, CreditFile file, StandingEntry entry, Recorded recorded) {
        this.caseId = caseId;
        this.customerId = file.customerId();
        this.creditFileId = file.id();
        this.yearsWithBank = entry.yearsWithBank();
        this.badRecords = entry.badRecords();
        this.management = entry.management();
        this.industryOutlook = entry.industryOutlook();
        this.yearsInOccupation = entry.yearsInOccupation();
        this.monthlyDebtService = entry.monthlyDebtService();
        this.remark = entry.remark();
        this.recorded = recorded;
    }

    public long id() {
        return id;
    }

    /** The survey as it was entered. */
    public StandingEntry survey() {
        return new StandingEntry(yearsWithBank, badRecords, management, industryOutlook, yearsInOccupation, monthlyDebtService, remark);
    }

    public Recorded recorded() {
        return recorded;
    }
}
