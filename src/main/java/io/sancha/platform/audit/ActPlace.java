package io.sancha.platform.audit;

/**
 * Where in a case an act happens.
 *
 * @param caseId the case, which is the engine's business key; null outside any case
 * @param task id of the diagram's element, such as {@code submit-report}
 * @param taskId the engine's id of this one human task; null for a step of the system
 * @param diagram the process and its version, such as {@code diligence:3}
 * @param duty the duty under which a person acts; null for the system
 */
public record ActPlace(String caseId, String task, String taskId, String diagram, String duty) {
    /** A place outside the diagrams, such as an upload through REST. */
    public static ActPlace outsideProcess(String caseId, String what) {
        return new ActPlace(caseId, what, null, null, null);
    }

    /** Runs a check that does not know where it is made. @throws Refusal what the check refuses, told to have happened here */
    public void checking(Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            throw refusal.happenedAt(this);
        }
    }
}
