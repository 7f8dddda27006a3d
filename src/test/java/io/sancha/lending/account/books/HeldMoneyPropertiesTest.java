package io.sancha.lending.account.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.books.Loans.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is paid, held, taken back, charged and misused: no money is lost, and nothing is unpaid while something is held. */
class HeldMoneyPropertiesTest {
    private static final LocalDate FIRST = LocalDate.parse("2019-01-01");
    private static final Money NOTHING = Money.cny("0.00");

    enum What { PAY, PAY_ALL_BUT_A_FEN, CHARGE, MISUSE, MISUSE_ENDED, TAKE_BACK, WRITE_OFF }

    /** @param on so many days after the disbursement @param fen how much @param choice what becomes of the rest */
    record Act(What what, int on, int fen, EarlyRepayment choice) {
    }

    record Life(LoanTerms terms, List<Act> acts, int days) {
    }

    @Provide
    Arbitrary<Life> lives() {
        Arbitrary<LoanTerms> terms = Combinators.combine(Arbitraries.integers().between(100, 50_000_000), Arbitraries.integers().between(0, 700),
            Arbitraries.integers().between(1, 2400), Arbitraries.integers().between(1, 24), Arbitraries.of(RepaymentMethod.class),
            Arbitraries.of(DayCount.class)).as((fen, start, points, months, method, dayCount) ->
            LoanTerms.lend(Money.of(BigDecimal.valueOf(fen, 2), Money.CNY), FIRST.plusDays(start)).at(Rate.annualPercent(BigDecimal.valueOf(points, 2)))
                .instalments(months).repaid(method).counted(dayCount).terms());
        Arbitrary<Act> acts = Combinators.combine(
            Arbitraries.frequency(net.jqwik.api.Tuple.of(8, What.PAY), net.jqwik.api.Tuple.of(3, What.PAY_ALL_BUT_A_FEN),
                net.jqwik.api.Tuple.of(2, What.CHARGE), net.jqwik.api.Tuple.of(1, What.MISUSE), net.jqwik.api.Tuple.of(1, What.MISUSE_ENDED),
                net.jqwik.api.Tuple.of(3, What.TAKE_BACK), net.jqwik.api.Tuple.of(1, What.WRITE_OFF)),
            Arbitraries.integers().between(0, 900), Arbitraries.integers().between(1, 30_000_000), Arbitraries.of(EarlyRepayment.class).injectNull(0.2))
            .as(Act::new);
        return Combinators.combine(terms, acts.list().ofMinSize(1).ofMaxSize(8), Arbitraries.integers().between(1, 1000)).as(Life::new);
    }

    /** Acts come in any order of their days, as they do when they are booked late. */
    private static Story story(Life life) {
        var story = new Story(life.terms());
        life.acts().forEach(act -> happens(story, act, life.terms().timetable().disbursedOn().plusDays(act.on())));
        return story;
    }

    private static void happens(Story story, Act act, LocalDate day) {
        Money amount = Money.of(BigDecimal.valueOf(act.fen(), 2), Money.CNY);
        switch (act.what()) {
            case PAY -> pays(story, day, amount.min(story.on(day).payoff().total()), act.choice());
            case PAY_ALL_BUT_A_FEN -> pays(story, day, story.on(day).payoff().total().minus(Money.cny("0.01")), act.choice());
            case CHARGE -> {
                if (!story.on(day).writtenOff()) {
                    story.happens(day, entry -> new LoanEvent.Cost(entry, Money.of(BigDecimal.valueOf(act.fen() % 10_000 + 1, 2), Money.CNY)));
                }
            }
            case MISUSE -> story.happens(day, LoanEvent.Misuse::new);
            case MISUSE_ENDED -> story.happens(day, LoanEvent.MisuseEnded::new);
            case TAKE_BACK -> LoanEvent.standing(story.events()).stream().skip(act.fen() % 3).findFirst().ifPresent(event -> story.takesBack(event.key()));
            case WRITE_OFF -> {
                boolean once = story.events().stream().noneMatch(LoanEvent.WriteOff.class::isInstance);
                if (once && story.on(day).state(day) == LoanState.OVERDUE) {
                    story.happens(day, LoanEvent.WriteOff::new);
                }
            }
        }
    }

    private static void pays(Story story, LocalDate day, Money amount, EarlyRepayment choice) {
        if (amount.isPositive()) {
            story.pays(day, amount, choice);
        }
    }

    @Property
    void nothingIsUnpaidWhileSomethingIsHeld(@ForAll("lives") Life life) {
        Story story = story(life);
        for (int day = 0; day <= life.days(); day += 13) {
            Books books = story.on(life.terms().timetable().disbursedOn().plusDays(day));
            assertThat(books.held().isNegative()).isFalse();
            assertThat(books.held().isZero() || books.due().total().isZero()).as(books.held() + " held beside " + books.due()).isTrue();
        }
    }

    @Property
    void whatCameInIsPaidOrHeld(@ForAll("lives") Life life) {
        Story story = story(life);
        for (int day = 0; day <= life.days(); day += 29) {
            LocalDate until = life.terms().timetable().disbursedOn().plusDays(day);
            Books books = story.on(until);
            Money in = Money.sum(story.payments().filter(event -> !event.valueDate().isAfter(until)).map(LoanEvent.Payment::amount).toList(), Money.CNY);
            Money out = books.ledger().sum(PostingKind.DISBURSE, NOTHING).plus(books.ledger().sum(PostingKind.CHARGE_COSTS, NOTHING));
            assertThat(balance(books, LedgerAccount.CASH)).isEqualTo(in.minus(out));
            assertThat(balance(books, LedgerAccount.OWED_TO_BORROWER)).isEqualTo(books.held().negated());
            assertThat(balance(books, LedgerAccount.PRINCIPAL)).isEqualTo(books.normal().plus(books.principalDue()));
            assertThat(balance(books, LedgerAccount.INTEREST_RECEIVABLE)).isEqualTo(books.interestDue().minus(books.offBalance()));
            assertThat(balance(books, LedgerAccount.OFF_BALANCE_INTEREST)).isEqualTo(books.offBalance());
        }
    }

    private static Money balance(Books books, LedgerAccount account) {
        Money balance = NOTHING;
        for (PostingKind kind : PostingKind.values()) {
            Money posted = books.ledger().sum(kind, NOTHING);
            balance = kind.debit() == account ? balance.plus(posted) : kind.credit() == account ? balance.minus(posted) : balance;
        }
        return balance;
    }
}
