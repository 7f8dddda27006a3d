package io.sancha.steps.contract;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What the officer prepared, as stated. */
@Entity
@Immutable
@Table(name = "contract_preparation")
class ContractPreparation extends CaseFact {
    private long approvalId;
    private Money amount;
    private int termMonths;
    private Rate annualRatePercent;
    @Enumerated(EnumType.STRING)
    private DayCount dayCount;
    @Enumerated(EnumType.STRING)
    private Settlement settlement;
    @Enumerated(EnumType.STRING)
    private RepaymentMethod repaymentMethod;

    protected ContractPreparation() {
    }

    ContractPreparation(Stamp stamp, long approvalId, ContractTerms terms) {
        super(stamp);
        this.approvalId = approvalId;
        this.amount = terms.amount();
        this.termMonths = terms.termMonths();
        this.annualRatePercent = terms.rate();
        this.dayCount = terms.dayCount();
        this.settlement = terms.settlement();
        this.repaymentMethod = terms.repaymentMethod();
    }

    ContractTerms terms() {
        return new ContractTerms(amount, termMonths, annualRatePercent, dayCount, settlement, repaymentMethod);
    }

    long approvalId() {
        return approvalId;
    }
}
