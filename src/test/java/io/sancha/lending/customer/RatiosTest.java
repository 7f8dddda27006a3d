package io.sancha.lending.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ratios of rules §2.6 by the figures of the garment maker. */
class RatiosTest {
    private static final FinancialStatement IN_2022 = statement("2022-12-31", "49800000", "25080000", "8650000", "10560000", "23900000", "21900000", "34600000",
        "25500000", "3310000");
    private static final FinancialStatement IN_2023 = statement("2023-12-31", "52360000", "26910000", "10790000", "10160000", "22640000", "20640000",
        "38040000", "27830000", "3750000");

    private static FinancialStatement statement(String asOf, String assets, String current, String inventory, String receivables, String liabilities,
        String currentLiabilities, String sales,
                                                String cost, String profit) {
        Money nothing = Money.cny("0");
        return new FinancialStatement(LocalDate.parse(asOf), true, Money.cny(assets), Money.cny(current), Money.cny(inventory), Money.cny(receivables), nothing,
            Money.cny(liabilities),
            Money.cny(currentLiabilities), nothing, nothing, Money.cny(sales), Money.cny(cost), Money.cny(profit), Money.cny(profit));
    }

    @Test
    void computesTheRatiosOfAYear() {
        Ratios ratios = Ratios.of(IN_2023, IN_2022);

        assertThat(ratios.debtToAssets()).contains(new BigDecimal("0.4324"));
        assertThat(ratios.currentRatio()).contains(new BigDecimal("1.3038"));
        assertThat(ratios.quickRatio()).contains(new BigDecimal("0.7810"));
        assertThat(ratios.receivablesTurnover()).contains(new BigDecimal("3.6718"));
        assertThat(ratios.inventoryTurnover()).contains(new BigDecimal("2.8632"));
        assertThat(ratios.salesMargin()).contains(new BigDecimal("0.0986"));
        assertThat(ratios.returnOnAssets()).contains(new BigDecimal("0.0734"));
        assertThat(ratios.salesGrowth()).contains(new BigDecimal("0.0994"));
    }

    @Test
    void whatNeedsTheYearBeforeIsEmptyWithoutIt() {
        Ratios ratios = Ratios.of(IN_2023, null);

        assertThat(ratios.receivablesTurnover()).isEmpty();
        assertThat(ratios.inventoryTurnover()).isEmpty();
        assertThat(ratios.salesGrowth()).isEmpty();
        assertThat(ratios.debtToAssets()).isPresent();
    }

    @Test
    void aRatioToNothingIsEmptyAndNotNought() {
        Ratios ratios = Ratios.of(statement("2023-12-31", "0", "0", "0", "0", "0", "0", "0", "0", "0"), null);

        assertThat(ratios.debtToAssets()).isEmpty();
        assertThat(ratios.currentRatio()).isEmpty();
        assertThat(ratios.quickRatio()).isEmpty();
        assertThat(ratios.salesMargin()).isEmpty();
    }

    @Test
    void aLossIsANegativeMargin() {
        assertThat(Ratios.of(statement("2023-12-31", "100", "50", "0", "0", "0", "0", "100", "110", "-10"), null).salesMargin())
            .contains(new BigDecimal("-0.1000"));
    }

    @Test
    void yearsAreComparedOnlyWithTheYearJustBefore() {
        var interim = statement("2023-06-30", "100", "50", "0", "10", "0", "0", "50", "40", "1");
        var in2021 = statement("2021-12-31", "100", "50", "0", "10", "0", "0", "100", "90", "1");

        assertThat(Ratios.ofYears(List.of(in2021, interim, IN_2023))).hasSize(2).last().satisfies(last -> assertThat(last.salesGrowth()).isEmpty());
        assertThat(Ratios.ofYears(List.of(IN_2022, IN_2023))).last().satisfies(last -> assertThat(last.salesGrowth()).isPresent());
    }

    @Test
    void refusesAPartThatIsLargerThanItsWhole() {
        var wrong = statement("2023-12-31", "100", "101", "0", "0", "0", "0", "0", "0", "0");
        assertThatThrownBy(() -> wrong.checkParts("statements[1]")).isInstanceOf(Refusal.class).hasMessageContaining("statements[1].currentAssets")
            .hasMessageContaining("101.00")
            .hasMessageContaining("100.00");
    }
}
