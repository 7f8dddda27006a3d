package io.sancha.steps.postloan;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One inspection of a loan, opened for one planned period. */
@Entity
@Immutable
@Table(name = "inspection")
public class Inspection extends CaseFact {
    private String loanNumber;
    private long planId;

    protected Inspection() {
    }

    Inspection(Stamp stamp, String loanNumber, long planId) {
        super(stamp);
        this.loanNumber = loanNumber;
        this.planId = planId;
    }

    public String loanNumber() {
        return loanNumber;
    }

    public long planId() {
        return planId;
    }
}
