package io.sancha.lending.casefile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Whose case a fact belongs to, when it was stated and by whom: server time and bank date, never typed by a person (SEQ-01).
 *
 * @param by user id, or {@code system}
 * @param bankDate the bank's business date
 */
public record Stamp(String caseId, Instant at, String by, LocalDate bankDate) {
    /** The same for what another system booked on an earlier day. */
    public Stamp on(LocalDate day) {
        return new Stamp(caseId, at, by, day);
    }
}
