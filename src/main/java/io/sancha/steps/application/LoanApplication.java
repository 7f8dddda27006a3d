package io.sancha.steps.application;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.casefile.Recorded;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The customer's written application: what they ask for (APP-01). */
@Entity
@Immutable
@Table(name = "loan_application")
public class LoanApplication {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private long relationshipId;
    @Enumerated(EnumType.STRING)
    private Product product;
    private Money amount;
    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;
    private int termMonths;
    private boolean longCycle;
    private String purpose;
    @Enumerated(EnumType.STRING)
    private PurposeCategory purposeCategory;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "loan_application_guarantee", joinColumns = @JoinColumn(name = "application_id"))
    @Column(name = "mode")
    @Enumerated(EnumType.STRING)
    private Set<GuaranteeMode> guaranteeModes = EnumSet.noneOf(GuaranteeMode.class);
    private String repaymentSource;
    @Enumerated(EnumType.STRING)
    private RepaymentMethod repaymentMethod;
    private LocalDate signedOn;
    private Recorded recorded;

    protected LoanApplication() {
    }

    LoanApplication(String caseId, long relationshipId, ApplicationEntry entry, Recorded recorded) {
        this.caseId = caseId;
        this.relationshipId = relationshipId;
        this.product = entry.product();
        this.amount = entry.amount();
        this.currency = entry.currency();
        this.termMonths = entry.termMonths();
        this.longCycle = entry.isLongCycle();
        this.purpose = entry.purpose().strip();
        this.purposeCategory = entry.purposeCategory();
        this.guaranteeModes.addAll(entry.guaranteeModes());
        this.repaymentSource = entry.repaymentSource().strip();
        this.repaymentMethod = entry.repaymentMethod();
        this.signedOn = entry.signedOn();
        this.recorded = recorded;
    }

    public long id() {
        return id;
    }

    public String caseId() {
        return caseId;
    }

    /** The credit relationship on which it stands (CUS-01). */
    public long relationshipId() {
        return relationshipId;
    }

    public Product product() {
        return product;
    }

    /** What is asked for. */
    public Money amount() {
        return amount;
    }

    public String currency() {
        return currency;
    }

    public int termMonths() {
        return termMonths;
    }

    /** Whether the borrower's cash cycle is long, which raises the term cap (DIS-10). */
    public boolean longCycle() {
        return longCycle;
    }

    public String purpose() {
        return purpose;
    }

    public PurposeCategory purposeCategory() {
        return purposeCategory;
    }

    /** How it is to be secured; never empty. */
    public Set<GuaranteeMode> guaranteeModes() {
        return EnumSet.copyOf(guaranteeModes);
    }

    public String repaymentSource() {
        return repaymentSource;
    }

    public RepaymentMethod repaymentMethod() {
        return repaymentMethod;
    }

    /** When the customer signed it. */
    public LocalDate signedOn() {
        return signedOn;
    }

    /** Who registered it, and when. */
    public Recorded recorded() {
        return recorded;
    }
}
