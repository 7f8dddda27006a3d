package io.sancha.steps.diligence;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One investigation (调查) of an accepted application. There is none without its acceptance (ACC-04). */
@Entity
@Immutable
@Table(name = "investigation")
public class Investigation extends CaseFact {
    private long acceptanceId;

    protected Investigation() {
    }

    Investigation(Stamp stamp, long acceptanceId) {
        super(stamp);
        this.acceptanceId = acceptanceId;
    }

    public long acceptanceId() {
        return acceptanceId;
    }
}
