package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.LoanTerms;
import java.time.LocalDate;
import java.util.List;

/**
 * A living loan as another system kept it. The books begin on the first day of its terms with their principal: on the day on which it was lent, or on a later
 * one on which nothing was overdue. Everything after that day is told by what happened.
 *
 * @param caseId the case that it becomes
 * @param standing under which numbers it stood there and since when, up to which day's end it is told
 * @param terms what was agreed, from the first day of the books on
 * @param events what happened, in the order of booking
 * @param classes the classes that it was given, in their order; normal before the first
 * @param provided what was held for its loss at the end of the last day, in yuan; null where nothing was
 */
public record TakenOverLoan(String caseId, Standing standing, LoanTerms terms, PenaltyTerms penalties, List<LoanEvent> events, List<PastClass> classes,
                            Money provided) {
    public TakenOverLoan {
        events = List.copyOf(events);
        classes = List.copyOf(classes);
    }

    /**
     * Where it stood.
     *
     * @param oldNumber number of the loan there
     * @param contractNumber of the contract under which it was lent
     * @param product which kind of loan
     * @param lent what was paid out at first
     * @param lentOn the day of it
     * @param cutOn the last day that the other system ended
     * @param lastInspectedOn the day for which the last inspection was due that was made; null if none was
     */
    public record Standing(String oldNumber, String contractNumber, String product, Money lent, LocalDate lentOn, LocalDate cutOn,
                           LocalDate lastInspectedOn) {
    }

    /** A class that it was given. @param on the day of it @param reason as the other system has it */
    public record PastClass(LocalDate on, RiskClass riskClass, String reason) {
    }

    /** The class that it has. */
    public RiskClass riskClass() {
        return classes.isEmpty() ? RiskClass.NORMAL : classes.get(classes.size() - 1).riskClass();
    }
}
