package io.sancha.tools.casepage;

import io.sancha.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands above a case.
 *
 * @param branchName name of its branch
 * @param customer name under which the customer was last identified; null before that
 * @param product last applied for; null before that
 * @param lent whether the amount was paid out; else it was applied for
 * @param step where the case stands, or stood when it ended; key of the step's process
 * @param outcome how it ended; null while it lives
 * @param manager name of the customer's relationship manager; null before there is one
 * @param takenOver where its steps 1 to 9 were taken; null unless the loan came from another system
 */
public record CaseHead(String caseId, String branch, String branchName, String customer, String product, Money amount, boolean lent, String step,
                       String loanNumber, LocalDate openedOn, String outcome, LocalDate closedOn, String manager, List<Waiting> waiting,
                       TakenOver takenOver) {
    /** The numbers of a loan in the system from which it was taken over, the day on which it was lent there, and the last day that it ended. */
    public record TakenOver(String loan, String contract, LocalDate lentOn, LocalDate cutOn) {
    }

    /**
     * A task that waits in the case.
     *
     * @param name as the diagram calls it
     * @param duty that it asks for, by its name
     * @param holder name of who holds it; null while nobody does
     */
    public record Waiting(String name, String process, String duty, String holder, Instant dueOn) {
    }
}
