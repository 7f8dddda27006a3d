package io.sancha.lending.exposure;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What a case has reserved of its customer's limit; counts while the case lives. */
@Entity
@Immutable
@Table(name = "limit_reservation")
public class LimitReservation extends CaseFact {
    private long customerId;
    private long decisionId;
    private Money amount;
    private Money customerTotal;
    private Money customerLimit;

    protected LimitReservation() {
    }

    LimitReservation(Stamp stamp, long customerId, long decisionId, Limits limits) {
        super(stamp);
        this.customerId = customerId;
        this.decisionId = decisionId;
        this.amount = limits.requested();
        this.customerTotal = limits.customerTotal();
        this.customerLimit = limits.customerLimit();
    }

    public long customerId() {
        return customerId;
    }

    /** The decision for which it was made. */
    public long decisionId() {
        return decisionId;
    }

    public Money amount() {
        return amount;
    }
}
