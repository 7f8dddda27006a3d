package io.sancha.steps.postloan;

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
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** The borrower's summary of what it paid with the loan's money since the drawdown, handed in with the evidence of an inspection (DIS-14). */
@Entity
@Immutable
@Table(name = "own_payment_list")
class OwnPaymentList extends CaseFact {
    private long inspectionId;
    private long evidenceId;
    private String seed;
    private Money drawn;
    private String lacking;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "own_payment", joinColumns = @JoinColumn(name = "list_id"))
    @OrderColumn(name = "position")
    private List<OwnPaymentRow> payments = new ArrayList<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "money_back", joinColumns = @JoinColumn(name = "list_id"))
    @OrderColumn(name = "position")
    private List<MoneyBackRow> returns = new ArrayList<>();

    protected OwnPaymentList() {
    }

    OwnPaymentList(Stamp stamp, InspectionEvidence evidence, String seed, Money drawn, String lacking, List<OwnPaymentRow> payments,
        List<MoneyBackRow> returns) {
        super(stamp);
        this.inspectionId = evidence.inspectionId();
        this.evidenceId = evidence.id();
        this.seed = seed;
        this.drawn = drawn;
        this.lacking = lacking;
        this.payments.addAll(payments);
        this.returns.addAll(returns);
    }

    long evidenceId() {
        return evidenceId;
    }

    /** From which the sample follows, drawn once the summary was handed in. */
    String seed() {
        return seed;
    }

    /** What the borrower got to pay itself. */
    Money drawn() {
        return drawn;
    }

    /** Why no summary was handed in. */
    Optional<String> lacking() {
        return Optional.ofNullable(lacking);
    }

    List<OwnPaymentRow> payments() {
        return List.copyOf(payments);
    }

    List<MoneyBackRow> returns() {
        return List.copyOf(returns);
    }

    Money listed() {
        return Money.sum(payments.stream().map(OwnPaymentRow::amount).toList(), Money.CNY);
    }

    /** What counts as the loan's money that came back. */
    Money returned() {
        return Money.sum(returns.stream().filter(MoneyBackRow::counted).map(MoneyBackRow::amount).toList(), Money.CNY);
    }

    /** Whether all that was drawn is told of. */
    boolean usedUp() {
        return listed().compareTo(drawn) >= 0;
    }
}
