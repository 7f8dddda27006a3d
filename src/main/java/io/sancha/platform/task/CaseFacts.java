package io.sancha.platform.task;

/**
 * What a stage tells about a case to those who must decide on it: shown by forms, the case tab and the case page under the section's name.
 * Each stage has one such bean.
 */
public interface CaseFacts {
    /** The section's name, under which forms find its facts, such as {@code application}. */
    String section();

    /** The facts as a record or map that turns into JSON; amounts as strings in yuan; null while the case has none. */
    Object of(String caseId);
}
