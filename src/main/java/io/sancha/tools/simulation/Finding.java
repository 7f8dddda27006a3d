package io.sancha.tools.simulation;

import java.time.LocalDate;

/**
 * Something that is not as a rule asks.
 *
 * @param check which look found it
 * @param loan number of the loan, or of the case before there is one; {@code -} of the bank as a whole
 * @param day on which it should have been otherwise
 */
public record Finding(String check, String loan, LocalDate day, String rule, String what) {
    @Override
    public String toString() {
        return check + " " + loan + " " + day + " " + rule + " " + what;
    }
}
