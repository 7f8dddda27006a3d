package io.sancha.platform.task;

/** What must be there before a human task is completed, whoever completes it and through whichever entry point. */
public interface CompletionNeeds {
    /**
     * @param task what the diagram calls it
     * @param taskId the engine's id of this one task
     * @throws io.sancha.platform.audit.Refusal by the rule that asks for what is lacking; what was entered is kept
     */
    void check(String caseId, String task, String taskId);
}
