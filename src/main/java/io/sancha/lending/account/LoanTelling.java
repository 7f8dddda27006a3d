package io.sancha.lending.account;

import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanEvent;
import io.sancha.lending.account.books.TakenOverLoan;
import io.sancha.lending.account.store.AgreementStore;
import io.sancha.lending.account.store.FactStore;
import io.sancha.lending.account.store.PlanStore;
import io.sancha.lending.account.store.TakenOverProvision;
import io.sancha.platform.audit.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a loan as another system could take it over: what was agreed and what happened up to a day. */
@Service
public class LoanTelling {
    private static final int FIRST_PLAN = 1;
    private final AgreementStore agreements;
    private final PlanStore plans;
    private final FactStore facts;
    private final RiskClasses classes;
    private final TakenOverProvision provisions;

    LoanTelling(AgreementStore agreements, PlanStore plans, FactStore facts, RiskClasses classes, TakenOverProvision provisions) {
        this.provisions = provisions;
        this.agreements = agreements;
        this.plans = plans;
        this.facts = facts;
        this.classes = classes;
    }

    /**
     * What was taken back by that day is left out with what took it back; what was booked later is not told, whatever its value date.
     *
     * @param standing under which numbers it stands, up to which day it is told
     * @throws Refusal MIG-03 of a loan that was extended or restructured: its plan does not follow from its first terms
     */
    @Transactional(readOnly = true)
    public TakenOverLoan tell(String number, TakenOverLoan.Standing standing) {
        LoanAccount account = agreements.find(number).orElseThrow();
        LocalDate cut = standing.cutOn();
        List<LoanEvent> events = LoanEvent.standing(facts.events(account).stream().filter(event -> !event.entry().bankDate().isAfter(cut)).toList()).stream()
            .filter(event -> !event.valueDate().isAfter(cut)).toList();
        if (events.stream().anyMatch(event -> event instanceof LoanEvent.OfPlan || event instanceof LoanEvent.WriteOff)) {
            throw Refusal.by("MIG-03", "借据 " + number + " 曾展期、重组或核销，不能导出；请以新计划的首日为起账日另行编制",
                "loan " + number + " was extended, restructured or written off and is not exported; write it so that its books begin with the new plan");
        }
        List<TakenOverLoan.PastClass> given = classes.history(number).stream().filter(change -> !change.on().isAfter(cut))
            .map(change -> new TakenOverLoan.PastClass(change.on(), change.to(), change.reason())).toList();
        return new TakenOverLoan(account.caseId(), standing, plans.terms(number, FIRST_PLAN), account.penalties(), events, given,
            provisions.heldOn(number, cut).orElse(null));
    }

    /** The day from which the books of a loan tell, and what was lent. */
    @Transactional(readOnly = true)
    public LoanAccount account(String number) {
        return agreements.find(number).orElseThrow();
    }
}
