package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** That money of a loan was used otherwise than agreed, and by when the borrower is to mend it (DIS-13). */
@Entity
@Immutable
@Table(name = "misuse_found")
class MisuseFound extends CaseFact {
    private long recheckId;
    private Money amount;
    private String reason;
    private LocalDate mendBy;

    protected MisuseFound() {
    }

    MisuseFound(Stamp stamp, long recheckId, Money amount, String reason, LocalDate mendBy) {
        super(stamp);
        this.recheckId = recheckId;
        this.amount = amount;
        this.reason = reason;
        this.mendBy = mendBy;
    }

    long recheckId() {
        return recheckId;
    }

    Money amount() {
        return amount;
    }

    String reason() {
        return reason;
    }

    LocalDate mendBy() {
        return mendBy;
    }
}
