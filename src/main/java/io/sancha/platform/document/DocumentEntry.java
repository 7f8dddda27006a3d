package io.sancha.platform.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * One document as it is taken in.
 *
 * @param originalSeen whether the person who takes it in compared it with the original
 * @param periodEnd last day of the year or month that statements are of
 * @param file reference of the uploaded file
 * @param reverified declares that the same content, already used in another case, was verified anew against the original (ARC-02)
 * @param replaces id of the document that this one corrects
 */
public record DocumentEntry(
    @NotNull DocumentType type,
    @NotBlank @Size(max = 200) String title,
    @NotNull DocumentHolder holder,
    @NotNull Boolean originalSeen,
    LocalDate issuedOn,
    LocalDate expiresOn,
    LocalDate periodEnd,
    @NotBlank String file,
    Boolean reverified,
    Long replaces) {

    boolean declaredReverified() {
        return Boolean.TRUE.equals(reverified);
    }
}
