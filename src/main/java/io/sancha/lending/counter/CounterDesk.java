package io.sancha.lending.counter;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.LoanStatements;
import io.sancha.lending.account.Payments;
import io.sancha.lending.account.VisibleLoans;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.books.Explanation;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.PaidAmount;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.books.ScheduleRow;
import io.sancha.lending.casefile.CaseScope;
import io.sancha.lending.casefile.OpenCases;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.people.Colleagues;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the counter what a loan owes today and why, what a payment would settle, what waits for a second person, and what was paid. */
@Service
@Transactional(readOnly = true)
public class CounterDesk {
    private static final int LATEST = 50;
    private final VisibleLoans visible;
    private final LoanAccounts loans;
    private final LoanStatements statements;
    private final Payments payments;
    private final WaitingPayments entries;
    private final CounterRules rules;
    private final CaseDuties duties;
    private final Colleagues colleagues;
    private final Actors actors;
    private final CaseScope scope;
    private final Borrowers borrowers;
    private final OpenCases open;
    private final Clock clock;

    CounterDesk(VisibleLoans visible, LoanAccounts loans, LoanStatements statements, Payments payments, WaitingPayments entries, CounterRules rules,
                CaseDuties duties, Colleagues colleagues, Actors actors, CaseScope scope, Borrowers borrowers, OpenCases open, Clock clock) {
        this.visible = visible;
        this.loans = loans;
        this.statements = statements;
        this.payments = payments;
        this.entries = entries;
        this.rules = rules;
        this.duties = duties;
        this.colleagues = colleagues;
        this.actors = actors;
        this.scope = scope;
        this.borrowers = borrowers;
        this.open = open;
        this.clock = clock;
    }

    /**
     * A loan at the counter.
     *
     * @param explained every figure on its day, how it came about; what is due and what settles the loan among them
     * @param unpaid the instalments that have fallen due and are not paid, principal and interest
     * @param twoHandsFrom from this amount on another accountant confirms
     * @param seconds who may confirm, by name; neither the acting person nor whom a duty in the case or a relation keeps away
     * @param mayNot why the acting person may not book here; null if they may
     */
    public record AtCounter(Borrowers.Borrower borrower, RiskClass riskClass, LocalDate maturesOn, Explanation explained, List<ScheduleRow> unpaid,
                            Money twoHandsFrom, List<String> seconds, Reason mayNot, List<Entered> entered, List<Paid> paid) {
    }

    /** Why something may not be done, with its rule, in both languages. */
    public record Reason(String rule, String zh, String en) {
        private static Reason of(Refusal refusal) {
            return new Reason(refusal.rule(), refusal.chinese(), refusal.english());
        }
    }

    /** An entry with the names of people. @param waits whether it still waits today @param mine whether the acting person entered it */
    public record Entered(WaitingPayment payment, String enteredByName, String endedByName, boolean waits, boolean mine, String customer) {
    }

    /** A payment on the books with the name of who booked it, and of who entered it where two did. */
    public record Paid(PaidAmount payment, String byName, String enteredByName) {
    }

    /** @throws Refusal BRN-01 if there is no such loan in the person's branches */
    public AtCounter of(String number) {
        LoanAccount loan = visible.required(number);
        LocalDate today = LocalDate.now(clock);
        var position = loans.position(number);
        List<WaitingPayment> all = entries.of(number);
        List<PaidAmount> paid = payments.latest(number, LATEST);
        Map<String, String> names = names(Stream.concat(all.stream().flatMap(CounterDesk::people), paid.stream().map(PaidAmount::by)));
        return new AtCounter(borrowers.of(loan.caseId()), position.riskClass(), position.maturesOn(), statements.explain(number, statements.today(number)),
            statements.progress(number).stream().filter(row -> row.principalUnpaid().isPositive() || row.interestUnpaid().isPositive())
                .filter(row -> row.status() != ScheduleRow.Status.TO_COME).toList(),
            rules.twoHandsFrom(today), seconds(loan.caseId()), mayNot(loan.caseId()), all.stream().map(one -> entered(one, names, today, null)).toList(),
            paid.stream().map(one -> paid(one, all, names)).toList());
    }

    /** What a payment would settle if it were booked now, or what stands against it. @throws Refusal BRN-01 as {@link #of} */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Foreseen foresee(String number, Money amount, EarlyRepayment early) {
        visible.required(number);
        try {
            return new Foreseen.Settles(payments.foresee(new LoanPayment("foreseen", number, amount, LocalDate.now(clock), early)));
        } catch (Refusal refusal) {
            return new Foreseen.Not(Reason.of(refusal));
        }
    }

    /** What waits today for another accountant, in the acting person's branches. */
    public List<Entered> waiting() {
        LocalDate today = LocalDate.now(clock);
        List<WaitingPayment> found = entries.waiting(scope.branches(), today);
        Map<String, String> names = names(found.stream().flatMap(CounterDesk::people));
        Map<String, String> customers = borrowers.names(found.stream().map(WaitingPayment::caseId).toList());
        return found.stream().map(one -> entered(one, names, today, customers.get(one.caseId()))).toList();
    }

    private Entered entered(WaitingPayment one, Map<String, String> names, LocalDate today, String customer) {
        return new Entered(one, name(names, one.enteredBy()), name(names, one.endedBy()), one.waits(today), one.enteredBy().equals(actors.currentUser()),
            customer);
    }

    private static Paid paid(PaidAmount one, List<WaitingPayment> all, Map<String, String> names) {
        String entered = all.stream().filter(entry -> entry.key().equals(one.key())).map(WaitingPayment::enteredBy).findFirst().orElse(null);
        return new Paid(one, name(names, one.by()), name(names, entered));
    }

    private List<String> seconds(String caseId) {
        List<String> others = colleagues.inCase(caseId, PaymentDesk.DUTY).stream().filter(user -> !user.equals(actors.currentUser()))
            .filter(user -> conflict(caseId, user) == null).sorted().toList();
        Map<String, String> names = names(others.stream());
        return others.stream().map(user -> name(names, user)).toList();
    }

    /** What keeps an accountant from this case, a duty held in it or a relation; null if nothing does. */
    private Reason conflict(String caseId, String user) {
        return against(() -> duties.check(caseId, PaymentDesk.DUTY, user));
    }

    private Reason mayNot(String caseId) {
        Actor person = actors.person();
        if (!person.has(PaymentDesk.DUTY)) {
            return new Reason("TSK-02", "还款由会计登记、复核入账，您可以查看", "payments are entered and booked by accountants; you may look");
        }
        Reason conflict = conflict(caseId, person.userId());
        return conflict == null ? against(() -> open.checkForMoney(caseId)) : conflict;
    }

    private static Reason against(Runnable check) {
        try {
            check.run();
            return null;
        } catch (Refusal refusal) {
            return Reason.of(refusal);
        }
    }

    private static Stream<String> people(WaitingPayment one) {
        return Stream.of(one.enteredBy(), one.endedBy()).filter(user -> user != null);
    }

    private Map<String, String> names(Stream<String> users) {
        return actors.displayNames(users.distinct().toList());
    }

    private static String name(Map<String, String> names, String user) {
        return user == null ? null : names.getOrDefault(user, user);
    }
}
