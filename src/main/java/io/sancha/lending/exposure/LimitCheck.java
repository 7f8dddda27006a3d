package io.sancha.lending.exposure;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** The limits as they were measured for a case before it was decided. */
@Entity
@Immutable
@Table(name = "limit_check")
public class LimitCheck extends CaseFact {
    private long resolutionId;
    private long customerId;
    private BigDecimal requested;
    private BigDecimal customerExposure;
    private BigDecimal groupExposure;
    private BigDecimal netCapital;
    @Column(name = "tier1_net_capital")
    private BigDecimal tier1NetCapital;
    private BigDecimal loanLimit;
    private BigDecimal exposureLimit;
    private BigDecimal groupLimit;
    private String outcome;
    private String rule;

    protected LimitCheck() {
    }

    /** @param rule the first limit that would be exceeded; null if none */
    LimitCheck(Stamp stamp, long resolutionId, long customerId, Limits limits, String rule) {
        super(stamp);
        this.resolutionId = resolutionId;
        this.customerId = customerId;
        this.requested = limits.requested().amount();
        this.customerExposure = limits.customerExposure().amount();
        this.groupExposure = limits.groupExposure().amount();
        this.netCapital = limits.netCapital().amount();
        this.tier1NetCapital = limits.tier1NetCapital().amount();
        this.loanLimit = limits.loanLimit().amount();
        this.exposureLimit = limits.exposureLimit().amount();
        this.groupLimit = limits.groupLimit().amount();
        this.rule = rule;
        this.outcome = rule == null ? "WITHIN" : "EXCEEDED";
    }

    public Limits limits() {
        return new Limits(yuan(requested), yuan(customerExposure), yuan(groupExposure), yuan(netCapital), yuan(tier1NetCapital), yuan(loanLimit),
            yuan(exposureLimit),
            yuan(groupLimit));
    }

    public long resolutionId() {
        return resolutionId;
    }

    public long customerId() {
        return customerId;
    }

    /** {@code WITHIN} or {@code EXCEEDED}. */
    public String outcome() {
        return outcome;
    }

    /** The limit that would be exceeded, such as LIM-01. */
    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    private static Money yuan(BigDecimal amount) {
        return Money.of(amount, Money.CNY);
    }
}
