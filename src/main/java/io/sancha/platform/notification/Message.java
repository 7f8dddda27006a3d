package io.sancha.platform.notification;

import java.time.LocalDate;

/**
 * What is told, apart from whom.
 *
 * @param caseId null where it is about no case, such as a loan that a night could not treat
 * @param task the task that it is about; null where it is about none
 * @param dueOn the task's term; null where it has none
 * @param causedBy user id of who brought it about, who is told nothing of it; null where the system did
 * @param detail a constant or a sentence: the classes before and after, why a case was returned; null where there is none
 */
public record Message(Happening what, String caseId, Task task, LocalDate dueOn, String causedBy, String detail) {
    private static final int LONGEST = 500;

    public Message {
        detail = detail == null || detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST - 1) + "…";
    }

    /**
     * A human task.
     *
     * @param id the engine's id of this one task
     * @param key id of the diagram's element
     * @param name as its diagram calls it, in both languages
     * @param process key of its process
     */
    public record Task(String id, String key, String name, String process) {
    }

    /** About a case or its loan, and no task of it. */
    public static Message ofCase(Happening what, String caseId, String causedBy, String detail) {
        return new Message(what, caseId, null, null, causedBy, detail);
    }
}
