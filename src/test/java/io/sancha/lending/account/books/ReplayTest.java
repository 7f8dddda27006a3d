package io.sancha.lending.account.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.Instalment;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.lending.account.books.Loans.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final LocalDate DRAWN = LocalDate.parse("2024-03-18");

    @Test
    void paidAsPlannedEveryInstalmentIsThePlansToTheFen() {
        for (LoanTerms terms : new LoanTerms[] {Loans.garmentMaker(DRAWN), Loans.homeRenovation(LocalDate.parse("2024-05-31"))}) {
            var story = new Story(terms);
            for (Instalment row : terms.resolve(HolidayCalendar.WEEKENDS).instalments()) {
                Dues due = story.on(row.dueOn()).due();
                assertThat(due.total()).as("instalment " + row.number()).isEqualTo(row.payment());
                assertThat(due.interest()).isEqualTo(row.interest());
                story.pays(row.dueOn(), row.payment());
            }
            Books end = story.on(terms.resolve(HolidayCalendar.WEEKENDS).last().dueOn());
            assertThat(end.state(end.plan().maturesOn())).isEqualTo(LoanState.SETTLED);
            assertThat(end.payoff().total()).isEqualTo(Money.cny("0.00"));
        }
    }

    @Test
    void homeRenovationPays4583Yuan24EachMonth() {
        var story = new Story(Loans.homeRenovation(LocalDate.parse("2024-05-20")));
        assertThat(story.on(LocalDate.parse("2024-06-20")).due().total()).isEqualTo(Money.cny("4583.24"));
    }

    @Test
    void quarterlyInterestRunsFromTheTwentiethToTheTwentieth() {
        var story = new Story(Loans.garmentMaker(DRAWN)).paysWhatIsDue(LocalDate.parse("2024-03-20"));
        // 9,000,000 × 92 × 5.220 % ÷ 360
        assertThat(story.on(LocalDate.parse("2024-06-20")).due().interest()).isEqualTo(Money.cny("120060.00"));
        assertThat(story.on(LocalDate.parse("2024-06-19")).due().interest()).isEqualTo(Money.cny("0.00"));
    }

    /** COL-04, INT-03: a hundred days after maturity the principal costs 7.83 % since, and the last interest bears interest itself. */
    @Test
    void principalPaidAHundredDaysLateCostsThePenaltyRate() {
        var story = new Story(Loans.garmentMaker(DRAWN));
        for (String on : new String[] {"2024-03-20", "2024-06-20", "2024-09-20", "2024-12-20"}) {
            story.paysWhatIsDue(LocalDate.parse(on));
        }
        LocalDate maturity = LocalDate.parse("2025-03-18");
        assertThat(story.on(maturity).state(maturity)).isEqualTo(LoanState.MATURED);
        assertThat(story.on(maturity.plusDays(1)).state(maturity.plusDays(1))).isEqualTo(LoanState.OVERDUE);
        Dues payoff = story.on(maturity.plusDays(100)).payoff();
        assertThat(payoff.principal()).isEqualTo(Money.cny("9000000.00"));
        // 88 days in term
        assertThat(payoff.interest()).isEqualTo(Money.cny("114840.00"));
        // 9,000,000 × 100 × 7.83 % ÷ 360 and 114,840 × 100 × 7.83 % ÷ 360
        assertThat(payoff.penalty()).isEqualTo(Money.cny("195750.00"));
        assertThat(payoff.compound()).isEqualTo(Money.cny("2497.77"));
        story.pays(maturity.plusDays(100), payoff.total());
        assertThat(story.on(maturity.plusDays(100)).state(maturity.plusDays(100))).isEqualTo(LoanState.SETTLED);
    }

    /** INT-02, INT-04: in term unpaid interest bears the contract rate, or the penalty rate if the contract says so. */
    @Test
    void unpaidInterestBearsInterestAtTheRateOfTheContract() {
        LocalDate due = LocalDate.parse("2024-06-20");
        var atContractRate = new Story(Loans.garmentMaker(DRAWN)).paysWhatIsDue(LocalDate.parse("2024-03-20"));
        var atPenaltyRate = new Story(Loans.garmentMaker(DRAWN), new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.PENALTY))
            .paysWhatIsDue(LocalDate.parse("2024-03-20"));
        // 120,060 × 30 × 5.22 % ÷ 360 = 522.261; × 1.5 = 783.3915
        assertThat(atContractRate.on(due.plusDays(30)).due().compound()).isEqualTo(Money.cny("522.26"));
        assertThat(atPenaltyRate.on(due.plusDays(30)).due().compound()).isEqualTo(Money.cny("783.39"));
        assertThat(atContractRate.on(due.plusDays(30)).due().penalty()).isEqualTo(Money.cny("0.00"));
    }

    /** INT-03: misused and overdue at once costs the higher rate, never both. */
    @Test
    void misusedAndOverdueCostsTheHigherRateOnly() {
        LocalDate maturity = LocalDate.parse("2025-03-18");
        var story = new Story(Loans.garmentMaker(DRAWN)).happens(maturity.minusDays(10), LoanEvent.Misuse::new);
        Dues due = story.on(maturity.plusDays(10)).due();
        // ten nights at 5.22 % on top of the contract rate, ten at 10.44 %
        assertThat(due.penalty()).isEqualTo(Money.cny("13050.00").plus(Money.cny("26100.00")));
    }

    @Test
    void aPaymentGoesDownTheWaterfall() {
        LocalDate maturity = LocalDate.parse("2025-03-18");
        var story = new Story(Loans.garmentMaker(DRAWN)).happens(maturity.plusDays(5), entry -> new LoanEvent.Cost(entry, Money.cny("300.00")));
        LocalDate day = maturity.plusDays(10);
        Dues owed = story.on(day).due();
        story.pays(day, Money.cny("300.00").plus(owed.penalty()).plus(owed.compound()).plus(owed.interest()).plus(Money.cny("1.00")));
        assertThat(story.on(day).due()).isEqualTo(new Dues(Money.cny("0.00"), Money.cny("0.00"), Money.cny("0.00"), Money.cny("0.00"),
            Money.cny("8999999.00")));
    }

    @Test
    void ofANonPerformingLoanPrincipalIsPaidBeforeInterest() {
        LocalDate maturity = LocalDate.parse("2025-03-18");
        LocalDate day = maturity.plusDays(100);
        var story = new Story(Loans.garmentMaker(DRAWN)).classified(day.minusDays(9), RiskClass.SUBSTANDARD).pays(day, Money.cny("1000000.00"));
        assertThat(story.on(day).due().principal()).isEqualTo(Money.cny("8000000.00"));
    }

    /** COL-10: interest for the days that the loan ran, and nothing more. */
    @Test
    void earlySettlementCostsInterestToTheDay() {
        LocalDate day = LocalDate.parse("2024-07-01");
        var story = new Story(Loans.garmentMaker(DRAWN)).paysWhatIsDue(LocalDate.parse("2024-03-20")).paysWhatIsDue(LocalDate.parse("2024-06-20"));
        Dues payoff = story.on(day).payoff();
        assertThat(payoff.interest()).isEqualTo(Money.cny("14355.00"));
        story.pays(day, payoff.total());
        assertThat(story.on(day).state(day)).isEqualTo(LoanState.SETTLED);
        assertThat(story.on(day.plusDays(400)).payoff().total()).isEqualTo(Money.cny("0.00"));
    }

    /** CLS-15: on the 91st day unpaid interest leaves the balance sheet; paid later it is income of that day. */
    @Test
    void interestUnpaidForMoreThanNinetyDaysLeavesTheBalanceSheet() {
        LocalDate due = LocalDate.parse("2024-06-20");
        var story = new Story(Loans.garmentMaker(DRAWN)).paysWhatIsDue(LocalDate.parse("2024-03-20"));
        assertThat(story.on(due.plusDays(91)).dues().get(1).offBalance()).isEqualTo(Money.cny("0.00"));
        assertThat(story.on(due.plusDays(92)).dues().get(1).offBalance()).isEqualTo(Money.cny("120060.00"));
        story.pays(due.plusDays(92), story.on(due.plusDays(92)).due().total());
        Books after = story.on(due.plusDays(92));
        assertThat(after.ledger().sum(PostingKind.PAY_OFF_BALANCE, Money.cny("0.00"))).isEqualTo(Money.cny("120060.00"));
        assertThat(after.due().total()).isEqualTo(Money.cny("0.00"));
    }

    @Test
    void whatComesInAfterAWriteOffIsARecovery() {
        LocalDate day = LocalDate.parse("2026-04-01");
        var story = new Story(Loans.garmentMaker(DRAWN)).happens(day, LoanEvent.WriteOff::new);
        Money claim = story.on(day).due().total();
        story.pays(day.plusDays(5), Money.cny("1000.00"));
        Books after = story.on(day.plusDays(30));
        assertThat(after.due().total()).isEqualTo(claim.minus(Money.cny("1000.00")));
        assertThat(after.state(day.plusDays(30))).isEqualTo(LoanState.WRITTEN_OFF);
        assertThat(after.ledger().sum(PostingKind.WRITE_OFF_PRINCIPAL, Money.cny("0.00"))).isEqualTo(Money.cny("9000000.00"));
    }

    /** What nobody paid is not told as paid; what was paid before is. */
    @Test
    void theRowsOfALoanThatWasWrittenOffSayWhatBecameOfThem() {
        LocalDate day = LocalDate.parse("2026-04-01");
        var story = new Story(Loans.garmentMaker(DRAWN)).paysWhatIsDue(LocalDate.parse("2024-03-20")).happens(day, LoanEvent.WriteOff::new);
        List<ScheduleRow.Status> told = story.on(day.plusDays(1)).dues().stream().map(due -> ScheduleRow.of(due).status()).toList();
        assertThat(told).first().isEqualTo(ScheduleRow.Status.PAID);
        assertThat(told.subList(1, told.size())).isNotEmpty().containsOnly(ScheduleRow.Status.WRITTEN_OFF);
    }

    /** What it costs to collect a claim that was written off is owed beside it, stands in the books, and is paid first. */
    @Test
    void costsAfterAWriteOffAreOwedAndPaidBeforeTheClaim() {
        LocalDate day = LocalDate.parse("2026-04-01");
        var story = new Story(Loans.garmentMaker(DRAWN)).happens(day, LoanEvent.WriteOff::new);
        Money claim = story.on(day).due().total();
        story.happens(day.plusDays(2), entry -> new LoanEvent.Cost(entry, Money.cny("88.00")));
        assertThat(story.on(day.plusDays(3)).due().costs()).isEqualTo(Money.cny("88.00"));
        story.pays(day.plusDays(5), Money.cny("100.00"));
        Books after = story.on(day.plusDays(30));
        assertThat(after.due().costs()).isEqualTo(Money.cny("0.00"));
        assertThat(after.due().total()).isEqualTo(claim.minus(Money.cny("12.00")));
        assertThat(after.ledger().sum(PostingKind.PAY_COSTS, Money.cny("0.00"))).isEqualTo(Money.cny("88.00"));
    }
}
