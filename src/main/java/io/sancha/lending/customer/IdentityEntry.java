package io.sancha.lending.customer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Who presented themselves, as the original papers say.
 *
 * @param name full name, of a business as registered
 * @param uscc of enterprises and sole proprietors
 * @param idNumber of natural persons
 */
public record IdentityEntry(@NotNull CustomerKind kind, @NotBlank @Size(max = 200) String name, UnifiedSocialCreditCode uscc, IdentityNumber idNumber) {
}
