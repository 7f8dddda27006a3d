package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.AskedBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What the inspector enters at {@code collect-evidence}: business and finance, use of the funds, security, guarantors, repayment.
 *
 * @param visitedOn day of the visit, inside the inspection's period and not in the future
 * @param operations what was seen of the business and its market, or of a person's occupation
 * @param management changes of assets, organisation and management, or of the household
 * @param statementDelivered whether a business delivered its statement of the period; null of a natural person
 * @param statement its figures, where it did
 * @param statements of which papers the figures are, and with what they were compared; where none was delivered, why
 * @param changesExplained why ratios changed by more than the policy's percentage; asked for where they did
 * @param fundsUse whether the money went where the contract says; asked for at the first inspection, and later where something is to be told of it
 * @param misusedAmount how much went elsewhere, in yuan; only where it did (DIS-13)
 * @param useOfFunds what was looked at and found of it
 * @param ownPayments what the borrower paid with the loan's money since the drawdown; asked for until all is told of (DIS-14)
 * @param paymentsLacking why its summary was not handed in
 * @param moneyBack what came in on accounts of the borrower and those connected with it since the drawdown, as their statements tell
 * @param security what was found of each thing that secures the loan
 * @param guarantors what was found of each who stands surety
 * @param repaymentAbility whether the borrower can pay what falls due
 * @param repaymentSource from what it is paid: orders, receipts, income
 * @param secondSource from what else, if that fails
 * @param interestAndDunning interest paid, dunning, events and what was done
 */
@AskedBy(rule = "PLM-06", zh = "贷后检查须有五项内容", en = "an inspection goes into its five contents")
public record EvidenceEntry(
    @AskedBy(rule = "PLM-07", zh = "证据须取自检查期内", en = "evidence is of the inspection's period")
    @NotNull LocalDate visitedOn, @NotBlank @Size(max = 200) String place,
    @NotBlank @Size(max = 2000) String operations, @NotBlank @Size(max = 2000) String management,
    Boolean statementDelivered, @Valid PeriodStatement statement, @NotBlank @Size(max = 2000) String statements, @Size(max = 2000) String changesExplained,
    FundsUse fundsUse, Money misusedAmount, @Size(max = 4000) String useOfFunds,
    @Size(max = 500) List<@Valid @NotNull OwnPayment> ownPayments, @Size(max = 2000) String paymentsLacking,
    @Size(max = 500) List<@Valid @NotNull MoneyBack> moneyBack,
    @Size(max = 200) List<@Valid @NotNull SecuritySeen> security, @Size(max = 200) List<@Valid @NotNull GuarantorSeen> guarantors,
    @NotNull RepaymentAbility repaymentAbility, @NotBlank @Size(max = 2000) String repaymentSource, @Size(max = 2000) String secondSource,
    @NotBlank @Size(max = 2000) String interestAndDunning) {

    public EvidenceEntry {
        ownPayments = ownPayments == null ? List.of() : List.copyOf(ownPayments);
        moneyBack = moneyBack == null ? List.of() : List.copyOf(moneyBack);
        security = security == null ? List.of() : List.copyOf(security);
        guarantors = guarantors == null ? List.of() : List.copyOf(guarantors);
    }
}
