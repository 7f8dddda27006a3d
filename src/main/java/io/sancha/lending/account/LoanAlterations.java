package io.sancha.lending.account;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.lending.account.books.Books;
import io.sancha.lending.account.books.ExtendedTerms;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanEvent;
import io.sancha.lending.account.books.PlanChange;
import io.sancha.lending.casefile.Stamps;
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
    private final EventBooking happenings;
    private final Bookkeeper bookkeeper;
    private final ExtensionRules rules;
    private final Observation observation;
    private final RiskClasses classes;
    private final Stamps stamps;

    LoanAlterations(LoanAccounts loans, EventBooking happenings, Bookkeeper bookkeeper, ExtensionRules rules, Observation observation, RiskClasses classes,
                    Stamps stamps) {
        this.loans = loans;
        this.happenings = happenings;
        this.bookkeeper = bookkeeper;
        this.rules = rules;
        this.observation = observation;
        this.classes = classes;
        this.stamps = stamps;
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
        var change = new PlanChange(terms, terms.periods(bookkeeper.calendar()), null, extension.difficulty(), extension.appliedOn());
        var event = new LoanEvent(0, extension.key(), LoanEvent.Kind.EXTENSION, account.nothing(), extension.agreedOn(), null, null, null, change);
        Receipt receipt = happenings.happen(account, event, extension.note(), before -> rules.check(account, books, before, extension));
        keepClassWithinFloor(extension.difficulty(), account.number(), extension.note());
        return receipt;
    }

    /**
     * Restructures a loan, also one that has matured. It is under observation from then on (CLS-08).
     *
     * @throws io.sancha.platform.audit.Refusal CLS-07 if there is nothing to restructure
     */
    public Receipt restructure(LoanRestructuring restructuring) {
        LoanAccount account = loans.required(restructuring.loanNumber());
        LoanTerms terms = restructuring.terms();
        LocalDate on = terms.timetable().disbursedOn();
        HolidayCalendar calendar = bookkeeper.calendar();
        var change = new PlanChange(terms, terms.periods(calendar), restructuring.arrears(), true, null);
        var event = new LoanEvent(0, restructuring.key(), LoanEvent.Kind.RESTRUCTURING, account.nothing(), on, null, null, null, change);
        Receipt receipt = happenings.happen(account, event, restructuring.note(), before -> RestructuringRules.check(account, before, restructuring));
        keepClassWithinFloor(true, account.number(), restructuring.note());
        return receipt;
    }

    private void keepClassWithinFloor(boolean difficulty, String number, String note) {
        if (difficulty) {
            observation.floor(loans.required(number)).ifPresent(floor -> classes.lower(number, floor, note));
        }
    }
}
