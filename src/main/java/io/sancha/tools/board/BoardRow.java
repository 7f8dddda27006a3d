package io.sancha.tools.board;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of a list.
 *
 * @param position in the whole list; the next page comes after the last one's
 * @param row of the table in which it is counted
 * @param column of the table; empty where there is but one
 * @param what it is about within the case, such as an approval's number or a paper's title; null where that is the case itself
 * @param day that counts, such as the last day of an approval; null where none does
 * @param amount in yuan: what the line is about, else what was applied for; null where neither is known
 * @param customer name under which the customer was last identified; null before that
 */
public record BoardRow(long position, String caseId, String branch, String row, String column, String what, LocalDate day, BigDecimal amount,
                       Long customerId, String customer, String product, String step, String loanNumber) {
}
