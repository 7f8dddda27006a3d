package io.sancha.lending.customer;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.task.AskedBy;
import io.sancha.platform.task.MoneyModule;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;

/**
 * Balance sheet and income of one reporting date, in yuan; sales, costs and profits are of the year that ends on it.
 *
 * @param audited whether an auditor signed it
 * @param prepayments paid in advance to suppliers
 * @param advancesReceived received in advance from buyers
 * @param profitBeforeTax a loss is negative
 * @param netProfit a loss is negative
 */
@Embeddable
@AskedBy(rule = "CUS-03", zh = "档案梳理须据此计算财务比率", en = "the review of the file computes the ratios from it")
public record FinancialStatement(
    @NotNull @PastOrPresent LocalDate asOf,
    @AskedBy(rule = "APP-08", zh = "须区分是否经审计，三年审计报表", en = "three audited years are asked for")
    @NotNull Boolean audited,
    @NotNull Money totalAssets,
    @NotNull Money currentAssets,
    @NotNull Money inventory,
    @NotNull Money receivables,
    @NotNull Money prepayments,
    @NotNull Money totalLiabilities,
    @NotNull Money currentLiabilities,
    @NotNull Money payables,
    @NotNull Money advancesReceived,
    @NotNull Money sales,
    @NotNull Money costOfSales,
    @NotNull @JsonDeserialize(using = MoneyModule.Signed.class) Money profitBeforeTax,
    @NotNull @JsonDeserialize(using = MoneyModule.Signed.class) Money netProfit) {

    /** Current assets less current liabilities: the business's own funds in working capital (营运资金). */
    public Money workingFunds() {
        return currentAssets.minus(currentLiabilities);
    }

    /** @param path JSON path of this statement @throws Refusal if a part is larger than its whole */
    void checkParts(String path) {
        within(path + ".currentAssets", currentAssets, totalAssets, "资产总额", "total assets");
        within(path + ".inventory", inventory.plus(receivables).plus(prepayments), currentAssets, "流动资产（存货、应收、预付合计不得超过）",
            "current assets (inventory, receivables and prepayments together)");
        within(path + ".currentLiabilities", currentLiabilities, totalLiabilities, "负债总额", "total liabilities");
        within(path + ".payables", payables.plus(advancesReceived), currentLiabilities, "流动负债（应付、预收合计不得超过）",
            "current liabilities (payables and advances together)");
        within(path + ".netProfit", netProfit.isPositive() ? netProfit : Money.zero(Money.CNY), profitBeforeTax.max(Money.zero(Money.CNY)), "利润总额",
            "profit before tax");
    }

    private static void within(String path, Money part, Money whole, String chinese, String english) {
        if (part.compareTo(whole) > 0) {
            throw Refusal.ofInput(path, part.amount().toPlainString() + " 超过" + chinese + " " + whole.amount().toPlainString(),
                "found " + part.amount().toPlainString() + ", expected at most the " + english + " of " + whole.amount().toPlainString());
        }
    }
}
