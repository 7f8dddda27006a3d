package io.sancha.steps.diligence;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.customer.FinancialStatement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NeedMeasurementTest {
    private static final Stamp STAMP = new Stamp("c", Instant.parse("2024-03-05T02:00:00Z"), "system", LocalDate.parse("2024-03-05"));
    private static final VisitEntry.WorkingCapital TEN_PERCENT = new VisitEntry.WorkingCapital(new BigDecimal("0.10"), Money.cny("0.00"), Money.cny("0.00"));

    @Test
    @DisplayName("INV-07: the garment maker's worksheet: need 1,535.88, own funds 627, new loan 908.88 (10,000 yuan)")
    void measuresTheGarmentMakersNeed() {
        FundingNeed.Lines lines = measure(List.of(of2023(), of2022()), TEN_PERCENT).lines();

        assertThat(lines.need()).isBetween(new BigDecimal("15358800.00"), new BigDecimal("15358900.00"));
        assertThat(lines.ownFunds()).isEqualTo("6270000.00");
        assertThat(lines.newLoan()).isBetween(new BigDecimal("9088800.00"), new BigDecimal("9088900.00"));
        assertThat(lines.openingOn()).isEqualTo("2022-12-31");
    }

    @Test
    void takesExistingLoansAndOtherFundsOff() {
        var plan = new VisitEntry.WorkingCapital(new BigDecimal("0.10"), Money.cny("1000000.00"), Money.cny("88800.00"));

        Money less = measure(List.of(of2022(), of2023()), plan).newLoan().orElseThrow();

        assertThat(less).isEqualTo(measure(List.of(of2022(), of2023()), TEN_PERCENT).newLoan().orElseThrow().minus(Money.cny("1088800.00")));
    }

    @Test
    void neverTellsANegativeLoan() {
        var plan = new VisitEntry.WorkingCapital(new BigDecimal("0.10"), Money.cny("0.00"), Money.cny("99000000.00"));

        assertThat(measure(List.of(of2022(), of2023()), plan).newLoan()).contains(Money.cny("0.00"));
    }

    @Test
    void measuresAYoungBusinessOnItsOnlyYear() {
        assertThat(measure(List.of(of2023()), TEN_PERCENT).lines().openingOn()).isEqualTo("2023-12-31");
    }

    @Test
    void saysWhyItCannotMeasure() {
        assertThat(measure(List.of(), TEN_PERCENT).notMeasured()).get().asString().contains("报表");
        assertThat(measure(List.of(of2023()), null).notMeasured()).isPresent();
        assertThat(measure(List.of(of2023()), null).newLoan()).isEmpty();
    }

    private static FundingNeed measure(List<FinancialStatement> statements, VisitEntry.WorkingCapital plan) {
        return NeedMeasurement.of(STAMP, 1, statements, plan);
    }

    private static FinancialStatement of2022() {
        return statement("2022-12-31", "49800000", "25080000", "8650000", "10560000", "7000", "23900000", "21900000", "8010000", "34600000", "25500000",
            "3310000", "2480000");
    }

    private static FinancialStatement of2023() {
        return statement("2023-12-31", "52360000", "26910000", "10790000", "10160000", "2500000", "22640000", "20640000", "6430000", "38040000", "27830000",
            "3750000", "2810000");
    }

    private static FinancialStatement statement(String on, String assets, String current, String inventory, String receivables, String prepayments,
        String liabilities,
                                                String currentLiabilities, String payables, String sales, String cost, String profit, String net) {
        return new FinancialStatement(LocalDate.parse(on), true, Money.cny(assets), Money.cny(current), Money.cny(inventory), Money.cny(receivables),
            Money.cny(prepayments),
            Money.cny(liabilities), Money.cny(currentLiabilities), Money.cny(payables), Money.cny("1000"), Money.cny(sales), Money.cny(cost), Money.cny(profit),
            Money.cny(net));
    }
}
