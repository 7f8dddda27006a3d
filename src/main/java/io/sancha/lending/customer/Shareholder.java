package io.sancha.lending.customer;

import io.sancha.kernel.secrecy.Sealing;
import io.sancha.platform.task.AskedBy;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
 * @param idPaper kind of a person's paper; where it is left out, what the number looks like; null of a business
 * @param share of the capital, a fraction
 */
@Embeddable
@AskedBy(rule = "LIM-06", zh = "股东须与本行关系人名单核对", en = "shareholders are compared with the connected persons of the bank")
public record Shareholder(
    @NotBlank @Size(max = 200) String name,
    @Convert(converter = NumberColumn.class) PartyNumber identity,
    @Enumerated(EnumType.STRING) PaperKind idPaper,
    @NotNull @DecimalMin(value = "0", inclusive = false, message = SHARE) @DecimalMax(value = "1", message = SHARE) BigDecimal share) {
    private static final String SHARE = "{io.sancha.lending.customer.Shareholder.share}";

    /**
     * Trailing zeros are dropped, so that equal shares are equal; a blank number is none.
     *
     * @throws io.sancha.platform.audit.Refusal CUS-01 if no paper of the kind bears such a number
     */
    public Shareholder {
        identity = identity == null || identity.number().isEmpty() ? null : identity;
        idPaper = PaperKind.of(identity, idPaper);
        share = share == null ? null : share.stripTrailingZeros();
    }

    static class NumberColumn extends PartyNumber.Column {
        NumberColumn(Sealing sealing) {
            super(sealing, "credit_file_shareholder.identity");
        }
    }
}
