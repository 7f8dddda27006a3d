package io.sancha.steps.contract;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.collateral.Collateral;
import io.sancha.lending.collateral.Guarantor;
import io.sancha.platform.audit.Hashes;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** An accessory contract (从合同): it quotes number, borrower, amount and term of the main one (CON-03). */
@Entity
@Immutable
@Table(name = "subordinate_contract")
public class SubordinateContract extends CaseFact {
    private long loanContractId;
    private String number;
    @Enumerated(EnumType.STRING)
    private SubordinateKind kind;
    private Long collateralId;
    private Long guarantorId;
    private String mark;
    private String securityProvider;
    private String mainNumber;
    private String borrower;
    private Money amount;
    private int termMonths;
    private String template;
    private String wording;
    private String readingCopy;
    private String sha256;

    protected SubordinateContract() {
    }

    SubordinateContract(Stamp stamp, LoanContract main, String number, SecurityItem item, String wording, String readingCopy) {
        super(stamp);
        this.loanContractId = main.id();
        this.number = number;
        this.kind = item.kind();
        this.collateralId = item.collateralId();
        this.guarantorId = item.guarantorId();
        this.mark = item.mark();
        this.securityProvider = item.provider();
        this.mainNumber = main.number();
        this.borrower = main.borrower();
        this.amount = main.amount();
        this.termMonths = main.termMonths();
        this.template = item.kind().template();
        this.wording = wording;
        this.readingCopy = readingCopy;
        this.sha256 = Hashes.sha256(wording);
    }

    public String number() {
        return number;
    }

    public SubordinateKind kind() {
        return kind;
    }

    /** The case's own mark of the thing or the surety, such as {@code C1} or {@code G1}. */
    public String mark() {
        return mark;
    }

    /** Mortgagor, pledgor or surety. */
    public String securityProvider() {
        return securityProvider;
    }

    public String mainNumber() {
        return mainNumber;
    }

    public String borrower() {
        return borrower;
    }

    /** The main contract's principal, in yuan. */
    public Money amount() {
        return amount;
    }

    public int termMonths() {
        return termMonths;
    }

    public String wording() {
        return wording;
    }

    /** The same in English, for reading only; empty for what was drawn up when there was none. */
    public Optional<String> readingCopy() {
        return Optional.ofNullable(readingCopy);
    }

    public String sha256() {
        return sha256;
    }

    /** Whether the four references are the main contract's (CON-03). */
    public boolean quotes(LoanContract main) {
        return loanContractId == main.id() && mainNumber.equals(main.number()) && borrower.equals(main.borrower()) && amount().equals(main.amount())
            && termMonths == main.termMonths();
    }

    boolean secures(Collateral item) {
        return collateralId != null && collateralId == item.id();
    }

    boolean secures(Guarantor surety) {
        return guarantorId != null && guarantorId == surety.id();
    }

    /** Whether there is something to register or to deliver. */
    public boolean needsRegistration() {
        return kind != SubordinateKind.SURETY;
    }
}
