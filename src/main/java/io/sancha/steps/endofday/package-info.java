/**
 * The end of a banking day, for all loans at once: what falls due is settled, the night accrues, arrears age, classes follow their floors,
 * notices are written, the books are checked. Each step is a few SQL statements over a {@link io.sancha.steps.endofday.Partition}; a step that has
 * been done for a day finds nothing to do. The figures are those of {@link io.sancha.lending.account.LoanAccounts}, which does the same for one loan:
 * the few loans that hold money are settled by it. What a rule says is asked of the classes of the books and comes to SQL as a parameter. Each
 * statement is a file in this package's resources.
 */
package io.sancha.steps.endofday;
