package io.sancha.tools.walkthrough;

import io.sancha.platform.task.HumanTask;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What the dossier says at a stage's human tasks: for each task's id, the entry that its form would send. One such bean a stage, in this
 * package.
 */
public interface StageScript {
    /** Entries by task id. An entry is the stage's own entry record, or anything that writes the same JSON. */
    Map<String, BiFunction<Dossier, HumanTask, Object>> entries();

    /** The earliest business date for a task, such as the day after the last visit it tells of; null for as soon as it is there. */
    default LocalDate notBefore(String task, Dossier dossier) {
        return null;
    }
}
