package io.sancha.tools.board;

import io.sancha.platform.people.Duty;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TasksOfPerson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a person finds in the morning.
 *
 * @param today the bank day
 * @param tasks how many wait, of which kind
 * @param mostUrgent those whose term ends first
 * @param lists whose figures the person's duties need
 */
public record Board(Person person, LocalDate today, TasksOfPerson.Counts tasks, List<Line> mostUrgent, List<BoardList> lists) {
    /** Who the person is here. @param duties in the order of a loan's life @param branches numbers of those whose business they see */
    public record Person(String userId, String name, List<Duty> duties, List<String> branches) {
    }

    /**
     * A task that waits.
     *
     * @param name as its diagram calls it, in both languages
     * @param customer name of whose case it is; null before that is known, and where a task is of no case
     * @param product last applied for, null before that
     * @param amount applied for, null before that is known
     * @param step at which the case waits, as the process of the step is called
     * @param riskClass of the loan (五级分类); null while there is none
     * @param held whether the person holds it; else nobody does
     * @param daysLeft until its term ends, 0 today, negative where it is over; null without a term
     * @param lookAgainOn when it should be looked at again before that
     * @param priority how urgent it is (TSK-05)
     * @param returned who returned it; null where it came for the first time
     */
    public record Line(String taskId, String name, String process, String caseId, String customer, String product, BigDecimal amount, String currency,
                       String step, String riskClass, boolean held, LocalDate dueOn, Long daysLeft, LocalDate lookAgainOn, int priority,
                       HumanTask.Return returned) {
    }
}
