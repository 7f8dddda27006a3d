package io.sancha.steps.diligence;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.WorkingCapitalNeed;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.customer.FinancialStatement;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/**
 * The measured need for working capital (流动资金需求测算, INV-07) with every line of its formula, amounts in yuan, or the reason why it
 * could not be measured.
 */
@Entity
@Immutable
@Table(name = "funding_need")
public class FundingNeed extends CaseFact {
    private long investigationId;
    private LocalDate openingOn;
    private LocalDate closingOn;
    private Money sales;
    private Money profitBeforeTax;
    private BigDecimal expectedGrowth;
    private BigDecimal inventoryDays;
    private BigDecimal receivablesDays;
    private BigDecimal prepaymentDays;
    private BigDecimal payablesDays;
    private BigDecimal advancesDays;
    private BigDecimal turns;
    private Money need;
    private Money ownFunds;
    private Money existingLoans;
    private Money otherFunds;
    private Money newLoan;
    private String notMeasured;

    protected FundingNeed() {
    }

    private FundingNeed(Stamp stamp, long investigationId) {
        super(stamp);
        this.investigationId = investigationId;
    }

    static FundingNeed notMeasured(Stamp stamp, long investigationId, String reason) {
        var none = new FundingNeed(stamp, investigationId);
        none.notMeasured = reason;
        return none;
    }

    static FundingNeed measured(Stamp stamp, long investigationId, FinancialStatement opening, FinancialStatement closing,
                                VisitEntry.WorkingCapital plan, Money ownFunds, WorkingCapitalNeed result) {
        var made = new FundingNeed(stamp, investigationId);
        made.openingOn = opening.asOf();
        made.closingOn = closing.asOf();
        made.sales = closing.sales();
        made.profitBeforeTax = closing.profitBeforeTax();
        made.expectedGrowth = plan.expectedGrowth();
        made.inventoryDays = shown(result.days().inventory());
        made.receivablesDays = shown(result.days().receivables());
        made.prepaymentDays = shown(result.days().prepayments());
        made.payablesDays = shown(result.days().payables());
        made.advancesDays = shown(result.days().advancesReceived());
        made.turns = shown(result.turns());
        made.need = result.need();
        made.ownFunds = ownFunds;
        made.existingLoans = plan.existingLoans();
        made.otherFunds = plan.otherFunds();
        made.newLoan = result.newLoan();
        return made;
    }

    /** The most that a new loan may carry: never negative; empty when the need could not be measured. */
    public Optional<Money> newLoan() {
        return newLoan == null ? Optional.empty() : Optional.of(newLoan.max(Money.zero(Money.CNY)));
    }

    /** The working capital needed in all. */
    public Optional<Money> need() {
        return Optional.ofNullable(need);
    }

    /** Why there is no figure. */
    public Optional<String> notMeasured() {
        return Optional.ofNullable(notMeasured);
    }

    /** Every line of the formula for those who check it, days and turns to three decimals. */
    public Lines lines() {
        return new Lines(openingOn, closingOn, yuan(sales), yuan(profitBeforeTax), expectedGrowth, days(inventoryDays), days(receivablesDays),
            days(prepaymentDays), days(payablesDays), days(advancesDays), days(turns),
            yuan(need), yuan(ownFunds), yuan(existingLoans), yuan(otherFunds), yuan(newLoan), notMeasured);
    }

    /** @param expectedGrowth a fraction; the days are of a year of 360, the amounts in yuan */
    public record Lines(LocalDate openingOn, LocalDate closingOn, BigDecimal sales, BigDecimal profitBeforeTax, BigDecimal expectedGrowth,
        BigDecimal inventoryDays,
                        BigDecimal receivablesDays, BigDecimal prepaymentDays, BigDecimal payablesDays, BigDecimal advancesDays, BigDecimal turns,
                        BigDecimal need,
                        BigDecimal ownFunds, BigDecimal existingLoans, BigDecimal otherFunds, BigDecimal newLoan, String notMeasured) {
    }

    private static BigDecimal shown(BigDecimal exact) {
        return exact.setScale(6, RoundingMode.HALF_UP);
    }

    private static BigDecimal yuan(Money amount) {
        return amount == null ? null : amount.amount();
    }

    private static BigDecimal days(BigDecimal kept) {
        return kept == null ? null : kept.setScale(3, RoundingMode.HALF_UP);
    }
}
