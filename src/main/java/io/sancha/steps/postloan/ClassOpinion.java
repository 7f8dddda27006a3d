package io.sancha.steps.postloan;

import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Which class one of the three people said (CLS-11). */
@Entity
@Immutable
@Table(name = "class_opinion")
class ClassOpinion extends CaseFact {
    private long recheckId;
    @Enumerated(EnumType.STRING)
    private ClassStep step;
    @Enumerated(EnumType.STRING)
    private RiskClass riskClass;
    private String reason;

    protected ClassOpinion() {
    }

    ClassOpinion(Stamp stamp, long recheckId, ClassStep step, RiskClass riskClass, String reason) {
        super(stamp);
        this.recheckId = recheckId;
        this.step = step;
        this.riskClass = riskClass;
        this.reason = reason;
    }

    long recheckId() {
        return recheckId;
    }

    ClassStep step() {
        return step;
    }

    RiskClass riskClass() {
        return riskClass;
    }

    String reason() {
        return reason;
    }
}
