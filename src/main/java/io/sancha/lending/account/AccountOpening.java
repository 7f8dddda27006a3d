package io.sancha.lending.account;

import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.Planning;
import io.sancha.lending.account.store.AgreementStore;
import io.sancha.lending.account.store.PlanStore;
import io.sancha.lending.account.store.PositionStore;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the account of a loan on the day on which it is paid out, with its plan and its first posting. */
@Component
class AccountOpening {
    private final AgreementStore agreements;
    private final PlanStore plans;
    private final PositionStore positions;
    private final Bookkeeper bookkeeper;
    private final CaseRegister cases;
    private final Trail trail;
    private final Stamps stamps;

    AccountOpening(AgreementStore agreements, PlanStore plans, PositionStore positions, Bookkeeper bookkeeper, CaseRegister cases, Trail trail,
                   Stamps stamps) {
        this.agreements = agreements;
        this.plans = plans;
        this.positions = positions;
        this.bookkeeper = bookkeeper;
        this.cases = cases;
        this.trail = trail;
        this.stamps = stamps;
    }

    /** Opens the account, or tells which one the drawdown has. @throws Refusal DIS-12 if the terms begin on another day than today */
    String open(OpenLoan loan) {
        Stamp stamp = stamps.now(loan.caseId());
        return trail.within(stamp.by(), ActPlace.outsideProcess(loan.caseId(), "open-account"), () -> open(loan, stamp));
    }

    private String open(OpenLoan loan, Stamp stamp) {
        Optional<LoanAccount> known = agreements.ofDrawdown(loan.drawdownId());
        if (known.isPresent()) {
            return known.get().number();
        }
        LoanTerms terms = loan.terms();
        LocalDate disbursedOn = terms.timetable().disbursedOn();
        if (!disbursedOn.equals(stamp.bankDate())) {
            throw Refusal.by("DIS-12", "放款当日须入账：放款日 " + disbursedOn + "，今日 " + stamp.bankDate(),
                "a loan is booked on the day on which it is paid out: paid out on " + disbursedOn + ", today is " + stamp.bankDate());
        }
        if (terms.drawdowns().size() != 1) {
            throw new IllegalArgumentException("one account a drawdown, not " + terms.drawdowns().size());
        }
        AgreedRates.check(terms);
        String number = agreements.nextNumber(cases.required(loan.caseId()).branch(), disbursedOn);
        var account = new LoanAccount(number, loan.caseId(), loan.drawdownId(), terms.principal(), disbursedOn, terms.rounding(),
            Planning.penalYear(terms.dayCount()), loan.penalties(), loan.waterfall());
        agreements.insert(account, stamp);
        plans.insertFirst(number, Planning.of(terms, bookkeeper.calendar()), stamp);
        positions.insert(account);
        bookkeeper.bringUp(account, disbursedOn, "disbursement", stamp);
        cases.number(loan.caseId(), number);
        trail.about("loan-account", number, null);
        return number;
    }
}
