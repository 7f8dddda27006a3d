package io.sancha.kernel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An independent count of ten years of interest: straight BigDecimal, one day at a time, knowing nothing of periods, factors or
 * annuities. It asks only what is lent out on a day, at which rate, and how long that day's year is.
 */
class DailyOracleTest {

    private static final MathContext EXACT_ENOUGH = new MathContext(50);
    private static final LocalDate START = LocalDate.of(2019, 11, 27);

    @ParameterizedTest
    @EnumSource(value = DayCount.class, names = {"ACT_360", "ACT_365", "ACT_ACT_ISDA", "ACT_ACT_END"})
    void agreesDayByDayOverTenYears(DayCount dayCount) {
        Random random = new Random(20191127);
        for (int loan = 0; loan < 60; loan++) {
            Map<LocalDate, Rate> rates = new TreeMap<>(Map.of(START, rate(random)));
            for (int i = 0; i < 4; i++) {
                rates.put(START.plusDays(1 + random.nextInt(3600)), rate(random));
            }
            LoanTerms terms = LoanTerms.lend(amount(random), START).andOn(START.plusDays(10 + random.nextInt(60)), amount(random)).at(RatePath.of(rates))
                    .instalments(120).settlementDay(20).counting(SettlementDay.values()[loan % 2])
                    .repaid(RepaymentMethod.values()[loan % 3]).counted(dayCount).terms();
            agrees(terms, rates);
        }
    }

    private static void agrees(LoanTerms terms, Map<LocalDate, Rate> rates) {
        LocalDate day = START;
        BigDecimal balance = BigDecimal.ZERO;
        List<Instalment> rows = terms.resolve(HolidayCalendar.WEEKENDS).instalments();
        for (Instalment row : rows) {
            boolean last = row == rows.get(rows.size() - 1);
            LocalDate end = terms.timetable().counting() == SettlementDay.INSIDE && !last ? row.dueOn().plusDays(1) : row.dueOn();
            BigDecimal interest = BigDecimal.ZERO;
            for (; day.isBefore(end); day = day.plusDays(1)) {
                balance = balance.add(drawn(terms, day));
                interest = interest.add(balance.multiply(rateOn(rates, day)).divide(yearOf(terms.dayCount(), day), EXACT_ENOUGH), EXACT_ENOUGH);
            }
            assertThat(row.interest().amount()).as("%s of %s", row, terms)
                .isEqualByComparingTo(interest.setScale(30, RoundingMode.HALF_EVEN).setScale(2, RoundingMode.HALF_UP));
            balance = balance.subtract(row.principal().amount());
        }
        assertThat(balance).isEqualByComparingTo(BigDecimal.ZERO);
    }

    private static BigDecimal drawn(LoanTerms terms, LocalDate day) {
        return terms.drawdowns().stream().filter(drawdown -> drawdown.on().equals(day)).map(drawdown -> drawdown.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal rateOn(Map<LocalDate, Rate> rates, LocalDate day) {
        BigDecimal percent = null;
        for (Map.Entry<LocalDate, Rate> entry : rates.entrySet()) {
            percent = entry.getKey().isAfter(day) ? percent : entry.getValue().annualPercent();
        }
        return percent.divide(BigDecimal.valueOf(100));
    }

    private static BigDecimal yearOf(DayCount dayCount, LocalDate day) {
        return BigDecimal.valueOf(switch (dayCount) {
            case ACT_360 -> 360;
            case ACT_365 -> 365;
            case ACT_ACT_ISDA -> Year.of(day.getYear()).length();
            default -> Year.of(day.plusDays(1).getYear()).length();
        });
    }

    private static Rate rate(Random random) {
        return Rate.annualPercent(new BigDecimal(random.nextInt(240_000), MathContext.UNLIMITED).movePointLeft(4));
    }

    private static Money amount(Random random) {
        return Money.of(BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), 2), Money.CNY);
    }
}
