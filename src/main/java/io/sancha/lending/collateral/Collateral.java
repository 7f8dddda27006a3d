package io.sancha.lending.collateral;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;

/** A thing that secures a loan (押品). Its owner's right is undisputed, or it would not be here (GUA-01). */
@Entity
@Immutable
@Table(name = "collateral")
public class Collateral extends CaseFact {
    private Long investigationId;
    @ManyToOne(fetch = FetchType.LAZY)
    private Security valuation;
    private String mark;
    @Enumerated(EnumType.STRING)
    private CollateralKind kind;
    private String description;
    private String owner;
    private Money appraisedValue;
    private boolean disputed;
    private BigDecimal ceilingPercent;

    protected Collateral() {
    }

    Collateral(Stamp stamp, Security valuation, SecurityEntry.Item item, BigDecimal ceilingPercent) {
        super(stamp);
        this.investigationId = valuation.investigationId();
        this.valuation = valuation;
        this.mark = item.id().strip();
        this.kind = item.kind();
        this.description = item.description().strip();
        this.owner = item.owner().strip();
        this.appraisedValue = item.appraisedValue();
        this.disputed = item.disputed();
        this.ceilingPercent = ceilingPercent;
    }

    /** The case's own mark of it, such as {@code C1}. */
    public String mark() {
        return mark;
    }

    public CollateralKind kind() {
        return kind;
    }

    public String description() {
        return description;
    }

    /** {@code BORROWER}, {@code SPOUSE}, {@code GUARANTOR}, {@code THIRD_PARTY} or a name. */
    public String owner() {
        return owner;
    }

    public Money appraisedValue() {
        return appraisedValue;
    }

    public boolean disputed() {
        return disputed;
    }

    /** Per cent of the value that may be lent at most, as the policy stood on the day of the valuation. */
    public BigDecimal ceilingPercent() {
        return ceilingPercent;
    }
}
