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
        var account = new LoanAccount("J1", "case", 1, terms.principal(), terms.timetable().disbursedOn(), RoundingMode.HALF_UP,
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

        Story pays(LocalDate on, Money amount) {
            return happens(LoanEvent.Kind.PAYMENT, on, amount);
        }

        /** Pays, and chooses what becomes of the instalments to come. */
        Story pays(LocalDate on, Money amount, EarlyRepayment choice) {
            return happens(LoanEvent.Kind.PAYMENT, on, amount, choice, null);
        }

        Story happens(LoanEvent.Kind kind, LocalDate on, Money amount) {
            return happens(kind, on, amount, null, null);
        }

        Story agrees(LoanEvent.Kind kind, LocalDate on, PlanChange change) {
            return happens(kind, on, Money.cny("0.00"), null, change);
        }

        private Story happens(LoanEvent.Kind kind, LocalDate on, Money amount, EarlyRepayment choice, PlanChange change) {
            events.add(new LoanEvent(events.size() + 1, "e" + (events.size() + 1), kind, amount, on, null, on, choice, change));
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
