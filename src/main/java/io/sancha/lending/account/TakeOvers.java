package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.Agreement;
import io.sancha.lending.account.books.Books;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanEvent;
import io.sancha.lending.account.books.Planning;
import io.sancha.lending.account.books.Replay;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.books.TakenOverLoan;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.account.store.AgreementStore;
import io.sancha.lending.account.store.FactStore;
import io.sancha.lending.account.store.PlanStore;
import io.sancha.lending.account.store.PositionStore;
import io.sancha.lending.account.store.TakeOverStore;
import io.sancha.lending.account.store.TakenOverProvision;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.lending.search.Findable;
import io.sancha.lending.search.FindableKind;
import io.sancha.lending.search.Findables;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes living loans over from another system (MIG-03, MIG-05). Their books are told from what was agreed and what happened, as those of every loan, so what
 * follows later, a payment taken back or booked late, finds the same books as if the loan had always been here.
 */
@Service
public class TakeOvers {
    private static final String CAUSE = "take-over";
    private final AgreementStore agreements;
    private final PlanStore plans;
    private final PositionStore positions;
    private final FactStore facts;
    private final TakeOverStore takeOvers;
    private final TakenOverProvision provided;
    private final Bookkeeper bookkeeper;
    private final CaseRegister cases;
    private final Findables findables;
    private final Trail trail;
    private final Stamps stamps;

    TakeOvers(AgreementStore agreements, PlanStore plans, PositionStore positions, FactStore facts, TakeOverStore takeOvers, TakenOverProvision provided,
        Bookkeeper bookkeeper, CaseRegister cases, Findables findables, Trail trail, Stamps stamps) {
        this.findables = findables;
        this.provided = provided;
        this.agreements = agreements;
        this.plans = plans;
        this.positions = positions;
        this.facts = facts;
        this.takeOvers = takeOvers;
        this.bookkeeper = bookkeeper;
        this.cases = cases;
        this.trail = trail;
        this.stamps = stamps;
    }

    /** The books that a loan would have at the end of the other system's last day; nothing is written. */
    public Books foresee(TakenOverLoan loan) {
        AgreedRates.check(loan.terms());
        NavigableMap<LocalDate, RiskClass> classes = new TreeMap<>();
        loan.classes().forEach(given -> classes.put(given.on(), given.riskClass()));
        Agreement agreement = new Agreement(account("-", loan), Planning.of(loan.terms(), bookkeeper.calendar()));
        return new Replay(agreement, loan.events(), classes).until(loan.standing().cutOn(), loan.standing().cutOn());
    }

    /** Takes the loan into the books of its case. @return its number here */
    @Transactional
    public String takeOver(TakenOverLoan loan) {
        Stamp stamp = stamps.now(loan.caseId());
        return trail.within(stamp.by(), ActPlace.outsideProcess(loan.caseId(), "take-over-loan"), () -> takeOver(loan, stamp));
    }

    private String takeOver(TakenOverLoan loan, Stamp stamp) {
        TakenOverLoan.Standing was = loan.standing();
        takeOvers.insert(loan, stamp);
        String number = agreements.nextNumber(cases.required(loan.caseId()).branch(), loan.terms().timetable().disbursedOn());
        LoanAccount account = account(number, loan);
        agreements.insert(account, stamp);
        plans.insertFirst(number, Planning.of(loan.terms(), bookkeeper.calendar()), stamp);
        positions.insert(account);
        for (LoanEvent event : loan.events()) {
            facts.insert(account, event, null, stamp.on(event.valueDate()));
        }
        takeOvers.classes(account, loan, stamp);
        bookkeeper.takeOver(account, was.cutOn(), CAUSE, stamp);
        if (loan.provided() != null && loan.provided().isPositive()) {
            provided.insert(account, loan, CAUSE, stamp);
        }
        positions.classify(number, loan.riskClass());
        cases.number(loan.caseId(), number);
        findables.note(loan.caseId(), List.of(Findable.numbered(FindableKind.LOAN, was.oldNumber()),
            Findable.numbered(FindableKind.CONTRACT, was.contractNumber())));
        trail.about("loan-account", number, null);
        trail.because("MIG-05", "旧系统借据 " + was.oldNumber() + "，截至 " + was.cutOn() + "；第 1 至 9 步在旧系统办理，材料存于旧系统 / loan " + was.oldNumber()
            + " of the old system, as of " + was.cutOn() + "; its steps 1 to 9 were taken there, and their papers are there");
        trail.answered("TAKEN_OVER");
        return number;
    }

    /** Where the loan of a case stood before; empty unless it was taken over. */
    @Transactional(readOnly = true)
    public Optional<TakenOverLoan.Standing> ofCase(String caseId) {
        return takeOvers.find(caseId);
    }

    /** Which of these numbers of another system were taken over already. */
    @Transactional(readOnly = true)
    public Set<String> known(List<String> oldNumbers) {
        return takeOvers.known(oldNumbers);
    }

    private static LoanAccount account(String number, TakenOverLoan loan) {
        Money principal = loan.terms().principal();
        return new LoanAccount(number, loan.caseId(), null, principal, loan.terms().timetable().disbursedOn(), loan.terms().rounding(),
            Planning.penalYear(loan.terms().dayCount()), loan.penalties(), Waterfall.usual());
    }
}
