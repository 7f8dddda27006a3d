package io.sancha.steps.warning;

import java.time.LocalDate;

/**
 * A warning with what has become of it.
 *
 * @param signalZh name of the signal in Chinese
 * @param kind what the signal is about
 * @param grade the confirmed one; until then the one under which it was raised
 * @param raisedBy user id, or {@code system}
 * @param confirmationId key of the second person's word; null before it
 * @param confirmedBy user id of who confirmed or dismissed it
 * @param reason theirs
 * @param measuresId key of the measures; null before them
 */
public record Warning(long id, String caseId, String loanNumber, String branch, String signal, String signalZh, String signalEn, SignalKind kind,
    WarningGrade grade, WarningSource source, WarningState state, String finding, String raisedBy, LocalDate raisedOn, Long confirmationId, String confirmedBy,
    LocalDate confirmedOn, String reason, Long measuresId, String measures, String liftedBy, LocalDate liftedOn) {
    /** In both languages, as the bank's own words are told. */
    String signalName() {
        return signalZh + " / " + signalEn;
    }

    boolean isOpen() {
        return state == WarningState.RAISED || state == WarningState.CONFIRMED;
    }
}
