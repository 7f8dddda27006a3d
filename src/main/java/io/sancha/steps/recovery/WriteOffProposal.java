package io.sancha.steps.recovery;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Why a loan should be written off, and on what evidence (WOF-01). */
@Entity
@Immutable
@Table(name = "write_off_proposal")
class WriteOffProposal extends CaseFact {
    private long measureId;
    private String grounds;
    private String evidence;

    protected WriteOffProposal() {
    }

    WriteOffProposal(Stamp stamp, long measureId, String grounds, String evidence) {
        super(stamp);
        this.measureId = measureId;
        this.grounds = grounds;
        this.evidence = evidence;
    }

    long measureId() {
        return measureId;
    }

    String grounds() {
        return grounds;
    }

    String evidence() {
        return evidence;
    }
}
