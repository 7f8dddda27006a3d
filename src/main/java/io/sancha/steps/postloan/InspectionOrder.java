package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** That a key inspection of a loan is ordered from above, why, and by when it is made (PLM-08). */
@Entity
@Immutable
@Table(name = "inspection_order")
public class InspectionOrder extends CaseFact {
    private String loanNumber;
    private LocalDate dueOn;
    private String reason;

    protected InspectionOrder() {
    }

    InspectionOrder(Stamp stamp, String loanNumber, LocalDate dueOn, String reason) {
        super(stamp);
        this.loanNumber = loanNumber;
        this.dueOn = dueOn;
        this.reason = reason;
    }

    public String loanNumber() {
        return loanNumber;
    }

    /** The last day on which it is made. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public String reason() {
        return reason;
    }
}
