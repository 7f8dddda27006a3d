package io.sancha.tools.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.Every;
import io.sancha.kernel.schedule.Instalment;
import io.sancha.kernel.schedule.MonthEnd;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.kernel.schedule.Schedule;
import io.sancha.platform.audit.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculatorTest {

    private final Calculator calculator = new Calculator(HolidayCalendar.WEEKENDS);

    @Test
    void showsBothDatesOfAnInstalmentThatFallsOnAWeekend() {
        Schedule schedule = calculator.schedule(new ScheduleQuestion("600000", "6", "2024-01-31", 2, new ScheduleQuestion.Period(1, Every.Unit.MONTH),
                RepaymentMethod.EQUAL_INSTALMENT, DayCount.MONTHLY_RATE, Rounding.HALF_UP, null, null, MonthEnd.CLAMP));

        assertThat(schedule.instalments()).extracting(Instalment::dueOn).containsExactly(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 31));
        assertThat(schedule.instalments()).extracting(Instalment::adjustedDueOn).containsExactly(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 4, 1));
        assertThat(schedule.totals().interest()).isEqualTo(Money.cny("4503.74"));
    }

    @Test
    void addsUpProducts() {
        InterestQuestion.Answer answer = calculator.interest(new InterestQuestion(List.of(
                new InterestQuestion.Balance("100000.00", "2024-03-21", "2024-04-10"),
                new InterestQuestion.Balance("60000.00", "2024-04-10", "2024-06-20")), "4.35", null, DayCount.ACT_360));
        assertThat(answer).isEqualTo(new InterestQuestion.Answer(91, new BigDecimal("6260000.00"), Money.cny("756.42"), new BigDecimal("756.4166666667")));
    }

    @Test
    void discountsABillOfAnAcceptorInAnotherPlace() {
        assertThat(calculator.discount(new DiscountQuestion("10000000.00", "2009-04-28", "2009-08-24", "1.8", null, true, DayCount.ACT_360)))
                .isEqualTo(new DiscountQuestion.Answer(121, Money.cny("60500.00"), Money.cny("9939500.00")));
        // 2009-08-22 is a Saturday: paid on Monday the 24th
        assertThat(calculator.discount(new DiscountQuestion("10000000.00", "2009-04-28", "2009-08-22", null, "1.5", false, DayCount.ACT_360)))
                .isEqualTo(new DiscountQuestion.Answer(118, Money.cny("59000.00"), Money.cny("9941000.00")));
    }

    @Test
    void measuresWorkingCapitalAsTheFormulaSays() {
        var balances = new WorkingCapitalQuestion.Balances("1029.66", "1222.43", "1845.39", "1.00", "79.55");
        WorkingCapitalQuestion.Answer answer = calculator.workingCapital(new WorkingCapitalQuestion(balances, balances, "20315.74", "19178.09", "903.12",
                "0.7966365", "3001.22", "0", "0"));
        assertThat(answer).isEqualTo(new WorkingCapitalQuestion.Answer(new WorkingCapitalQuestion.Days(new BigDecimal("19.328"), new BigDecimal("21.662"),
                new BigDecimal("34.641"), new BigDecimal("0.019"), new BigDecimal("1.410")), new BigDecimal("74.202"), new BigDecimal("4.8516"),
                Money.cny("7188.83"), Money.cny("4187.61")));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "principal,         ,                        field-given",
        "principal,         0,                       amount-positive",
        "principal,         -1.00,                   amount-positive",
        "principal,         1.001,                   decimals",
        "principal,         1000000000000000.01,     amount-range",
        "principal,         1e5,                     decimal-text",
        "principal,         '１００',                  decimal-text",
        "principal,         1e-999999999,            decimal-text",
        "annualRatePercent, -0.01,                   rate-not-negative",
        "annualRatePercent, 100.01,                  rate-range",
        "annualRatePercent, 4.1234567,               decimals",
        "disbursedOn,       2024-02-30,              date-iso",
        "disbursedOn,       2024-2-3,                date-iso",
        "firstDueOn,        2024-01-31,              dates-in-order",
        "firstDueOn,        2023-12-31,              dates-in-order",
        "instalments,       0,                       instalments-range",
        "instalments,       -1,                      instalments-range",
        "instalments,       3661,                    instalments-range",
        "every.count,       0,                       period-length",
        "every.count,       700,                     term-range",
        "settlementDay,     0,                       settlement-day-range",
        "settlementDay,     32,                      settlement-day-range",
    })
    void refusesAQuestionByFieldAndRule(String field, String value, String rule) {
        assertThatThrownBy(() -> calculator.schedule(question(field, value))).asInstanceOf(type(Refusal.class)).satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.field()).contains(rule.equals("term-range") ? "instalments" : field);
        });
    }

    @Test
    void takesTheLargestLoan() {
        Schedule schedule = calculator.schedule(question("principal", "1000000000000000.00"));
        assertThat(schedule.totals().principal()).isEqualTo(Money.cny("1000000000000000"));
        assertThat(schedule.last().balance()).isEqualTo(Money.cny("0"));
    }

    @ParameterizedTest
    @CsvSource({"4.35, 3.625", ","})
    void wantsOneRateAndOnlyOne(String annual, String monthly) {
        var question = new InterestQuestion(List.of(new InterestQuestion.Balance("1", "2024-01-01", "2024-01-02")), annual, monthly, DayCount.ACT_360);
        assertThatThrownBy(() -> calculator.interest(question)).asInstanceOf(type(Refusal.class)).extracting(Refusal::rule).isEqualTo("one-rate");
    }

    @Test
    void namesTheBalanceThatRunsBackwards() {
        var question = new InterestQuestion(List.of(new InterestQuestion.Balance("1", "2024-01-01", "2024-01-02"),
                new InterestQuestion.Balance("1", "2024-01-03", "2024-01-02")), "4.35", null, DayCount.ACT_360);
        assertThatThrownBy(() -> calculator.interest(question)).asInstanceOf(type(Refusal.class))
                .extracting(refusal -> refusal.field().orElseThrow()).isEqualTo("balances[1].to");
    }

    private static ScheduleQuestion question(String field, String value) {
        return new ScheduleQuestion(pick(field, "principal", value, "120000.00"), pick(field, "annualRatePercent", value, "4.35"),
                pick(field, "disbursedOn", value, "2024-01-31"), number(field, "instalments", value, 12),
                new ScheduleQuestion.Period(number(field, "every.count", value, 1), Every.Unit.MONTH), RepaymentMethod.EQUAL_INSTALMENT, DayCount.ACT_360,
                Rounding.HALF_UP, pick(field, "firstDueOn", value, null), number(field, "settlementDay", value, null), null);
    }

    private static String pick(String field, String name, String value, String usual) {
        return field.equals(name) ? value : usual;
    }

    private static Integer number(String field, String name, String value, Integer usual) {
        return field.equals(name) ? Integer.valueOf(value) : usual;
    }
}
