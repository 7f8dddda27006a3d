package io.sancha.steps.endofday;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanStateChanged;
import io.sancha.lending.account.RiskClassChanged;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actor;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of the end of a day, each over a partition of the loans, and all of them together. Whatever changes about a loan's state or
 * class is told as an event within the transaction: it stands on its case's trail and in the outbox, from which the case is told.
 */
@Service
@Transactional
public class EndOfDay {
    private final Locking locking;
    private final Accrual accrual;
    private final Ageing ageing;
    private final Classification classification;
    private final Provisioning provisioning;
    private final NoticeWriting notices;
    private final BalanceCheck balance;
    private final LoanAccounts loans;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    EndOfDay(Locking locking, Accrual accrual, Ageing ageing, Classification classification, Provisioning provisioning,
        NoticeWriting notices, BalanceCheck balance,
        LoanAccounts loans, Trail trail, ApplicationEventPublisher events) {
        this.locking = locking;
        this.accrual = accrual;
        this.ageing = ageing;
        this.classification = classification;
        this.provisioning = provisioning;
        this.notices = notices;
        this.balance = balance;
        this.loans = loans;
        this.trail = trail;
        this.events = events;
    }

    /**
     * All steps of a day for a partition; days that were left out are done first. Done again it changes nothing.
     *
     * @throws IllegalStateException if a loan then does not stand where its postings say
     */
    public void run(LocalDate day, Partition partition) {
        LocalDate first = accrual.firstMissing(partition);
        for (LocalDate each = first == null ? day : first; !each.isAfter(day); each = each.plusDays(1)) {
            accrueAndSettle(each, partition);
            ageLoans(each, partition);
            classifyLoans(each, partition);
            classifyDebtors(each, partition);
            sendNotices(each, partition);
            provide(each, partition);
        }
        List<String> wrong = balance.unbalanced(partition);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("the books of " + wrong + " do not balance on " + day);
        }
    }

    /** What falls due is settled, from what a loan holds for it if it holds any; the night accrues. */
    public void accrueAndSettle(LocalDate day, Partition partition) {
        accrual.passNight(day, partition);
        locking.lock(day, partition).ifPresent(locked -> {
            accrual.holding(day, locked).forEach(loan -> loans.fallDue(loan, day).ifPresent(this::tell));
            accrual.settleAndAccrue(day, locked);
        });
    }

    /** Days past due are counted, overdue interest leaves the balance sheet after ninety of them. */
    public void ageLoans(LocalDate day, Partition partition) {
        locking.lockLate(day, partition).ifPresent(late -> ageing.age(day, late).forEach(this::tell));
    }

    private void tell(LoanStateChanged change) {
        record(change.caseId(), "age-loans", change.after().name(), "COL-04", change.before() + " → " + change.after(), change.loanNumber());
        events.publishEvent(change);
    }

    /** Classes are lowered to their floors. */
    public void classifyLoans(LocalDate day, Partition partition) {
        locking.lockLate(day, partition).ifPresent(late ->
            classification.classify(day, late).forEach(change -> tell(change, "classify-loans", "CLS-02")));
    }

    /** The loans of the partition that are not bad yet while the company that owes them has another that is. */
    @Transactional(readOnly = true)
    public List<String> withBadDebtor(Partition partition) {
        return classification.withBadDebtor(partition);
    }

    /** Where enough of what a company owes is bad, the classes of its other loans follow. */
    public void classifyDebtors(LocalDate day, Partition partition) {
        withBadDebtor(partition).forEach(loan -> classification.classifyWithDebtor(day, loan).ifPresent(change -> tell(change, "classify-debtors", "CLS-05")));
    }

    private void tell(RiskClassChanged change, String step, String rule) {
        record(change.caseId(), step, change.after().name(), rule, change.before() + " → " + change.after(), change.loanNumber());
        events.publishEvent(change);
    }

    /** Notices are written, in one statement, which sees the loans as they stand at one moment. */
    public void sendNotices(LocalDate day, Partition partition) {
        notices.write(day, partition);
    }

    /** Whether the day is one on which provisions are made. */
    @Transactional(readOnly = true)
    public boolean providesOn(LocalDate day) {
        return provisioning.isDueOn(day);
    }

    /** Where the day is one on which provisions are made, what is held for losses is brought to what the classes ask for. */
    public void provide(LocalDate day, Partition partition) {
        if (provisioning.isDueOn(day)) {
            locking.lockAll(partition);
            provisioning.provide(day, partition);
        }
    }

    /** The loans that do not stand where their postings say. */
    @Transactional(readOnly = true)
    public List<String> unbalanced(Partition partition) {
        return balance.unbalanced(partition);
    }

    private void record(String caseId, String step, String outcome, String rule, String message, String loanNumber) {
        trail.record(Actor.SYSTEM, ActPlace.outsideProcess(caseId, step), outcome, rule, message, List.of(new Reference("loan-account", loanNumber, null)));
    }
}
