package io.sancha.lending.collateral;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** The security of a loan as valued in one investigation: everything in the pool, and everybody who stands surety. */
@Entity
@Immutable
@Table(name = "security_valuation")
public class Security extends CaseFact {
    private Long investigationId;
    private String shortfall;
    @OneToMany(mappedBy = "valuation", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Collateral> collateral = new ArrayList<>();
    @OneToMany(mappedBy = "valuation", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Guarantor> guarantors = new ArrayList<>();

    protected Security() {
    }

    Security(Stamp stamp, Long investigationId, String shortfall) {
        super(stamp);
        this.investigationId = investigationId;
        this.shortfall = shortfall;
    }

    /** Null where the loan was taken over with its security. */
    public Long investigationId() {
        return investigationId;
    }

    public List<Collateral> collateral() {
        return List.copyOf(collateral);
    }

    public List<Guarantor> guarantors() {
        return List.copyOf(guarantors);
    }

    /** What security was applied for but is not to be had, and why. */
    public Optional<String> shortfall() {
        return Optional.ofNullable(shortfall);
    }

    public boolean isNone() {
        return collateral.isEmpty() && guarantors.isEmpty();
    }

    /** The loan-to-value of a principal on the whole pool; empty without collateral (GUA-04). */
    public Optional<LoanToValue> loanToValue(Money principal) {
        return collateral.isEmpty() ? Optional.empty() : Optional.of(LoanToValue.of(principal, collateral));
    }

    /** What all guarantors together can still answer for, in yuan (GUA-08). */
    public Money suretyCapacity() {
        return Money.sum(guarantors.stream().map(Guarantor::capacity).toList(), Money.CNY);
    }

    void add(Collateral item) {
        collateral.add(item);
    }

    void add(Guarantor surety) {
        guarantors.add(surety);
    }
}
