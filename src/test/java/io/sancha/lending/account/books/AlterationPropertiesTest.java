package io.sancha.lending.account.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.LoanTermsBuilder;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.books.Loans.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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

/** Early repayments with a choice, extensions and restructurings in the middle of anybody's loan. */
class AlterationPropertiesTest {
    private static final LocalDate FIRST = LocalDate.parse("2016-01-01");
    private static final Money NOTHING = Money.cny("0.00");

    enum Alteration { NONE, EXTENDED, CAPITALISED, KEPT }

    /**
     * @param fenByDay payments by the day after the disbursement @param alteration what is agreed @param on so many days after it @param
     * months how much longer
     */
    record Life(LoanTerms terms, Map<Integer, Integer> fenByDay, Alteration alteration, int on, int months, int days) {
    }

    @Provide
    Arbitrary<Life> lives() {
        Arbitrary<LoanTerms> terms = Combinators.combine(Arbitraries.integers().between(1, 500_000_000), Arbitraries.integers().between(0, 3650),
            Arbitraries.integers().between(0, 2400),
            Arbitraries.integers().between(1, 36), Arbitraries.of(RepaymentMethod.class), Arbitraries.of(DayCount.class), Arbitraries.integers().between(0, 2))
            .as((fen, start, points, months, method, dayCount, interestOnly) -> {
                LoanTermsBuilder loan = LoanTerms.lend(Money.of(BigDecimal.valueOf(fen, 2), Money.CNY), FIRST.plusDays(start))
                    .at(Rate.annualPercent(BigDecimal.valueOf(points, 2)))
                    .instalments(months).repaid(method).counted(dayCount);
                return interestOnly < months && method != RepaymentMethod.BULLET ? loan.interestOnly(interestOnly).terms() : loan.terms();
            });
        Arbitrary<Map<Integer, Integer>> payments = Arbitraries.maps(Arbitraries.integers().between(0, 1500), Arbitraries.integers().between(1, 100_000_000))
            .ofMaxSize(10);
        return Combinators.combine(terms, payments, Arbitraries.of(Alteration.class), Arbitraries.integers().between(1, 1500), Arbitraries.integers()
            .between(1, 24),
            Arbitraries.integers().between(1, 1800)).as(Life::new);
    }

    private static Story story(Life life) {
        var story = new Story(life.terms());
        LocalDate drawn = life.terms().timetable().disbursedOn();
        var days = new TreeMap<>(life.fenByDay());
        days.put(life.on(), 0);
        days.forEach((day, fen) -> {
            if (day == life.on()) {
                alter(story, life, drawn.plusDays(day));
            } else {
                payAtMostThePayoff(story, drawn.plusDays(day), fen);
            }
        });
        return story;
    }

    private static void alter(Story story, Life life, LocalDate day) {
        Books books = story.on(day);
        if (life.alteration() == Alteration.EXTENDED && books.next().isPresent() && day.isBefore(books.plan().last().dueOn())) {
            LocalDate maturity = books.plan().last().dueOn().plusMonths(life.months());
            LoanTerms terms = ExtendedTerms.of(books.plan(), maturity, Rate.annualPercent("7.77"));
            var change = new PlanChange(terms, terms.periods(HolidayCalendar.WEEKENDS), null, false, day);
            story.happens(day, entry -> new LoanEvent.Extension(entry, change));
        } else if (life.alteration() == Alteration.CAPITALISED || life.alteration() == Alteration.KEPT) {
            LoanTerms terms = LoanTerms.lend(Money.cny("1.00"), day).at(Rate.annualPercent("3.33")).instalments(life.months()).repaid(life.terms().method())
                .counted(life.terms().dayCount()).terms();
            var change = new PlanChange(terms, terms.periods(HolidayCalendar.WEEKENDS), ArrearsTreatment.valueOf(life.alteration().name()), true, null);
            story.happens(day, entry -> new LoanEvent.Restructuring(entry, change));
        }
    }

    private static void payAtMostThePayoff(Story story, LocalDate day, int fen) {
        Books books = story.on(day);
        Money most = books.due().total().plus(books.normal());
        Money amount = Money.of(BigDecimal.valueOf(fen, 2), Money.CNY).min(most);
        if (amount.isPositive()) {
            story.pays(day, amount, fen % 3 == 0 ? null : fen % 3 == 1 ? EarlyRepayment.REDUCE_INSTALMENT : EarlyRepayment.SHORTEN_TERM);
        }
    }

    private static LocalDate after(Life life, int days) {
        return life.terms().timetable().disbursedOn().plusDays(days);
    }

    @Property
    void everyPlanRepaysWhatIsLentAndNoRowIsNegative(@ForAll("lives") Life life) {
        for (LoanPlan plan : story(life).on(after(life, life.days())).plans()) {
            Money before = null;
            for (PlannedInstalment row : plan.rows()) {
                assertThat(row.principal().isNegative()).isFalse();
                assertThat(row.interest().isNegative()).isFalse();
                if (before != null) {
                    assertThat(row.balance()).isEqualTo(before.minus(row.principal()));
                }
                before = row.balance();
            }
            assertThat(plan.last().balance()).isEqualTo(NOTHING);
        }
    }

    @Property
    void whatWasLentIsOutstandingOrRepaid(@ForAll("lives") Life life) {
        Story story = story(life);
        for (int day = 0; day <= life.days(); day += 211) {
            Books books = story.on(after(life, day));
            Money in = sum(books, PostingKind.DISBURSE, PostingKind.CAPITALISE_INTEREST, PostingKind.CAPITALISE_OFF_BALANCE, PostingKind.CAPITALISE_PENALTY,
                PostingKind.CAPITALISE_COMPOUND, PostingKind.CAPITALISE_COSTS);
            assertThat(books.normal().plus(books.principalDue()).plus(sum(books, PostingKind.PAY_PRINCIPAL, PostingKind.REPAY_EARLY))).isEqualTo(in);
            Money receivable = Money.sum(books.dues().stream().map(due -> due.interestUnpaid().minus(due.offBalance())).toList(), Money.CNY);
            assertThat(balance(books, LedgerAccount.INTEREST_RECEIVABLE)).isEqualTo(receivable);
            assertThat(balance(books, LedgerAccount.PENALTY_RECEIVABLE)).isEqualTo(books.charges().penalty());
            assertThat(balance(books, LedgerAccount.DEFERRED_INTEREST)).isEqualTo(books.deferred().negated());
        }
    }

    private static Money sum(Books books, PostingKind... kinds) {
        Money sum = NOTHING;
        for (PostingKind kind : kinds) {
            sum = sum.plus(books.ledger().sum(kind, NOTHING));
        }
        return sum;
    }

    private static Money balance(Books books, LedgerAccount account) {
        Money balance = NOTHING;
        for (PostingKind kind : PostingKind.values()) {
            Money posted = books.ledger().sum(kind, NOTHING);
            balance = kind.debit() == account ? balance.plus(posted) : kind.credit() == account ? balance.minus(posted) : balance;
        }
        return balance;
    }

    @Property
    void theOrderOfBookingDoesNotMatter(@ForAll("lives") Life life, @ForAll @IntRange(min = 1) int seed) {
        Story story = story(life);
        List<LoanEvent> shuffled = new ArrayList<>(story.events());
        Collections.shuffle(shuffled, new Random(seed));
        LocalDate until = after(life, life.days());
        Books other = new Replay(story.agreement(), shuffled, new TreeMap<>()).until(until, until.minusDays(1));
        Books books = new Replay(story.agreement(), story.events(), new TreeMap<>()).until(until, until.minusDays(1));
        assertThat(other.payoff()).isEqualTo(books.payoff());
        assertThat(other.nights()).isEqualTo(books.nights());
        assertThat(other.ledger().entries()).isEqualTo(books.ledger().entries());
        assertThat(other.plan().isSameAs(books.plan())).isTrue();
    }

    @Property
    void noNightEarnsTwiceAndNoneIsLeftOut(@ForAll("lives") Life life) {
        Books books = story(life).on(after(life, life.days()));
        var nights = new TreeMap<LocalDate, Night>();
        books.nights().stream().filter(night -> night.kind() == Night.Kind.INTEREST)
            .forEach(night -> assertThat(nights.put(night.day(), night)).as(night.toString()).isNull());
        for (LocalDate day = after(life, 0); !nights.isEmpty() && day.isBefore(nights.lastKey())
            && life.alteration() == Alteration.EXTENDED; day = day.plusDays(1)) {
            assertThat(nights).containsKey(day);
        }
    }

    @Property
    void paidAsThePlanSaysItEndsWithThePlan(@ForAll("lives") Life life) {
        Story story = story(life);
        LocalDate begin = after(life, 1500);
        Books books = story.on(begin);
        if (books.payoff().total().isZero()) {
            return;
        }
        story.pays(begin, books.due().total().max(Money.cny("0.01")));
        for (PlannedInstalment row : story.on(begin).next().map(next -> books.plan().from(next.number())).orElse(List.of())) {
            Money due = story.on(row.dueOn()).due().total();
            if (due.isPositive()) {
                story.pays(row.dueOn(), due);
            }
        }
        LocalDate end = books.plan().last().dueOn().isAfter(begin) ? books.plan().last().dueOn() : begin;
        assertThat(story.on(end).payoff().total()).isEqualTo(NOTHING);
        assertThat(story.on(end).deferred()).isEqualTo(NOTHING);
    }
}
