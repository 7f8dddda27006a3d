package io.sancha.lending.collateral;

/**
 * Whose loan is secured, and who therefore cannot be its surety.
 *
 * @param number identity number or credit code
 * @param nationality where the number is a passport's, which is one only within its state; else null
 */
public record Borrower(String number, String nationality) {
}
