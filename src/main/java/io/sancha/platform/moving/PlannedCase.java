package io.sancha.platform.moving;

/**
 * A case of a dry run.
 *
 * @param instance the engine's id of the process instance that moves
 * @param branch number of its branch; null where it has none
 * @param version that it is on
 * @param at ids of the elements at which it waits, one blank between two
 */
record PlannedCase(String instance, String caseId, String branch, int version, String at, Verdict verdict) {
}
