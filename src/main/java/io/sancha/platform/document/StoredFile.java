package io.sancha.platform.document;

import java.util.UUID;

/**
 * A file that was sent for a task.
 *
 * @param sha256 hash of its content in lower-case hexadecimal
 * @param size in bytes
 */
public record StoredFile(UUID reference, String caseId, String fileName, String mediaType, String sha256, int size) {
}
