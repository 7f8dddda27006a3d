package io.sancha.steps.disbursement;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That what was paid, what was drawn and what was booked are the same amount. */
@Entity
@Table(name = "payment_confirmation")
class PaymentConfirmation extends CaseFact {
    private long payOutId;
    private String loanNumber;
    private Money amount;

    protected PaymentConfirmation() {
    }

    PaymentConfirmation(Stamp stamp, long payOutId, String loanNumber, Money amount) {
        super(stamp);
        this.payOutId = payOutId;
        this.loanNumber = loanNumber;
        this.amount = amount;
    }
}
