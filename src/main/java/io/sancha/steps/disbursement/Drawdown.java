package io.sancha.steps.disbursement;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** What is to be drawn under a contract, and to whom it goes (支用单). */
@Entity
@Table(name = "drawdown")
public class Drawdown extends CaseFact {
    private long contractId;
    private Money amount;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "drawdown_payee", joinColumns = @JoinColumn(name = "drawdown_id"))
    @OrderColumn(name = "position")
    private List<Payee> payees = new ArrayList<>();

    protected Drawdown() {
    }

    Drawdown(Stamp stamp, long contractId, DrawdownEntry entry) {
        super(stamp);
        this.contractId = contractId;
        entry.payments().forEach(payment -> payees.add(new Payee(payment)));
        this.amount = Money.sum(payees.stream().map(Payee::amount).toList(), Money.CNY);
    }

    public long contractId() {
        return contractId;
    }

    /** All payments together. */
    public Money amount() {
        return amount;
    }

    public List<Payee> payees() {
        return List.copyOf(payees);
    }
}
