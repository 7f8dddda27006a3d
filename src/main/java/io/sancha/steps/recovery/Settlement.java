package io.sancha.steps.recovery;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That a loan is paid to the last cent. */
@Entity
@Immutable
@Table(name = "settlement")
public class Settlement extends CaseFact {
    private String loanNumber;
    private Money principal;

    protected Settlement() {
    }

    Settlement(Stamp stamp, String loanNumber, Money principal) {
        super(stamp);
        this.loanNumber = loanNumber;
        this.principal = principal;
    }

    public String loanNumber() {
        return loanNumber;
    }

    /** What had been lent. */
    public Money principal() {
        return principal;
    }
}
