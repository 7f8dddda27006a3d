package io.sancha.platform.document;

import io.sancha.kernel.secrecy.Masking;
import java.util.UUID;

/**
 * A file that was sent for a task.
 *
 * @param fileName the whole name that its sender gave it
 * @param sha256 hash of its content in lower-case hexadecimal
 * @param size in bytes
 */
public record StoredFile(UUID reference, String caseId, String fileName, String mediaType, String sha256, int size) {
    /** As people other than its sender read it: a person's number that stands in the name is masked. */
    public StoredFile masked() {
        return new StoredFile(reference, caseId, Masking.text(fileName), mediaType, sha256, size);
    }

    /** Its name as any disk takes it: shortened where it is too long for one. */
    public String nameOnDisk() {
        return FileName.onDisk(fileName);
    }
}
