package io.sancha.tools.walkthrough;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.counter.PaymentDesk;
import io.sancha.lending.counter.PaymentEntry;
import io.sancha.lending.counter.Taken;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.PlannedInstalment;
import io.sancha.steps.endofday.EndOfDay;
import io.sancha.steps.endofday.Partition;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The loan's days once it is disbursed: the borrower pays as the dossier says, and each day ends for this one loan. */
final class LoanLife {
    /** So long after maturity the walk waits for a loan that nobody pays, before it is called unfinished. */
    private static final int YEARS_OF_PATIENCE = 3;

    private final String caseId;
    private final Dossier dossier;
    private final LoanAccounts accounts;
    private final PaymentDesk payments;
    private final EndOfDay endOfDay;
    private LoanAccount account;
    private Set<LocalDate> dueDays;

    LoanLife(String caseId, Dossier dossier, LoanAccounts accounts, PaymentDesk payments, EndOfDay endOfDay) {
        this.caseId = caseId;
        this.dossier = dossier;
        this.accounts = accounts;
        this.payments = payments;
        this.endOfDay = endOfDay;
    }

    Optional<LoanAccount> account() {
        if (account == null) {
            account = accounts.ofCase(caseId).orElse(null);
        }
        return Optional.ofNullable(account);
    }

    /** The day after which waiting makes no sense: a year without a loan, some years after maturity with one. */
    LocalDate patience() {
        return account().map(loan -> maturity().plusYears(YEARS_OF_PATIENCE)).orElse(dossier.startsOn().plusYears(1));
    }

    /** What the borrower pays today; nothing if nothing is due or the dossier tells of no payment. */
    Optional<PaymentEntry> payment(LocalDate today) {
        if (account().isEmpty()) {
            return Optional.empty();
        }
        Optional<Repayments.Payment> told = told(today);
        Money amount = told.map(payment -> amount(payment, today)).orElseGet(() -> dossier.repayments().scheduled() ? scheduled(today) : null);
        return amount == null || amount.isZero() ? Optional.empty()
            : Optional.of(new PaymentEntry("walkthrough-" + caseId + "-" + today, amount, told.map(Repayments.Payment::early).orElse(null)));
    }

    private Money scheduled(LocalDate today) {
        if (dueDays == null) {
            dueDays = accounts.schedule(account.number()).stream().map(PlannedInstalment::adjustedDueOn).collect(Collectors.toSet());
        }
        LocalDate due = today.minusDays(dossier.repayments().daysLate());
        return dueDays.contains(due) && dossier.repayments().isPaid(today) ? accounts.due(account.number(), today).total() : null;
    }

    private Optional<Repayments.Payment> told(LocalDate today) {
        if (dossier.repayments().payments().isEmpty()) {
            return Optional.empty();
        }
        LocalDate maturity = maturity();
        return dossier.repayments().payments().stream().filter(payment -> payment.day(maturity).equals(today)).findFirst();
    }

    private Money amount(Repayments.Payment payment, LocalDate today) {
        return switch (payment.amount()) {
            case "DUE" -> accounts.due(account.number(), today).total();
            case "ALL" -> accounts.payoff(account.number(), today).total();
            default -> Money.cny(payment.amount());
        };
    }

    private LocalDate maturity() {
        return accounts.position(account.number()).maturesOn();
    }

    /** The accountant enters what came in today, as they do for every borrower. @return the number of an entry that waits for another accountant */
    Optional<Long> pay(PaymentEntry payment) {
        return payments.receive(account().orElseThrow().number(), payment) instanceof Taken.Waits waits ? Optional.of(waits.payment().id()) : Optional.empty();
    }

    /** The other accountant confirms it (CTL-01). */
    void confirm(long entry) {
        payments.confirm(entry);
    }

    void endOfDay(LocalDate day) {
        account().ifPresent(loan -> endOfDay.run(day, Partition.of(loan.number())));
    }
}
