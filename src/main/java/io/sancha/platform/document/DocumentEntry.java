package io.sancha.platform.document;

import io.sancha.platform.task.AskedBy;
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
    @AskedBy(rule = "APP-07", zh = "资料清单按种类核对", en = "the list of documents goes by kind")
    @NotNull DocumentType type,
    @NotBlank @Size(max = 200) String title,
    @AskedBy(rule = "APP-07", zh = "借款人与担保人的资料清单不同", en = "borrower and guarantor have lists of their own")
    @NotNull DocumentHolder holder,
    @AskedBy(rule = "INV-01", zh = "复印件须与原件核对", en = "copies are compared with their originals")
    @NotNull Boolean originalSeen,
    LocalDate issuedOn,
    LocalDate expiresOn,
    LocalDate periodEnd,
    @AskedBy(rule = "ARC-02", zh = "每份资料须存原文并查重", en = "each document is kept and compared with those before")
    @NotBlank String file,
    Boolean reverified,
    Long replaces) {

    boolean declaredReverified() {
        return Boolean.TRUE.equals(reverified);
    }
}
