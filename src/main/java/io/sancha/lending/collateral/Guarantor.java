package io.sancha.lending.collateral;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.secrecy.Sealing;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.customer.IdentityNumber;
import io.sancha.lending.customer.PaperKind;
import io.sancha.lending.customer.PartyNumber;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** Somebody who stands surety for a loan (保证人), with what they are worth and what they already answer for. */
@Entity
@Immutable
@Table(name = "guarantor")
public class Guarantor extends CaseFact {
    private Long investigationId;
    @ManyToOne(fetch = FetchType.LAZY)
    private Security valuation;
    private String mark;
    private String name;
    @Convert(converter = NumberColumn.class)
    private PartyNumber idNumber;
    private String idNumberIndex;
    @Enumerated(EnumType.STRING)
    private PaperKind idPaper;
    private String idNationality;
    private Money netWorth;
    private Money guaranteesGiven;

    protected Guarantor() {
    }

    /** @param index of the surety's number */
    Guarantor(Stamp stamp, Security valuation, SecurityEntry.Surety surety, String index) {
        super(stamp);
        this.investigationId = valuation.investigationId();
        this.valuation = valuation;
        this.mark = surety.id().strip();
        this.name = surety.name().strip();
        this.idNumber = new PartyNumber(surety.idNumber());
        this.idNumberIndex = index;
        this.idPaper = GuarantorNumber.paper(idNumber.number(), surety.idPaper());
        this.idNationality = idPaper == null ? null : IdentityNumber.nationality(idPaper, surety.idNationality());
        this.netWorth = surety.netWorth();
        this.guaranteesGiven = surety.guaranteesGiven();
    }

    /** The case's own mark, such as {@code G1}. */
    public String mark() {
        return mark;
    }

    public String name() {
        return name;
    }

    /** Identity number of a person, unified social credit code of a company. */
    public PartyNumber idNumber() {
        return idNumber;
    }

    /** The kind of a person's paper; empty of a company. */
    public Optional<PaperKind> idPaper() {
        return Optional.ofNullable(idPaper);
    }

    /** Of a passport's holder, three letters; empty of everybody else. */
    public Optional<String> idNationality() {
        return Optional.ofNullable(idNationality);
    }

    /** The same in every case in which this surety stands; tells nothing of the number. */
    public String idNumberIndex() {
        return idNumberIndex;
    }

    public Money netWorth() {
        return netWorth;
    }

    public Money guaranteesGiven() {
        return guaranteesGiven;
    }

    /** What they can still answer for: net worth less guarantees given; never negative (GUA-08). */
    public Money capacity() {
        return netWorth().minus(guaranteesGiven());
    }

    static class NumberColumn extends PartyNumber.Column {
        NumberColumn(Sealing sealing) {
            super(sealing, "guarantor.id_number");
        }
    }
}
