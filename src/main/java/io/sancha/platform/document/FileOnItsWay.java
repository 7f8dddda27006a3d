package io.sancha.platform.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that comes in parts (DOC-01).
 *
 * @param person user id of who sends it
 * @param declaredType what the sender says that it is, or null
 * @param mark by which the sender's browser knows the same file again
 * @param size in bytes, all of it
 * @param received how many of them are there
 * @param lastAt when the last part came
 * @param became reference of the file of the task that it became; null until then
 */
public record FileOnItsWay(UUID id, String caseId, String taskId, String person, String fileName, String declaredType, String mark, int size, int received,
                           Instant lastAt, UUID became) {
    boolean isWhole() {
        return received == size;
    }
}
