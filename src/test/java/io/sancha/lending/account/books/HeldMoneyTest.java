package io.sancha.lending.account.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.books.Loans.Story;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** COL-10: what a payment brings beyond what is due and short of the payoff, and what is held or paid too much. */
class HeldMoneyTest {
    private static final Money NOTHING = Money.cny("0.00");
    private static final LocalDate DRAWN = LocalDate.parse("2022-10-17");
    private static final LocalDate PAID = LocalDate.parse("2022-10-29");
    private static final LocalDate NEXT = LocalDate.parse("2022-11-17");

    /** A million at 12.17 % on a year of 365 days, interest each month: after twelve days 1,004,001.10 settle it. */
    private static Story million() {
        return new Story(LoanTerms.lend(Money.cny("1000000.00"), DRAWN).at(Rate.annualPercent("12.17")).instalments(12)
            .repaid(RepaymentMethod.INTEREST_THEN_PRINCIPAL).counted(DayCount.ACT_365).terms());
    }

    @Test
    void thePayoffSettlesAtOnce() {
        assertThat(million().on(PAID).payoff().total()).isEqualTo(Money.cny("1004001.10"));
        Books books = million().pays(PAID, Money.cny("1004001.10"), EarlyRepayment.HOLD).on(PAID);
        assertThat(books.state(PAID)).isEqualTo(LoanState.SETTLED);
        assertThat(books.held()).isEqualTo(NOTHING);
    }

    /** A fen less repays all of the principal; what is left of it is there for the interest of these twelve days when that falls due. */
    @Test
    void aFenShortOfThePayoffRepaysThePrincipalAndHoldsTheRest() {
        Story story = million().pays(PAID, Money.cny("1004001.09"), EarlyRepayment.REDUCE_INSTALMENT);
        Books books = story.on(PAID);
        assertThat(books.normal()).isEqualTo(NOTHING);
        assertThat(books.held()).isEqualTo(Money.cny("4001.09"));
        assertThat(books.payoff().total()).isEqualTo(Money.cny("0.01"));
        assertThat(books.state(PAID)).isEqualTo(LoanState.PERFORMING);
        Books due = story.on(NEXT);
        assertThat(due.due().total()).isEqualTo(Money.cny("0.01"));
        assertThat(due.held()).isEqualTo(NOTHING);
        assertThat(due.ledger().sum(PostingKind.HOLD, NOTHING)).isEqualTo(Money.cny("4001.09"));
        assertThat(due.ledger().sum(PostingKind.SET_OFF, NOTHING)).isEqualTo(Money.cny("4001.09"));
        assertThat(story.pays(NEXT, Money.cny("0.01")).on(NEXT).state(NEXT)).isEqualTo(LoanState.SETTLED);
    }

    /** Held, the principal stays lent out and earns; month by month what falls due is paid from what is held. */
    @Test
    void heldForTheNextDueItPaysWhatFallsDue() {
        Story story = million().pays(PAID, Money.cny("1004001.09"), EarlyRepayment.HOLD);
        assertThat(story.on(PAID).normal()).isEqualTo(Money.cny("1000000.00"));
        assertThat(story.on(PAID).held()).isEqualTo(Money.cny("1004001.09"));
        // 1,000,000 × 31 × 12.17 % ÷ 365
        Money interest = Money.cny("10336.16");
        Books due = story.on(NEXT);
        assertThat(due.held()).isEqualTo(Money.cny("1004001.09").minus(interest));
        assertThat(due.ledger().sum(PostingKind.PAY_INTEREST, NOTHING)).isEqualTo(interest);
        assertThat(due.due().total()).isEqualTo(NOTHING);
        assertThat(due.state(NEXT)).isEqualTo(LoanState.PERFORMING);
    }

    @Test
    void costsThatComeInBetweenArePaidFromIt() {
        Story story = million().pays(PAID, Money.cny("500.00"), EarlyRepayment.HOLD)
            .happens(PAID.plusDays(3), entry -> new LoanEvent.Cost(entry, Money.cny("80.00")));
        Books books = story.on(PAID.plusDays(3));
        assertThat(books.held()).isEqualTo(Money.cny("420.00"));
        assertThat(books.due().total()).isEqualTo(NOTHING);
    }

    /**
     * 200,000 at 4.75 % in 48 instalments: the first paid, paid off ten days later, then the first booked anew a fen smaller. What was paid
     * too much is set off against what is unpaid, so that one fen is left and nothing lies beside it.
     */
    @Test
    void whatWasPaidTooMuchIsSetOffAgainstWhatIsUnpaid() {
        LocalDate drawn = LocalDate.parse("2024-05-20");
        LocalDate first = LocalDate.parse("2024-06-20");
        LocalDate paidOff = LocalDate.parse("2024-06-30");
        Story story = new Story(Loans.homeRenovation(drawn)).pays(first, Money.cny("4583.24"));
        Money payoff = story.on(paidOff).payoff().total();
        story.pays(paidOff, payoff);
        assertThat(story.on(paidOff).state(paidOff)).isEqualTo(LoanState.SETTLED);
        story.takesBack("e1").pays(first, Money.cny("4583.23"));

        Books then = story.on(paidOff);
        assertThat(then.held()).isEqualTo(Money.cny("258.88"));
        assertThat(then.accrued()).isEqualTo(Money.cny("258.89"));
        assertThat(then.payoff().total()).isEqualTo(Money.cny("0.01"));
        Books later = story.on(paidOff.plusYears(1));
        assertThat(later.held()).isEqualTo(NOTHING);
        assertThat(later.due().interest()).isEqualTo(Money.cny("0.01"));
        assertThat(later.due().total()).isEqualTo(Money.cny("0.01"));
        story.pays(LocalDate.parse("2024-07-20"), Money.cny("0.01"));
        assertThat(story.on(paidOff.plusYears(1)).state(paidOff.plusYears(1))).isEqualTo(LoanState.SETTLED);
        assertThat(story.on(paidOff.plusYears(1)).daysPastDue(paidOff.plusYears(1))).isZero();
    }

    /** Paid too much because an earlier payment was found: what was over waits for the borrower, and pays costs that come. */
    @Test
    void whatIsOverAfterASettlementPaysWhatComesLater() {
        Story story = million().pays(PAID, Money.cny("1004001.10")).pays(PAID.minusDays(5), Money.cny("100.00"), EarlyRepayment.REDUCE_INSTALMENT);
        Books over = story.on(PAID);
        assertThat(over.state(PAID)).isEqualTo(LoanState.SETTLED);
        // a hundred, and what it saves of five days' interest
        assertThat(over.held()).isEqualTo(Money.cny("100.17"));
        story.happens(PAID.plusDays(1), entry -> new LoanEvent.Cost(entry, Money.cny("30.00")));
        assertThat(story.on(PAID.plusDays(1)).due().total()).isEqualTo(NOTHING);
        assertThat(story.on(PAID.plusDays(1)).held()).isEqualTo(Money.cny("70.17"));
    }

    /** What is held is not written off: it pays first. */
    @Test
    void aWriteOffTakesWhatIsHeldFirst() {
        Story story = million().pays(PAID, Money.cny("400000.00"), EarlyRepayment.HOLD).happens(PAID.plusDays(1), LoanEvent.WriteOff::new);
        Books books = story.on(PAID.plusDays(1));
        assertThat(books.held()).isEqualTo(NOTHING);
        assertThat(books.claim()).isEqualTo(story.on(PAID.plusDays(1)).due().total());
        assertThat(books.ledger().sum(PostingKind.WRITE_OFF_PRINCIPAL, NOTHING).plus(books.ledger().sum(PostingKind.PAY_PRINCIPAL, NOTHING)))
            .isEqualTo(Money.cny("1000000.00"));
    }
}
