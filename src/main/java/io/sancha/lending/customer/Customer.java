package io.sancha.lending.customer;

import io.sancha.kernel.secrecy.Sealing;
import io.sancha.lending.casefile.Recorded;
import io.sancha.platform.database.SealedColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** A customer: one row for one number, for good. What is known of them stands in credit files. */
@Entity
@Immutable
public class Customer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    @Enumerated(EnumType.STRING)
    private CustomerKind kind;
    private UnifiedSocialCreditCode uscc;
    @Enumerated(EnumType.STRING)
    private PaperKind idPaper;
    private String idNationality;
    @Convert(converter = NumberColumn.class)
    private IdentityNumber idNumber;
    private String numberIndex;
    private Recorded recorded;
    @Formula("(select i.name from customer_identification i where i.customer_id = id order by i.id desc limit 1)")
    private String name;

    protected Customer() {
    }

    /** @param index of the number by which the customer is known, whichever kind */
    Customer(String caseId, IdentityEntry identity, String index, Recorded recorded) {
        this.caseId = caseId;
        this.kind = identity.kind();
        this.uscc = identity.uscc();
        this.idPaper = identity.idPaper();
        this.idNationality = identity.nationality();
        this.idNumber = identity.idNumber();
        this.numberIndex = index;
        this.name = identity.name();
        this.recorded = recorded;
    }

    public long id() {
        return id;
    }

    public CustomerKind kind() {
        return kind;
    }

    /** The name under which the customer was last identified. */
    public String name() {
        return name;
    }

    /** Of enterprises and sole proprietors. */
    public Optional<UnifiedSocialCreditCode> uscc() {
        return Optional.ofNullable(uscc);
    }

    /** Of natural persons. */
    public Optional<IdentityNumber> idNumber() {
        return Optional.ofNullable(idNumber);
    }

    /** The number by which the customer is known, whichever kind. */
    public String identity() {
        return kind.isBusiness() ? uscc.code() : idNumber.number();
    }

    /** Who first identified the customer, and when. */
    public Recorded recorded() {
        return recorded;
    }

    static class NumberColumn extends SealedColumn<IdentityNumber> {
        NumberColumn(Sealing sealing) {
            super(sealing, "customer.id_number", IdentityNumber::kept, IdentityNumber::ofKept);
        }
    }
}
