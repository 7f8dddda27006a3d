package io.sancha.lending.customer;

import io.sancha.lending.casefile.Recorded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** Who presented themselves as whom in which case. */
@Entity
@Immutable
class CustomerIdentification {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private Long customerId;
    private String name;
    private Recorded recorded;

    protected CustomerIdentification() {
    }

    CustomerIdentification(String caseId, long customerId, String name, Recorded recorded) {
        this.caseId = caseId;
        this.customerId = customerId;
        this.name = name;
        this.recorded = recorded;
    }

    String name() {
        return name;
    }

    Recorded recorded() {
        return recorded;
    }
}
