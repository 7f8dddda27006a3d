package io.sancha.collateral;

import io.sancha.casefile.CaseFact;
import io.sancha.casefile.Stamp;
import io.sancha.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;

/** Somebody who stands surety for a loan (保证人), with what they are worth and what they already answer for. */
@Entity
@Immutable
@Table(name = "guarantor")
public class Guarantor extends CaseFact {
    private long investigationId;
    @ManyToOne(fetch = FetchType.LAZY)
    private Security valuation;
    private String mark;
    private String name;
    private String idNumber;
    private BigDecimal netWorth;
    private BigDecimal guaranteesGiven;

    protected Guarantor() {
    }

    Guarantor(Stamp stamp, Security valuation, SecurityEntry.Surety surety) {
        super(stamp);
        this.investigationId = valuation.investigationId();
        this.valuation = valuation;
        this.mark = surety.id().strip();
        this.name = surety.name().strip();
        this.idNumber = surety.idNumber().strip().toUpperCase(java.util.Locale.ROOT);
        this.netWorth = surety.netWorth().amount();
        this.guaranteesGiven = surety.guaranteesGiven().amount();
    }

    /** The case's own mark, such as {@code G1}. */
    public String mark() {
        return mark;
    }

    public String name() {
        return name;
    }

    /** Identity number of a person, unified social credit code of a company. */
    public String idNumber() {
        return idNumber;
    }

    public Money netWorth() {
        return Money.of(netWorth, Money.CNY);
    }

    public Money guaranteesGiven() {
        return Money.of(guaranteesGiven, Money.CNY);
    }

    /** What they can still answer for: net worth less guarantees given; never negative (GUA-08). */
    public Money capacity() {
        return netWorth().minus(guaranteesGiven());
    }
}
