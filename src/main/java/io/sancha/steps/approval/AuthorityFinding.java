package io.sancha.steps.approval;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Which level must decide on a case and whether the superior is consulted, by which row of the table. */
@Entity
@Immutable
@Table(name = "authority_finding")
public class AuthorityFinding extends CaseFact {
    private long limitCheckId;
    private String level;
    @Enumerated(EnumType.STRING)
    private Consultation consultation;
    private Money aggregate;
    private String rule;
    private String reason;

    protected AuthorityFinding() {
    }

    AuthorityFinding(Stamp stamp, long limitCheckId, AuthorityNeeded needed) {
        super(stamp);
        this.limitCheckId = limitCheckId;
        this.level = needed.level().duty();
        this.consultation = needed.consultation();
        this.aggregate = needed.aggregate();
        this.rule = needed.rule();
        this.reason = needed.reason();
    }

    public Level level() {
        return Level.ofDuty(level);
    }

    public Consultation consultation() {
        return consultation;
    }

    /** The group's exposure with this loan, which the authority must cover (APR-05). */
    public Money aggregate() {
        return aggregate;
    }

    public String rule() {
        return rule;
    }

    public String reason() {
        return reason;
    }
}
