package io.sancha.platform.guard.contract;

/**
 * A human task.
 *
 * @param task id of the diagram's element, such as {@code review-case}
 * @param duty the duty that does it; null where an answer names it
 * @param dutyFrom variable of the answer that names the duty, such as {@code approvalLevel}; null where the duty is fixed
 * @param form name of its form in the deployment
 * @param bean the bean that takes what is entered
 * @param holder variable that names the one person who does it; null where anybody of the duty may
 * @param due what sets its date, such as {@code contractTimers.approvalExpiry}; null where the process sets none
 * @param escalatesTo the duty that is told where it stays undone; null where the head of the branch and the customer's manager are, as usual
 */
public record HumanWork(String task, String duty, String dutyFrom, String form, String bean, String holder, String due, String escalatesTo) {
}
