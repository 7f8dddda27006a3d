package io.sancha.customer;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Who owns how much of an enterprise.
 *
 * @param identity unified social credit code or identity number, where it is known
 * @param share of the capital, a fraction
 */
@Embeddable
public record Shareholder(
    @NotBlank @Size(max = 200) String name,
    @Size(max = 18) String identity,
    @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") BigDecimal share) {

    /** Trailing zeros are dropped, so that equal shares are equal. */
    public Shareholder {
        share = share == null ? null : share.stripTrailingZeros();
    }
}
