package io.sancha.steps.recovery;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A demand for payment: how, to whom, with what answer and what evidence (COL-03, COL-06). */
@Entity
@Immutable
@Table(name = "payment_demand")
class PaymentDemand extends CaseFact {
    private long measureId;
    @Enumerated(EnumType.STRING)
    private DemandMethod method;
    private String contacted;
    private String answer;
    private LocalDate promisedOn;
    private Money promisedAmount;
    private String receipt;

    protected PaymentDemand() {
    }

    PaymentDemand(Stamp stamp, long measureId, DemandMethod method, String contacted, String answer,
                  LocalDate promisedOn, Money promisedAmount, String receipt) {
        super(stamp);
        this.measureId = measureId;
        this.method = method;
        this.contacted = contacted;
        this.answer = answer;
        this.promisedOn = promisedOn;
        this.promisedAmount = promisedAmount;
        this.receipt = receipt;
    }

    long measureId() {
        return measureId;
    }

    DemandMethod method() {
        return method;
    }

    String contacted() {
        return contacted;
    }

    String answer() {
        return answer;
    }

    Optional<LocalDate> promisedOn() {
        return Optional.ofNullable(promisedOn);
    }

    Optional<Money> promisedAmount() {
        return Optional.ofNullable(promisedAmount);
    }

    /** The evidence, such as the number of the signed receipt. */
    Optional<String> receipt() {
        return Optional.ofNullable(receipt);
    }
}
