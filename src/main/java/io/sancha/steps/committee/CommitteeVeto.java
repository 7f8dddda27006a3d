package io.sancha.steps.committee;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;

/** What the chair said to a vote that passed; by silence until the time was over, that there is no veto (CMT-06). */
@Entity
@Table(name = "committee_veto")
class CommitteeVeto extends CaseFact {
    private long sessionId;
    @Enumerated(EnumType.STRING)
    private VetoDecision decision;
    private String reason;

    protected CommitteeVeto() {
    }

    CommitteeVeto(Stamp stamp, long sessionId, VetoDecision decision, String reason) {
        super(stamp);
        this.sessionId = sessionId;
        this.decision = decision;
        this.reason = reason;
    }

    VetoDecision decision() {
        return decision;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
