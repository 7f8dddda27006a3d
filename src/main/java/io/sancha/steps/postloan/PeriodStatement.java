package io.sancha.steps.postloan;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.sancha.kernel.money.Money;
import io.sancha.lending.customer.FinancialStatement;
import io.sancha.lending.customer.Ratios;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.task.AskedBy;
import io.sancha.platform.task.MoneyModule;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;

/**
 * The borrower's statement of the period that an inspection looks at, in yuan: of it the figures from which the ratios follow that do not depend on how long
 * the period is.
 *
 * @param asOf its reporting date, such as the end of a quarter
 * @param sales of the period, and so the profit
 * @param profitBeforeTax a loss is negative
 */
@Embeddable
@AskedBy(rule = "PLM-06", zh = "须据当期报表计算财务比率，与上次检查和审批时比较",
    en = "the ratios of the period are compared with those of the last inspection and of the approval")
public record PeriodStatement(
    @NotNull @PastOrPresent LocalDate asOf,
    @NotNull Money totalAssets,
    @NotNull Money currentAssets,
    @NotNull Money inventory,
    @NotNull Money totalLiabilities,
    @NotNull Money currentLiabilities,
    @NotNull Money sales,
    @NotNull @JsonDeserialize(using = MoneyModule.Signed.class) Money profitBeforeTax) {

    /** Debt to assets, current and quick ratio, margin. */
    Ratios ratios() {
        Money none = Money.zero(Money.CNY);
        return Ratios.of(new FinancialStatement(asOf, false, totalAssets, currentAssets, inventory, none, none, totalLiabilities, currentLiabilities,
            none, none, sales, none, profitBeforeTax, none), null);
    }

    /** @throws Refusal PLM-06 where a part is larger than its whole, or the statement is of a day after the visit */
    void check(LocalDate visitedOn) {
        within("currentAssets", currentAssets, totalAssets, "资产总额", "total assets");
        within("inventory", inventory, currentAssets, "流动资产", "current assets");
        within("currentLiabilities", currentLiabilities, totalLiabilities, "负债总额", "total liabilities");
        if (asOf.isAfter(visitedOn)) {
            throw Refusal.by("PLM-06", "报表日 " + asOf + " 晚于走访日 " + visitedOn, "the statement is as of " + asOf + ", after the visit on " + visitedOn)
                .atField("statement.asOf");
        }
    }

    private static void within(String field, Money part, Money whole, String chinese, String english) {
        if (part.compareTo(whole) > 0) {
            throw Refusal.by("PLM-06", part.amount().toPlainString() + " 超过" + chinese + " " + whole.amount().toPlainString(),
                part.amount().toPlainString() + " is more than the " + english + " of " + whole.amount().toPlainString()).atField("statement." + field);
        }
    }
}
