package io.sancha.steps.warning;

import java.time.LocalDate;

/** How it stood with the measures on a day. @param by user id @param decidedBy who decided on the lift that it asks; null without or before that */
public record FollowUp(long id, LocalDate on, FollowUpOutcome outcome, String finding, String by, LiftOutcome lift, String liftReason, String decidedBy) {
}
