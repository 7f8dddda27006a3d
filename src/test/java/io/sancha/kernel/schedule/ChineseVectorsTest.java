package io.sancha.kernel.schedule;

import static io.sancha.kernel.schedule.Vectors.decimal;
import static io.sancha.kernel.schedule.Vectors.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.money.Unrounded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that Chinese pages, exams and a court printed, each file of {@code vectors/cn} that binds on lending arithmetic. */
class ChineseVectorsTest {

    /** Pages give month and day; any common year will do, since only days are counted. */
    private static final String COMMON_YEAR = "2023-";

    @ParameterizedTest
    @ValueSource(strings = {"01-discount-seed-q12", "02-discount-ylsglaw", "03-discount-epsq", "04-discount-monthly-permille",
        "19-discount-whole-months-13l"})
    void discountsBills(String file) {
        JsonNode vector = Vectors.file("cn/" + file + ".json");
        BillDiscount discount = discount(vector.get("inputs"), DayCount.ACT_360, false);

        JsonNode expected = vector.get("expected");
        assertThat(discount.interest()).isEqualTo(money(expected.get("interest")));
        if (expected.has("days")) {
            assertThat(discount.days()).isEqualTo(expected.get("days").asLong());
        }
        if (expected.has("proceeds")) {
            assertThat(discount.proceeds()).isEqualTo(money(expected.get("proceeds")));
        }
    }

    @ParameterizedTest
    @CsvSource({"01-discount-seed-q12, /counterfactuals/withPlus3RemoteDays", "02-discount-ylsglaw, /derived/remoteAcceptorPlus3"})
    void adds3DaysForAnAcceptorInAnotherPlace(String file, String pointer) {
        JsonNode vector = Vectors.file("cn/" + file + ".json");
        BillDiscount discount = discount(vector.get("inputs"), DayCount.ACT_360, true);
        assertThat(discount.days()).isEqualTo(vector.at(pointer).get("days").asLong());
        assertThat(discount.interest()).isEqualTo(money(vector.at(pointer).get("interest")));
    }

    @Test
    void wouldCostLessOnAYearOf365() {
        JsonNode vector = Vectors.file("cn/01-discount-seed-q12.json");
        assertThat(discount(vector.get("inputs"), DayCount.ACT_365, false).interest())
                .isEqualTo(money(vector.at("/counterfactuals/dayBasis365")));
    }

    @Test
    void settlesAQuarterWithTheSettlementDayInside() {
        JsonNode vector = Vectors.file("cn/05-quarterly-settlement-joarez.json");
        JsonNode in = vector.get("inputs");
        Schedule schedule = LoanTerms.lend(money(in.get("principal")), date(in.get("disbursementDate"))).at(rate(in))
                .every(3, Every.Unit.MONTH).settlementDay(date(in.get("settlementDate")).getDayOfMonth()).counting(SettlementDay.INSIDE)
                .maturingOn(date(in.get("repaymentDate"))).repaid(RepaymentMethod.INTEREST_THEN_PRINCIPAL).counted(DayCount.ACT_360)
                .terms().resolve(HolidayCalendar.WEEKENDS);

        JsonNode first = vector.at("/expected/period1");
        JsonNode second = vector.at("/derived/period2");
        assertThat(schedule.instalments()).extracting(Instalment::days).containsExactly(first.get("days").asInt(), second.get("days").asInt());
        assertThat(schedule.instalments()).extracting(Instalment::interest)
                .containsExactly(money(first.get("interest")), money(second.get("interest")));
        assertThat(schedule.instalments().get(0).dueOn()).isEqualTo(date(in.get("settlementDate")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"89", "90", "91", "92"})
    void chargesAQuarterByItsDays(String days) {
        JsonNode vector = Vectors.file("cn/07-quarter-actual-days-wxdog.json");
        JsonNode in = vector.get("inputs");
        Unrounded interest = Interest.ofDays(money(in.get("principal")), rate(in), Long.parseLong(days), in.get("dayBasis").asInt());
        assertThat(interest.rounded(RoundingMode.HALF_UP)).isEqualTo(money(vector.at("/expectedRounded/" + days)));
        BigDecimal printed = decimal(vector.at("/expected/" + days));
        assertThat(interest.decimal(printed.scale(), RoundingMode.HALF_UP)).isEqualByComparingTo(printed);
    }

    @Test
    void repaysInOneWithInterestAndOverdueDays() {
        JsonNode vector = Vectors.file("cn/08-bullet-lsbq-sinusindia.json");
        JsonNode in = vector.get("inputs");
        Money principal = money(in.get("principal"));
        LocalDate maturity = date(in.get("maturityDate"));
        Instalment only = LoanTerms.lend(principal, date(in.get("disbursementDate"))).at(rate(in)).maturingOn(maturity)
                .repaid(RepaymentMethod.BULLET).counted(DayCount.ACT_360).terms().resolve(HolidayCalendar.WEEKENDS).last();
        Rate daily = Rate.dailyPerTenThousand(decimal(in.get("overdueDailyRate")).movePointRight(4), 360);
        Money overdue = Interest.of(principal, daily, DayCount.ACT_360, maturity, date(in.get("repaymentDate"))).rounded(RoundingMode.HALF_UP);

        JsonNode expected = vector.get("expected");
        assertThat(only.days()).isEqualTo(expected.get("termDays").asInt());
        assertThat(only.interest()).isEqualTo(money(expected.get("termInterest")));
        assertThat(DayCount.ACT_360.days(maturity, date(in.get("repaymentDate")))).isEqualTo(expected.get("overdueDays").asLong());
        assertThat(overdue).isEqualTo(money(expected.get("overdueInterest")));
        assertThat(only.interest().plus(overdue)).isEqualTo(money(expected.get("total")));
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY_RATE, /expected/normalInterest, /check/overdueComputed", "ACT_360, /alternateActual360/normal, /alternateActual360/overdue"})
    void raisesTheRateBy40PercentWhenOverdue(DayCount dayCount, String normal, String overdue) {
        JsonNode vector = Vectors.file("cn/09-overdue-plus40-wapiknow.json");
        JsonNode in = vector.get("inputs");
        Money principal = money(in.get("principal"));
        LocalDate maturity = date(in.get("maturityDate"));
        Rate penal = Penalty.OVERDUE.rate(rate(in), decimal(in.get("penaltyUpliftPct")));
        Money left = principal.minus(money(in.get("repaidAtMaturity")));

        Money term = Interest.of(principal, rate(in), dayCount, date(in.get("disbursementDate")), maturity).rounded(RoundingMode.HALF_UP);
        Money penalty = Interest.of(left, penal, dayCount, maturity, date(in.get("finalRepaymentDate"))).rounded(RoundingMode.HALF_UP);
        assertThat(term).isEqualTo(money(vector.at(normal)));
        assertThat(penalty).isEqualTo(money(vector.at(overdue)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11-equal-instalment-vdgb-200k", "13-equal-instalment-58z-600k"})
    void repaysInEqualInstalments(String file) {
        JsonNode vector = Vectors.file("cn/" + file + ".json");
        Schedule schedule = monthly(vector.get("inputs"), RepaymentMethod.EQUAL_INSTALMENT, RoundingMode.HALF_UP);

        JsonNode check = vector.get("check");
        Instalment first = schedule.instalments().get(0);
        Instalment second = schedule.instalments().get(1);
        assertThat(first.payment()).isEqualTo(money(vector.at("/expected/instalment")));
        assertThat(List.of(first.interest(), first.principal(), second.interest(), second.principal())).containsExactly(
                money(check.get("firstInterest")), money(check.get("firstPrincipal")),
                money(check.get("secondInterest")), money(check.get("secondPrincipal")));
        assertThat(schedule.last().payment()).isEqualTo(money(check.get("lastInstalmentAfterCleanup")));
        assertThat(schedule.totals().payment()).isEqualTo(money(check.get("totalAfterCleanup")));
    }

    @ParameterizedTest
    @CsvSource({"HALF_UP, 669.38, 5.63", "HALF_EVEN, 669.38, 5.62"})
    void repaysEqualPrincipal(RoundingMode rounding, String second, String last) {
        JsonNode vector = Vectors.file("cn/14-equal-principal-g230.json");
        Schedule schedule = monthly(vector.get("inputs"), RepaymentMethod.EQUAL_PRINCIPAL, rounding);

        Money principal = money(vector.at("/expected/principalPerPeriod"));
        assertThat(schedule.instalments()).extracting(Instalment::principal).containsOnly(principal);
        assertThat(schedule.instalments().get(0).interest()).isEqualTo(money(vector.at("/expected/interest/1")));
        assertThat(schedule.instalments().get(1).interest()).isEqualTo(Money.cny(second));
        assertThat(schedule.last().interest()).isEqualTo(Money.cny(last));
        IntStream.of(1, 2, 3, 120).forEach(number -> assertThat(exactMonth(vector.get("inputs"), principal.times(121 - number)))
                .isEqualByComparingTo(decimal(vector.at("/expected/interest/" + number))));
    }

    /** The penalty rate on principal and unpaid interest together, (本金 + 应付未付利息) × 实际天数 × 日罚息利率. */
    private static Unrounded afterMaturity(Money principal, Money unpaidInterest, Rate penal, LocalDate maturedOn, LocalDate paidOn) {
        return Interest.of(principal.plus(unpaidInterest), penal, DayCount.ACT_360, maturedOn, paidOn);
    }

    @Test
    void compoundsAfterMaturityOnPrincipalAndInterest() {
        JsonNode vector = Vectors.file("cn/16-overdue-with-interest-on-interest-villageglobe.json");
        JsonNode in = vector.get("inputs");
        LocalDate start = LocalDate.of(2023, 3, 1);
        LocalDate maturity = start.plusMonths(in.get("months").asInt());
        Money term = Interest.of(money(in.get("principal")), rate(in), DayCount.MONTHLY_RATE, start, maturity).rounded(RoundingMode.HALF_UP);
        Rate penal = Rate.dailyPerTenThousand(decimal(in.get("overdueDailyRate")).movePointRight(4), 360);
        Money left = money(in.get("principal")).minus(money(in.get("repaidAtMaturity")));
        Money overdue = afterMaturity(left, term, penal, maturity, maturity.plusDays(in.get("overdueDays").asInt()))
                .rounded(RoundingMode.HALF_UP);

        assertThat(term).isEqualTo(money(vector.at("/expected/termInterest")));
        assertThat(overdue).isEqualTo(money(vector.at("/expected/overdue")));
        assertThat(term.plus(overdue)).isEqualTo(money(vector.at("/expected/total")));
    }

    @ParameterizedTest
    @CsvSource({"0, /expected/postMaturity", "50, /derived/withUplift50"})
    void runsOnAfterFiveMonths(BigDecimal uplift, String pointer) {
        JsonNode vector = Vectors.file("cn/17-bullet-5-months-274949.json");
        JsonNode in = vector.get("inputs");
        LocalDate maturity = date(in.get("maturityDate"));
        Money principal = money(in.get("principal"));
        Money term = Interest.of(principal, rate(in), DayCount.MONTHLY_RATE, date(in.get("disbursementDate")), maturity).rounded(RoundingMode.HALF_UP);
        assertThat(term).isEqualTo(money(vector.at("/expected/termInterest")));
        assertThat(afterMaturity(principal, term, rate(in).raisedBy(uplift), maturity, date(in.get("repaymentDate")))
                .rounded(RoundingMode.HALF_UP)).isEqualTo(money(vector.at(pointer)));
    }

    @Test
    void measuresWorkingCapital() {
        JsonNode vector = Vectors.file("cn/20-working-capital-need-777doc.json");
        JsonNode in = vector.get("inputsWanYuan");
        var balances = new WorkingCapitalNeed.Balances(money(in.get("avgInventory")), money(in.get("avgReceivable")),
                money(in.get("avgPrepaid")), money(in.get("avgPayable")), money(in.get("avgAdvanceReceived")));
        BigDecimal growth = decimal(in.get("forecastRevenue")).divide(decimal(in.get("revenue")), 10, RoundingMode.HALF_UP).subtract(BigDecimal.ONE);
        WorkingCapitalNeed need = WorkingCapitalNeed.of(balances, balances,
                new WorkingCapitalNeed.Year(money(in.get("revenue")), money(in.get("cost")), money(in.get("lastYearProfit"))), growth,
                new WorkingCapitalNeed.Sources(money(in.get("deductions")), Money.cny("0"), Money.cny("0")));

        JsonNode expected = vector.get("expected");
        assertThat(need.days()).usingRecursiveComparison().withComparatorForType((ours, printed) ->
                ours.setScale(3, RoundingMode.HALF_UP).compareTo(printed.setScale(3, RoundingMode.HALF_UP)), BigDecimal.class)
                .isEqualTo(new WorkingCapitalNeed.Days(decimal(expected.get("inventoryDays")), decimal(expected.get("receivableDays")),
                        decimal(expected.get("prepaidDays")), decimal(expected.get("payableDays")), decimal(expected.get("advanceReceivedDays"))));
        assertThat(need.turns()).isCloseTo(decimal(vector.at("/check/turnover")), within(new BigDecimal("0.00005")));
        assertThat(need.need()).isEqualTo(money(vector.at("/check/workingCapital")));
        assertThat(need.newLoan()).isEqualTo(money(vector.at("/check/newLoanLimit")));
        assertThat(need.need().amount()).isCloseTo(decimal(expected.get("workingCapital")), within(new BigDecimal("0.05")));
    }

    @Test
    void raisesTheRateAsTheCourtDid() {
        JsonNode vector = Vectors.file("cn/22-penal-rate-court-judgment.json");
        assertThat(Penalty.OVERDUE.rate(rate(vector.get("inputs")), decimal(vector.at("/inputs/upliftPct"))))
                .isEqualTo(Rate.annualPercent(decimal(vector.at("/expected/penalRatePct"))));
    }

    private static BillDiscount discount(JsonNode in, DayCount byDays, boolean remote) {
        LocalDate from = in.has("discountDate") ? date(in.get("discountDate")) : LocalDate.of(2023, 1, 3);
        LocalDate to = in.has("maturityDate") ? date(in.get("maturityDate"))
                : in.has("days") ? from.plusDays(in.get("days").asLong()) : from.plusMonths(in.get("months").asLong());
        boolean weekdayKnown = in.path("maturityDate").asText().length() == 10;
        HolidayCalendar calendar = weekdayKnown ? HolidayCalendar.WEEKENDS
                : new HolidayCalendar(List.of(new HolidayCalendar.Row(to, HolidayCalendar.Kind.WORKING_DAY)));
        DayCount dayCount = in.has("months") ? DayCount.MONTHLY_RATE : byDays;
        return BillDiscount.of(money(in.get("faceValue")), from, to, rate(in), dayCount, remote, calendar, RoundingMode.HALF_UP);
    }

    private static Schedule monthly(JsonNode in, RepaymentMethod method, RoundingMode rounding) {
        return LoanTerms.lend(money(in.get("principal")), LocalDate.of(2024, 1, 1)).at(rate(in)).instalments(in.get("periods").asInt())
                .repaid(method).counted(DayCount.MONTHLY_RATE).rounded(rounding).terms().resolve(HolidayCalendar.WEEKENDS);
    }

    private static BigDecimal exactMonth(JsonNode in, Money balance) {
        return Interest.of(balance, rate(in), DayCount.MONTHLY_RATE, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1))
                .decimal(6, RoundingMode.UNNECESSARY);
    }

    private static Rate rate(JsonNode in) {
        return in.has("annualRatePct") ? Rate.annualPercent(decimal(in.get("annualRatePct"))) : Rate.monthlyPermille(decimal(in.get("monthlyRatePermille")));
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.asText().length() == 10 ? node.asText() : COMMON_YEAR + node.asText());
    }
}
