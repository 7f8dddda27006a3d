package io.sancha.kernel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Printed figures that are wrong or stand on another basis: ours is the right one beside it, and never the printed one. */
class NegativeVectorsTest {

    private static final Money MILLION = Money.cny("1000000");
    private static final Money TEN_THOUSAND = Money.cny("10000");

    @Test
    void countsTheThirtyFirstOfJuly() {
        JsonNode item = item("tortoiseonline");
        Money ours = act360(MILLION, "10", LocalDate.of(2023, 6, 3), LocalDate.of(2023, 8, 15));
        assertThat(ours).isEqualTo(Money.cny(item.get("actual360").asText())).isNotEqualTo(Money.cny("20000.00"));
    }

    @Test
    void chargesTwoMonthsForTwoMonths() {
        JsonNode item = item("electedteal");
        Money ours = act360(Money.cny("2000000"), "6", LocalDate.of(2023, 5, 1), LocalDate.of(2023, 6, 30));
        assertThat(ours).isEqualTo(Money.cny(item.get("actual360").asText())).isNotEqualTo(Money.cny("10000.00"));
    }

    @Test
    void dividesTheYearBy360() {
        JsonNode item = item("awbk");
        Rate penal = Penalty.OVERDUE.rate(Rate.annualPercent("4.9"), new BigDecimal("30"));
        assertThat(Interest.ofDays(TEN_THOUSAND, penal, 1, 360).rounded(RoundingMode.HALF_UP))
                .isEqualTo(Money.cny(item.get("actual360").asText())).isNotEqualTo(Money.cny("1.75"));
        assertThat(Interest.ofDays(TEN_THOUSAND, penal, 1, 365).rounded(RoundingMode.HALF_UP)).isEqualTo(Money.cny(item.get("with365").asText()));
    }

    @Test
    void doesNotDivideADailyRateAgain() {
        JsonNode item = item("qhbk");
        assertThat(Interest.ofDays(TEN_THOUSAND, Rate.dailyPerTenThousand("5"), 30, 360).rounded(RoundingMode.HALF_UP))
                .isEqualTo(Money.cny(item.get("actual").asText())).isNotEqualTo(Money.cny("4.11"));
    }

    @Test
    void doesNotCutTheMonthlyPrincipalToWholeYuan() {
        JsonNode item = item("o15");
        Schedule schedule = monthly("250000", "4.90", 120, RepaymentMethod.EQUAL_PRINCIPAL);
        Money total = schedule.totals().interest();
        // every row is rounded: within half a fen per instalment of the exact (n+1)/2·P·i
        assertThat(total.minus(Money.cny(item.get("exact").asText())).abs()).isLessThanOrEqualTo(Money.cny("0.60"));
        assertThat(total).isNotEqualTo(Money.cny("61770.14"));
    }

    @Test
    void printsMonthlyInterestAndPaymentToTheFen() {
        JsonNode exact = item("frbk").get("exact");
        Money interest = monthly("500000", "4.35", 12, RepaymentMethod.INTEREST_THEN_PRINCIPAL).instalments().get(0).interest();
        Money payment = monthly("500000", "4.9", 360, RepaymentMethod.EQUAL_INSTALMENT).instalments().get(0).payment();
        assertThat(interest).isEqualTo(Money.cny(exact.get(0).asText())).isNotEqualTo(Money.cny("1800.00"));
        assertThat(payment).isEqualTo(Money.cny(exact.get(1).asText())).isNotEqualTo(Money.cny("1743.28"));
    }

    @Test
    void finishesWhatThePagesLeftOpen() {
        Rate penal = Penalty.OVERDUE.rate(Rate.annualPercent("5"), new BigDecimal("50"));
        assertThat(Interest.ofDays(Money.cny("200000"), penal, 30, 360).rounded(RoundingMode.HALF_UP))
                .isEqualTo(Money.cny(item("scwest").get("computed").asText()));
        JsonNode bill = item("fawtography");
        LocalDate day = LocalDate.of(2023, 1, 3);
        BillDiscount discount = BillDiscount.of(MILLION, day, day.plusDays(bill.get("days").asLong()), Rate.annualPercent("5"), DayCount.ACT_360,
                false, HolidayCalendar.WEEKENDS, RoundingMode.HALF_UP);
        assertThat(discount.proceeds()).isEqualTo(Money.cny(bill.get("computed").asText()));
    }

    @Test
    void isNinetyDaysOverdueOnTheNinetiethDayAndNotMore() {
        JsonNode item = item("cnymjyw");
        LocalDate due = LocalDate.of(2016, 12, 20);
        assertThat(DayCount.ACT_360.days(due, LocalDate.of(2016, 12, 31))).isEqualTo(item.get("daysToDec31").asLong());
        assertThat(DayCount.ACT_360.days(due, LocalDate.of(2017, 3, 20))).isEqualTo(90);
        assertThat(DayCount.ACT_360.days(due, LocalDate.of(2017, 6, 20))).isEqualTo(item.get("daysToJune20").asLong());
    }

    private static JsonNode item(String site) {
        return Vectors.items(Vectors.file("cn/90-negative-and-alternate-vectors.json").get("items"))
                .filter(item -> item.get("address").asText().contains(site)).findFirst().orElseThrow();
    }

    private static Money act360(Money principal, String percent, LocalDate from, LocalDate to) {
        return Interest.of(principal, Rate.annualPercent(percent), DayCount.ACT_360, from, to).rounded(RoundingMode.HALF_UP);
    }

    private static Schedule monthly(String principal, String percent, int instalments, RepaymentMethod method) {
        return LoanTerms.lend(Money.cny(principal), LocalDate.of(2024, 1, 1)).at(Rate.annualPercent(percent)).instalments(instalments)
                .repaid(method).counted(DayCount.MONTHLY_RATE).terms().resolve(HolidayCalendar.WEEKENDS);
    }
}
