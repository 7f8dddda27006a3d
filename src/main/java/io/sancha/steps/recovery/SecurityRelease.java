package io.sancha.steps.recovery;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That a security was given back and its registration cancelled. */
@Entity
@Immutable
@Table(name = "security_release")
class SecurityRelease extends CaseFact {
    private long settlementId;
    private long registrationId;
    private String receivedBy;

    protected SecurityRelease() {
    }

    SecurityRelease(Stamp stamp, long settlementId, long registrationId, String receivedBy) {
        super(stamp);
        this.settlementId = settlementId;
        this.registrationId = registrationId;
        this.receivedBy = receivedBy;
    }

    long settlementId() {
        return settlementId;
    }

    long registrationId() {
        return registrationId;
    }

    String receivedBy() {
        return receivedBy;
    }
}
