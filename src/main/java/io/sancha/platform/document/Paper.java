package io.sancha.platform.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A paper that was added to a human task: a photograph of a visit, a certificate, a signed contract.
 *
 * @param work what the task was called when it was added
 * @param originalSeen whether who added it compared it with the original
 * @param mediaType of the file, such as {@code image/png}
 * @param by who added it, by name
 * @param on the business date on which it was added
 * @param withdrawnFor why it holds no longer; null while it holds
 * @param alike earlier papers that it looks like (DOC-02)
 * @param taken when and where a photograph was taken; null where the file does not tell (PLM-13)
 */
public record Paper(long id, String work, DocumentType type, String title, boolean originalSeen, String fileName, String mediaType, int size, String reference,
                    String sha256, String by, Instant recordedAt, LocalDate on, String withdrawnFor,
                    List<AlikePaper> alike, PictureOrigin taken) {
}
