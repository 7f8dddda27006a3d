package io.sancha.lending.account.books;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.Every;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Loans to test with, in the words of the dossiers. */
public final class Loans {
    public static final PenaltyTerms PENALTIES = new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT);

    private Loans() {
    }

    /** Nine million for a year at 5.220 %, interest on the 20th of each quarter's last month, principal at maturity. */
    public static LoanTerms garmentMaker(LocalDate disbursedOn) {
        return LoanTerms.lend(Money.cny("9000000.00"), disbursedOn).at(Rate.annualPercent("5.220")).maturingOn(disbursedOn.plusMonths(12))
            .every(3, Every.Unit.MONTH)
            .settlementDay(20).repaid(RepaymentMethod.INTEREST_THEN_PRINCIPAL).counted(DayCount.ACT_360).terms();
    }

    /** Two hundred thousand in 48 equal instalments at 4.750 %. */
    public static LoanTerms homeRenovation(LocalDate disbursedOn) {
        return LoanTerms.lend(Money.cny("200000.00"), disbursedOn).at(Rate.annualPercent("4.750")).instalments(48)
            .repaid(RepaymentMethod.EQUAL_INSTALMENT).counted(DayCount.MONTHLY_RATE).terms();
    }

    public static Agreement agreement(LoanTerms terms, PenaltyTerms penalties) {
        var account = new LoanAccount("J1", "case", 1L, terms.principal(), terms.timetable().disbursedOn(), RoundingMode.HALF_UP,
            Planning.penalYear(terms.dayCount()),
            penalties, Waterfall.usual());
        return new Agreement(account, Planning.of(terms, HolidayCalendar.WEEKENDS));
    }

    /** Payments on their value dates, booked in this order. */
    public static final class Story {
        private final Agreement agreement;
        private final List<LoanEvent> events = new ArrayList<>();
        private final TreeMap<LocalDate, RiskClass> classes = new TreeMap<>();

        Story(LoanTerms terms) {
            this(terms, PENALTIES);
        }

        Story(LoanTerms terms, PenaltyTerms penalties) {
            agreement = Loans.agreement(terms, penalties);
        }

        Agreement agreement() {
            return agreement;
        }

        List<LoanEvent> events() {
            return events;
        }

        /** The payments that stand. */
        Stream<LoanEvent.Payment> payments() {
            return LoanEvent.standing(events).stream().filter(LoanEvent.Payment.class::isInstance).map(LoanEvent.Payment.class::cast);
        }

        Story pays(LocalDate on, Money amount) {
            return pays(on, amount, null);
        }

        /** Pays, and chooses what becomes of what is beyond what is due. */
        Story pays(LocalDate on, Money amount, EarlyRepayment choice) {
            return happens(on, entry -> new LoanEvent.Payment(entry, amount, choice));
        }

        /** The event with this key is taken back. */
        Story takesBack(String key) {
            LoanEvent wrong = events.stream().filter(event -> event.key().equals(key)).findFirst().orElseThrow();
            return happens(wrong.valueDate(), entry -> new LoanEvent.Reversal(entry, wrong.id()));
        }

        Story happens(LocalDate on, Function<LoanEvent.Entry, LoanEvent> event) {
            int number = events.size() + 1;
            events.add(event.apply(new LoanEvent.Entry(number, "e" + number, on, on)));
            return this;
        }

        Story classified(LocalDate on, RiskClass riskClass) {
            classes.put(on, riskClass);
            return this;
        }

        /** The books on the day, before its night. */
        Books on(LocalDate day) {
            return new Replay(agreement, events, classes).preview(day);
        }

        /** Pays what is due on the day. */
        Story paysWhatIsDue(LocalDate on) {
            return pays(on, on(on).due().total());
        }
    }
}
