package io.sancha.steps.approval;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The superior's answer to a consultation (APR-04). */
@Entity
@Immutable
@Table(name = "consultation")
class ConsultationReply extends CaseFact {
    private long decisionId;
    @Enumerated(EnumType.STRING)
    private Answer answer;
    private String reason;

    protected ConsultationReply() {
    }

    ConsultationReply(Stamp stamp, long decisionId, ConsultEntry entry) {
        super(stamp);
        this.decisionId = decisionId;
        this.answer = entry.answer();
        this.reason = entry.reason();
    }

    Answer answer() {
        return answer;
    }

    String reason() {
        return reason;
    }
}
