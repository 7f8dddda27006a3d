package io.sancha.platform.people;

import java.time.LocalDate;

/**
 * That one of the bank's people is related to somebody.
 *
 * @param userId whose relation it is
 * @param identity the other's unified social credit code or identity number; null where it is not known, and the name decides
 * @param endedOn first day on which it holds no more; null while it holds
 */
public record StaffRelation(long id, String userId, String identity, String name, String relationChinese, String relationEnglish, LocalDate validFrom,
    LocalDate endedOn,
                            String recordedBy) {
}
