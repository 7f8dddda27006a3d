package io.sancha.steps.recovery;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
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
    private Money principal;
    private Money interest;
    private Money penalty;
    private Money costs;

    /** What becomes of the claim (WOF-02). */
    enum Claim { KEPT, ENDED }

    protected WriteOff() {
    }

    WriteOff(Stamp stamp, long decisionId, String loanNumber, Claim claim, Money principal, Money interest, Money penalty, Money costs) {
        super(stamp);
        this.decisionId = decisionId;
        this.loanNumber = loanNumber;
        this.claim = claim;
        this.principal = principal;
        this.interest = interest;
        this.penalty = penalty;
        this.costs = costs;
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
        return principal;
    }

    Money interest() {
        return interest;
    }

    /** With compound interest. */
    Money penalty() {
        return penalty;
    }

    Money costs() {
        return costs;
    }
}
