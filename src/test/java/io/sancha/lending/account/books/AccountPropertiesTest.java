package io.sancha.lending.account.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.EqualPayment;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.books.Loans.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AccountPropertiesTest {
    private static final LocalDate FIRST = LocalDate.parse("2016-01-01");

    /** Anybody's loan, and what they happened to pay on which days after the disbursement. */
    record Life(LoanTerms terms, Map<Integer, Integer> fenByDay, int days) {
    }

    /** A third of the payments chooses fewer instalments, a third smaller ones, a third nothing. */
    private static EarlyRepayment choice(int fen) {
        return fen % 3 == 0 ? null : fen % 3 == 1 ? EarlyRepayment.REDUCE_INSTALMENT : EarlyRepayment.SHORTEN_TERM;
    }

    @Provide
    Arbitrary<Life> lives() {
        Arbitrary<LoanTerms> terms = Combinators.combine(Arbitraries.integers().between(1, 500_000_000), Arbitraries.integers().between(0, 3650),
            Arbitraries.integers().between(1, 2400),
            Arbitraries.integers().between(1, 120), Arbitraries.of(RepaymentMethod.INTEREST_THEN_PRINCIPAL, RepaymentMethod.EQUAL_PRINCIPAL,
            RepaymentMethod.EQUAL_INSTALMENT),
            Arbitraries.of(DayCount.ACT_360)).as((fen, start, points, months, method, dayCount) ->
            LoanTerms.lend(Money.of(BigDecimal.valueOf(fen, 2), Money.CNY), FIRST.plusDays(start))
            .at(Rate.annualPercent(BigDecimal.valueOf(points, 2))).instalments(months).repaid(method).counted(dayCount).equalPayment(EqualPayment.FORMULA)
            .terms());
        Arbitrary<Map<Integer, Integer>> payments = Arbitraries.maps(Arbitraries.integers().between(0, 3650), Arbitraries.integers().between(1, 20_000_000))
            .ofMaxSize(12);
        return Combinators.combine(terms, payments, Arbitraries.integers().between(1, 3650)).as(Life::new);
    }

    private static Story story(Life life) {
        var story = new Story(life.terms());
        new TreeMap<>(life.fenByDay()).forEach((day, fen) -> payAtMostThePayoff(story, life.terms().timetable().disbursedOn().plusDays(day), fen));
        return story;
    }

    /** The straight loop holds no money: the story pays no more than is due and lent out. */
    private static void payAtMostThePayoff(Story story, LocalDate day, int fen) {
        Books books = story.on(day);
        Money most = books.due().total().plus(books.normal());
        Money amount = Money.of(BigDecimal.valueOf(fen, 2), Money.CNY).min(most);
        if (amount.isPositive()) {
            story.pays(day, amount, choice(fen));
        }
    }

    @Property
    void agreesWithAStraightLoopOverTheDays(@ForAll("lives") Life life) {
        LoanTerms terms = life.terms();
        LocalDate drawn = terms.timetable().disbursedOn();
        LocalDate until = drawn.plusDays(life.days());
        Story story = story(life);
        var payments = new TreeMap<LocalDate, DayByDayOracle.Paid>();
        story.payments().filter(event -> !event.valueDate().isAfter(until))
            .forEach(event -> payments.put(event.valueDate(), new DayByDayOracle.Paid(event.amount().amount(), event.early())));
        var rows = terms.resolve(HolidayCalendar.WEEKENDS).instalments().stream()
            .map(row -> new DayByDayOracle.Row(row.dueOn(), row.principal().amount(), row.payment().amount())).toList();
        var oracle = new DayByDayOracle(terms.principal().amount(), terms.rates().on(drawn).annualPercent(), drawn, terms.method(), rows, payments, until);

        Books books = story.on(until);

        assertThat(books.normal().amount()).isEqualByComparingTo(oracle.lent);
        assertThat(books.principalDue().amount()).isEqualByComparingTo(oracle.principalOwed());
        assertThat(books.interestDue().amount()).isEqualByComparingTo(oracle.interestOwed());
        assertThat(books.charges().penalty().amount()).isEqualByComparingTo(oracle.penaltyOwed);
        assertThat(books.charges().compound().amount()).isEqualByComparingTo(oracle.compoundOwed);
        int days = oracle.oldestUnpaid() == null ? 0 : (int) (until.toEpochDay() - oracle.oldestUnpaid().toEpochDay());
        assertThat(books.daysPastDue(until)).isEqualTo(days);
    }

    @Property
    void disbursedIsOutstandingAndRepaidAtEveryMoment(@ForAll("lives") Life life) {
        Story story = story(life);
        LocalDate drawn = life.terms().timetable().disbursedOn();
        for (int day = 0; day <= life.days(); day += 97) {
            Books books = story.on(drawn.plusDays(day));
            Money nothing = Money.cny("0.00");
            Money repaid = books.ledger().sum(PostingKind.PAY_PRINCIPAL, nothing).plus(books.ledger().sum(PostingKind.REPAY_EARLY, nothing));
            assertThat(books.normal().plus(books.principalDue()).plus(repaid)).isEqualTo(life.terms().principal());
            LocalDate until = drawn.plusDays(day);
            Money paid = Money.sum(story.payments().filter(event -> !event.valueDate().isAfter(until)).map(LoanEvent.Payment::amount).toList(), Money.CNY);
            assertThat(cashIn(books)).isEqualTo(paid);
        }
    }

    private static Money cashIn(Books books) {
        Money in = Money.cny("0.00");
        for (PostingKind kind : PostingKind.values()) {
            if (kind.debit() == LedgerAccount.CASH) {
                in = in.plus(books.ledger().sum(kind, Money.cny("0.00")));
            }
        }
        return in;
    }

    @Property
    void interestOfANightIsNeverBookedTwice(@ForAll("lives") Life life) {
        Books books = story(life).on(life.terms().timetable().disbursedOn().plusDays(life.days()));
        var seen = new HashSet<String>();
        for (Night night : books.nights()) {
            assertThat(seen.add(night.day() + " " + night.kind())).as(night.toString()).isTrue();
        }
    }

    @Property
    void theOrderOfBookingDoesNotMatter(@ForAll("lives") Life life, @ForAll @IntRange(min = 1) int seed) {
        Story story = story(life);
        List<LoanEvent> shuffled = new ArrayList<>(story.events());
        Collections.shuffle(shuffled, new Random(seed));
        LocalDate until = life.terms().timetable().disbursedOn().plusDays(life.days());
        Books other = new Replay(story.agreement(), shuffled, new TreeMap<>()).until(until, until.minusDays(1));
        Books books = new Replay(story.agreement(), story.events(), new TreeMap<>()).until(until, until.minusDays(1));
        assertThat(other.due()).isEqualTo(books.due());
        assertThat(other.payoff()).isEqualTo(books.payoff());
        assertThat(other.nights()).isEqualTo(books.nights());
        assertThat(other.ledger().entries()).isEqualTo(books.ledger().entries());
    }

    @Property
    void whatSettlesALoanSettlesIt(@ForAll("lives") Life life) {
        Story story = story(life);
        LocalDate day = life.terms().timetable().disbursedOn().plusDays(Math.max(life.days(), 3651));
        Money payoff = story.on(day).payoff().total();
        if (payoff.isPositive()) {
            story.pays(day, payoff);
        }
        assertThat(story.on(day).payoff().total()).isEqualTo(Money.cny("0.00"));
        assertThat(story.on(day.plusDays(500)).payoff().total()).isEqualTo(Money.cny("0.00"));
    }
}
