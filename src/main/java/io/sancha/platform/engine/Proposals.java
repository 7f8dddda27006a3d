package io.sancha.platform.engine;

import io.sancha.platform.guard.SourceFile;
import java.time.Instant;
import java.util.List;

/** Takes what a person would deploy, and keeps it until another has looked at it (CHG-01). */
@FunctionalInterface
public interface Proposals {
    /**
     * @param name what the sender calls it; null where it has no name
     * @param source with what it was sent, such as {@code Camunda Modeler}; null where that is not said
     * @throws io.sancha.platform.audit.Refusal the rule by which it is not taken; then nothing is kept
     */
    Kept propose(String name, String source, List<SourceFile> files);

    /** What was kept. @param name in both languages, that it waits for a second pair of eyes, and how it is called */
    record Kept(long id, String name, Instant at) {
    }
}
