package io.sancha.lending.account.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.books.Loans.Story;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** COL-10: what an early repayment makes of the instalments to come, as the borrower chooses. */
class EarlyRepaymentTest {
    private static final LocalDate DRAWN = LocalDate.parse("2024-05-20");
    private static final LocalDate PAID = DRAWN.plusMonths(12);

    /** 200,000 at 4.75 % in 48 equal instalments, twelve of them paid, then 50,000 early on the twelfth due date. */
    private static Story renovation(EarlyRepayment choice) {
        var story = new Story(Loans.homeRenovation(DRAWN));
        for (int month = 1; month <= 12; month++) {
            story.paysWhatIsDue(DRAWN.plusMonths(month));
        }
        return choice == null ? story : story.pays(PAID, Money.cny("50000.00"), choice);
    }

    /** The textbook payment for what is left, P × i ÷ (1 − (1+i)^−36). */
    @Test
    void smallerInstalmentsToTheSameEnd() {
        Money left = renovation(null).on(PAID).normal().minus(Money.cny("50000.00"));
        var month = new BigDecimal("0.0475").divide(BigDecimal.valueOf(12), MathContext.DECIMAL128);
        BigDecimal growth = BigDecimal.ONE.add(month).pow(36, MathContext.DECIMAL128);
        BigDecimal payment = left.amount().multiply(month).multiply(growth).divide(growth.subtract(BigDecimal.ONE), 2, RoundingMode.HALF_UP);

        List<PlannedInstalment> rows = renovation(EarlyRepayment.REDUCE_INSTALMENT).on(PAID).plan().rows();

        assertThat(rows).hasSize(36);
        assertThat(rows.get(0).number()).isEqualTo(13);
        assertThat(rows.subList(0, 35)).allSatisfy(row -> assertThat(row.principal().plus(row.interest()).amount()).isEqualByComparingTo(payment));
        assertThat(rows.get(35).dueOn()).isEqualTo(DRAWN.plusMonths(48));
    }

    /** The payment stays 4,583.24; what is left is repaid by the month in which the textbook balance reaches zero. */
    @Test
    void theSameInstalmentsToAnEarlierEnd() {
        BigDecimal left = renovation(null).on(PAID).normal().amount().subtract(new BigDecimal("50000"));
        int months = 0;
        for (BigDecimal balance = left; balance.signum() > 0; months++) {
            BigDecimal interest = balance.multiply(new BigDecimal("0.0475")).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
            balance = balance.subtract(new BigDecimal("4583.24").subtract(interest));
        }

        Books books = renovation(EarlyRepayment.SHORTEN_TERM).on(PAID);

        assertThat(books.plan().rows()).hasSize(months).hasSizeLessThan(36);
        assertThat(books.plan().rows().subList(0, months - 1))
            .allSatisfy(row -> assertThat(row.principal().plus(row.interest())).isEqualTo(Money.cny("4583.24")));
        assertThat(books.plan().last().principal().plus(books.plan().last().interest())).isLessThanOrEqualTo(Money.cny("4583.24"));
        assertThat(books.plan().maturesOn()).isEqualTo(PAID.plusMonths(months));
    }

    @Test
    void equalPrincipalIsSpreadAnewOrEndsEarlier() {
        LoanTerms terms = LoanTerms.lend(Money.cny("120000.00"), DRAWN).at(Rate.annualPercent("3.60")).instalments(12).repaid(RepaymentMethod.EQUAL_PRINCIPAL)
            .counted(DayCount.MONTHLY_RATE).terms();
        LocalDate due = DRAWN.plusMonths(2);
        var smaller = new Story(terms).paysWhatIsDue(DRAWN.plusMonths(1)).paysWhatIsDue(due).pays(due, Money.cny("30000.00"), EarlyRepayment.REDUCE_INSTALMENT);
        assertThat(smaller.on(due).plan().rows()).hasSize(10).allSatisfy(row -> assertThat(row.principal()).isEqualTo(Money.cny("7000.00")));
        var fewer = new Story(terms).paysWhatIsDue(DRAWN.plusMonths(1)).paysWhatIsDue(due).pays(due, Money.cny("35000.00"), EarlyRepayment.SHORTEN_TERM);
        assertThat(fewer.on(due).plan().rows()).extracting(row -> row.principal().amount().intValue())
            .containsExactly(10000, 10000, 10000, 10000, 10000, 10000, 5000);
    }

    /** Interest counts by the day: ten days on what was lent, the rest of the month on what is left. */
    @Test
    void inTheMiddleOfAPeriodInterestCountsToTheDay() {
        LoanTerms terms = LoanTerms.lend(Money.cny("360000.00"), DRAWN).at(Rate.annualPercent("3.60")).instalments(6).repaid(RepaymentMethod.EQUAL_INSTALMENT)
            .counted(DayCount.ACT_360).terms();
        var story = new Story(terms).pays(DRAWN.plusDays(10), Money.cny("160000.00"), EarlyRepayment.REDUCE_INSTALMENT);
        // 360,000 × 10 × 3.6 % ÷ 360 + 200,000 × 21 × 3.6 % ÷ 360
        assertThat(story.on(DRAWN.plusDays(10)).plan().first().interest()).isEqualTo(Money.cny("780.00"));
        Dues due = story.on(DRAWN.plusMonths(1)).due();
        assertThat(due.interest()).isEqualTo(Money.cny("780.00"));
        Money payment = due.total();
        for (int month = 1; month <= 5; month++) {
            assertThat(story.on(DRAWN.plusMonths(month)).due().total()).isEqualTo(payment);
            story.paysWhatIsDue(DRAWN.plusMonths(month));
        }
        story.paysWhatIsDue(DRAWN.plusMonths(6));
        assertThat(story.on(DRAWN.plusMonths(6)).state(DRAWN.plusMonths(6))).isEqualTo(LoanState.SETTLED);
    }

    @Test
    void aPaymentThatLeavesNothingOverChangesNoPlan() {
        var story = new Story(Loans.homeRenovation(DRAWN)).pays(DRAWN.plusMonths(1), Money.cny("4583.24"), EarlyRepayment.SHORTEN_TERM);
        assertThat(story.on(DRAWN.plusMonths(1)).plans()).hasSize(1);
    }

    /** Arrears come first: only what is left over repays early. */
    @Test
    void whatIsOverdueIsPaidBeforeAnythingIsRepaidEarly() {
        LocalDate late = DRAWN.plusMonths(2).plusDays(5);
        Dues owed = new Story(Loans.homeRenovation(DRAWN)).on(late).due();
        var story = new Story(Loans.homeRenovation(DRAWN));
        Money lent = story.on(late).normal();
        Books after = story.pays(late, owed.total().plus(Money.cny("10000.00")), EarlyRepayment.REDUCE_INSTALMENT).on(late);
        assertThat(after.due().total()).isEqualTo(Money.cny("0.00"));
        assertThat(after.normal()).isEqualTo(lent.minus(Money.cny("10000.00")));
        assertThat(after.plan().first().number()).isEqualTo(3);
    }
}
