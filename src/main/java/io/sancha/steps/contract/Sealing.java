package io.sancha.steps.contract;

import java.time.LocalDate;

/**
 * How a contract was sealed.
 *
 * @param on bank date of the bank's seal, which is the contract's date
 * @param sealMatches whether the borrower's seal was found equal to its specimen (CON-06)
 */
public record Sealing(LocalDate on, boolean sealMatches) {
}
