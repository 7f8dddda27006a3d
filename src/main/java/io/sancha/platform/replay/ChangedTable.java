package io.sancha.platform.replay;

import io.sancha.platform.guard.table.TableAnswers;

/**
 * A decision that a change answers otherwise than what ran when it was proposed, in some row.
 *
 * @param file in which it stands
 * @param sha256 hash of the file as it is proposed
 */
record ChangedTable(String file, String sha256, String decision, TableAnswers proposed, TableAnswers running) {
}
