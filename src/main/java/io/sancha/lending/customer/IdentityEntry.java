package io.sancha.lending.customer;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Who presented themselves, as the original papers say.
 *
 * @param name full name, of a business as registered
 * @param uscc of enterprises and sole proprietors
 * @param idNumber of natural persons, of whichever kind of paper
 */
public record IdentityEntry(
    @AskedBy(rule = "CUS-02", zh = "各类客户的信贷档案清单不同", en = "each kind of customer has its own list of what the archive holds")
    @NotNull CustomerKind kind,
    @AskedBy(rule = "CUS-01", zh = "信贷关系须与实名客户建立", en = "a credit relationship is with somebody known by name")
    @NotBlank @Size(max = 200) String name, UnifiedSocialCreditCode uscc, IdentityNumber idNumber) {

    /** The kind of paper that a natural person showed; null of a business. */
    PaperKind idPaper() {
        return idNumber == null ? null : idNumber.paper();
    }

    /** Whose passport a natural person showed; null of any other paper. */
    String nationality() {
        return idNumber == null ? null : idNumber.nationality();
    }
}
