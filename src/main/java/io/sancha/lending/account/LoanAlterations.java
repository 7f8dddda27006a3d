package io.sancha.lending.account;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.lending.account.books.Books;
import io.sancha.lending.account.books.ExtendedTerms;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanEvent;
import io.sancha.lending.account.books.PlanChange;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Trail;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what bank and borrower agree about a running loan: its extension and its restructuring. What was booked before stays; from the day
 * of the agreement the books follow the new plan.
 */
@Service
@Transactional
public class LoanAlterations {
    private final LoanAccounts loans;
    private final EventBooking booking;
    private final Bookkeeper bookkeeper;
    private final ExtensionRules rules;
    private final Observation observation;
    private final RiskClasses classes;
    private final Stamps stamps;
    private final Trail trail;

    LoanAlterations(LoanAccounts loans, EventBooking booking, Bookkeeper bookkeeper, ExtensionRules rules, Observation observation, RiskClasses classes,
                    Stamps stamps, Trail trail) {
        this.loans = loans;
        this.booking = booking;
        this.bookkeeper = bookkeeper;
        this.rules = rules;
        this.observation = observation;
        this.classes = classes;
        this.stamps = stamps;
        this.trail = trail;
    }

    /**
     * Extends a loan. For a borrower in difficulty it counts as restructured.
     *
     * @throws io.sancha.platform.audit.Refusal EXT-01, EXT-02, EXT-05 or EXT-06
     */
    public Receipt extend(LoanExtension extension) {
        LoanAccount account = loans.required(extension.loanNumber());
        EventRules.checkWithinLoan(account, "agreedOn", extension.agreedOn());
        EventRules.checkNotAhead("agreedOn", extension.agreedOn(), stamps.now(account.caseId()).bankDate());
        Books books = bookkeeper.before(account, extension.agreedOn(), extension.key());
        ExtensionRules.checkLater(books, extension);
        LoanTerms terms = ExtendedTerms.of(books.plan(), extension.maturesOn(), extension.rate());
        AgreedRates.check(terms);
        var change = new PlanChange(terms, terms.periods(bookkeeper.calendar()), null, extension.difficulty(), extension.appliedOn());
        var event = new LoanEvent.Extension(LoanEvent.Entry.of(extension.key(), extension.agreedOn()), change);
        return alter(account, event, extension.note(), before -> rules.check(account, books, before, extension));
    }

    /**
     * Restructures a loan, also one that has matured. It is under observation from then on (CLS-08).
     *
     * @throws io.sancha.platform.audit.Refusal CLS-07 if there is nothing to restructure
     */
    public Receipt restructure(LoanRestructuring restructuring) {
        LoanAccount account = loans.required(restructuring.loanNumber());
        LoanTerms terms = restructuring.terms();
        AgreedRates.check(terms);
        LocalDate on = terms.timetable().disbursedOn();
        HolidayCalendar calendar = bookkeeper.calendar();
        var change = new PlanChange(terms, terms.periods(calendar), restructuring.arrears(), true, null);
        var event = new LoanEvent.Restructuring(LoanEvent.Entry.of(restructuring.key(), on), change);
        return alter(account, event, restructuring.note(), before -> RestructuringRules.check(account, before, restructuring));
    }

    /** One act: the plan changes, and for a borrower in difficulty the class goes down to the floor of an observed loan. */
    private Receipt alter(LoanAccount account, LoanEvent.OfPlan event, String note, EventBooking.Rules rule) {
        return trail.within(stamps.now(account.caseId()).by(), ActPlace.outsideProcess(account.caseId(), "alter-loan"), () -> {
            Receipt receipt = booking.happen(account, event, note, rule);
            if (event.change().difficulty()) {
                observation.floor(account).ifPresent(floor -> classes.lower(account.number(), floor, note));
            }
            return receipt;
        });
    }
}
