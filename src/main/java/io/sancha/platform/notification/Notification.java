package io.sancha.platform.notification;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a person was told.
 *
 * @param taskId of the task that it is about, while that waits; else null
 * @param taskName in both languages
 * @param inPlaceOf user id of who is away, where the reader stands in; else null
 * @param toDuty whether everybody of the duty is told
 * @param causedBy user id of who brought it about; null where it was no person
 * @param detail a constant or a sentence, in both languages
 */
public record Notification(long id, Happening what, String caseId, String taskId, String taskName, String process, String inPlaceOf, boolean toDuty,
                           LocalDate dueOn, String causedBy, String detail, Instant toldAt, boolean read) {
}
