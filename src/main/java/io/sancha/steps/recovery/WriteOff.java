package io.sancha.steps.recovery;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;

/** That a loan was taken off the books with what was owed on the day; the claim is kept and pursued (账销案存, WOF-02). */
@Entity
@Immutable
@Table(name = "write_off")
class WriteOff extends CaseFact {
    private long decisionId;
    private String loanNumber;
    @Enumerated(EnumType.STRING)
    private Claim claim;
    private BigDecimal principal;
    private BigDecimal interest;
    private BigDecimal penalty;
    private BigDecimal costs;

    /** What becomes of the claim (WOF-02). */
    enum Claim { KEPT, ENDED }

    protected WriteOff() {
    }

    WriteOff(Stamp stamp, long decisionId, String loanNumber, Claim claim, Money principal, Money interest, Money penalty, Money costs) {
        super(stamp);
        this.decisionId = decisionId;
        this.loanNumber = loanNumber;
        this.claim = claim;
        this.principal = principal.amount();
        this.interest = interest.amount();
        this.penalty = penalty.amount();
        this.costs = costs.amount();
    }

    long decisionId() {
        return decisionId;
    }

    String loanNumber() {
        return loanNumber;
    }

    Claim claim() {
        return claim;
    }

    Money principal() {
        return Money.of(principal, Money.CNY);
    }

    Money interest() {
        return Money.of(interest, Money.CNY);
    }

    /** With compound interest. */
    Money penalty() {
        return Money.of(penalty, Money.CNY);
    }

    Money costs() {
        return Money.of(costs, Money.CNY);
    }
}
