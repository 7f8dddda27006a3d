package io.sancha.lending.exposure;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** The limits as they were measured for a case before it was decided. */
@Entity
@Immutable
@Table(name = "limit_check")
public class LimitCheck extends CaseFact {
    private long resolutionId;
    private long customerId;
    private Money requested;
    private Money customerExposure;
    private Money groupExposure;
    private Money netCapital;
    @Column(name = "tier1_net_capital")
    private Money tier1NetCapital;
    private Money loanLimit;
    private Money exposureLimit;
    private Money groupLimit;
    private String outcome;
    private String rule;

    protected LimitCheck() {
    }

    /** @param rule the first limit that would be exceeded; null if none */
    LimitCheck(Stamp stamp, long resolutionId, long customerId, Limits limits, String rule) {
        super(stamp);
        this.resolutionId = resolutionId;
        this.customerId = customerId;
        this.requested = limits.requested();
        this.customerExposure = limits.customerExposure();
        this.groupExposure = limits.groupExposure();
        this.netCapital = limits.netCapital();
        this.tier1NetCapital = limits.tier1NetCapital();
        this.loanLimit = limits.loanLimit();
        this.exposureLimit = limits.exposureLimit();
        this.groupLimit = limits.groupLimit();
        this.rule = rule;
        this.outcome = (rule == null ? LimitOutcome.WITHIN : LimitOutcome.EXCEEDED).name();
    }

    public Limits limits() {
        return new Limits(requested, customerExposure, groupExposure, netCapital, tier1NetCapital, loanLimit, exposureLimit, groupLimit);
    }

    public long resolutionId() {
        return resolutionId;
    }

    public long customerId() {
        return customerId;
    }

    /** {@code WITHIN} or {@code EXCEEDED}. */
    public LimitOutcome outcome() {
        return LimitOutcome.valueOf(outcome);
    }

    /** The limit that would be exceeded, such as LIM-01. */
    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }
}
