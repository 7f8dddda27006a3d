package io.sancha.steps.relationship.portfolio;

import java.time.LocalDate;

/**
 * What a head asked for.
 *
 * @param branch number of the branch @param former user id of who answered so far; empty where nobody did @param receiver of who is to answer
 */
record HandOver(long id, String branch, String former, String receiver, String reason, String askedBy, LocalDate askedOn) {
}
