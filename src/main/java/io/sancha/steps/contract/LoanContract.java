package io.sancha.steps.contract;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.audit.Hashes;
import io.sancha.steps.approval.Approval;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** The main contract (借款合同): its terms and its text, drawn up once and never altered (CON-02, CON-04). */
@Entity
@Immutable
@Table(name = "loan_contract")
public class LoanContract extends CaseFact {
    private long approvalId;
    private long preparationId;
    private String number;
    private String borrower;
    private String product;
    private String purpose;
    private Money amount;
    private int termMonths;
    private Rate annualRatePercent;
    private BigDecimal overdueUpliftPercent;
    private BigDecimal misuseUpliftPercent;
    @Enumerated(EnumType.STRING)
    private CompoundRate compoundRate;
    @Enumerated(EnumType.STRING)
    private DayCount dayCount;
    @Enumerated(EnumType.STRING)
    private Settlement settlement;
    @Enumerated(EnumType.STRING)
    private RepaymentMethod repaymentMethod;
    private String template;
    private String wording;
    private String readingCopy;
    private String sha256;

    protected LoanContract() {
    }

    LoanContract(Stamp stamp, ContractPreparation preparation, Approval approval, Draft draft) {
        super(stamp);
        ContractTerms terms = preparation.terms();
        this.approvalId = preparation.approvalId();
        this.preparationId = preparation.id();
        this.number = draft.number();
        this.borrower = draft.borrower();
        this.product = draft.product();
        this.purpose = draft.purpose();
        this.amount = terms.amount();
        this.termMonths = terms.termMonths();
        this.annualRatePercent = terms.rate();
        this.overdueUpliftPercent = approval.overdueUplift();
        this.misuseUpliftPercent = approval.misuseUplift();
        this.compoundRate = CompoundRate.CONTRACT;
        this.dayCount = terms.dayCount();
        this.settlement = terms.settlement();
        this.repaymentMethod = terms.repaymentMethod();
        this.template = draft.template();
        this.wording = draft.wording();
        this.readingCopy = draft.readingCopy();
        this.sha256 = Hashes.sha256(wording);
    }

    /** What goes on the paper besides the terms. */
    record Draft(String number, String borrower, String product, String purpose, String template, String wording, String readingCopy) {
    }

    /** Number of the contract, such as {@code HT-0101-20240301-000042-1}. */
    public String number() {
        return number;
    }

    public String borrower() {
        return borrower;
    }

    public String product() {
        return product;
    }

    public String purpose() {
        return purpose;
    }

    /** The principal agreed, in yuan. */
    public Money amount() {
        return amount;
    }

    public int termMonths() {
        return termMonths;
    }

    public Rate rate() {
        return annualRatePercent;
    }

    /** By how many per cent of itself the rate rises on overdue principal (INT-03). */
    public BigDecimal overdueUplift() {
        return overdueUpliftPercent;
    }

    /** By how many per cent of itself the rate rises on misused money (INT-03). */
    public BigDecimal misuseUplift() {
        return misuseUpliftPercent;
    }

    /** At which rate unpaid interest bears interest within the term (INT-04). */
    public CompoundRate compoundRate() {
        return compoundRate;
    }

    public DayCount dayCount() {
        return dayCount;
    }

    public Settlement settlement() {
        return settlement;
    }

    public RepaymentMethod repaymentMethod() {
        return repaymentMethod;
    }

    long approvalId() {
        return approvalId;
    }

    ContractTerms terms() {
        return new ContractTerms(amount(), termMonths, rate(), dayCount, settlement, repaymentMethod);
    }

    /** Name and version of the bank's text (CON-01). */
    public String template() {
        return template;
    }

    /** The whole text. */
    public String wording() {
        return wording;
    }

    /** The same in English, for reading only; empty for what was drawn up when there was none. */
    public Optional<String> readingCopy() {
        return Optional.ofNullable(readingCopy);
    }

    /** SHA-256 of the text. */
    public String sha256() {
        return sha256;
    }
}
