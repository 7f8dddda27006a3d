package io.sancha.lending.customer;

import io.sancha.kernel.secrecy.Sealing;
import io.sancha.platform.database.SealedColumn;
import io.sancha.platform.task.AskedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The person who acts for a business by law: the legal representative (法定代表人) of an enterprise, the operator (经营者) of a sole proprietorship. */
@Embeddable
@AskedBy(rule = "CUS-02", zh = "信贷档案须有法定代表人（经营者）的身份", en = "the archive holds who acts for the business by law")
public record Representative(
    @NotBlank @Size(max = 100) @Column(name = "representative_name") String name,
    @NotNull @Column(name = "representative_id_number") @Convert(converter = NumberColumn.class) IdentityNumber idNumber) {

    static class NumberColumn extends SealedColumn<IdentityNumber> {
        NumberColumn(Sealing sealing) {
            super(sealing, "credit_file.representative_id_number", IdentityNumber::kept, IdentityNumber::ofKept);
        }
    }
}
