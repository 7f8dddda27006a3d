package io.sancha.steps.contract;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That all parties signed before the first officer. */
@Entity
@Immutable
@Table(name = "contract_signing")
class ContractSigning extends CaseFact {
    private long loanContractId;
    private String signatory;
    @Enumerated(EnumType.STRING)
    private Capacity capacity;
    private String powerOfAttorney;

    protected ContractSigning() {
    }

    ContractSigning(Stamp stamp, long loanContractId, SignEntry entry) {
        super(stamp);
        this.loanContractId = loanContractId;
        this.signatory = entry.signatory();
        this.capacity = entry.capacity();
        this.powerOfAttorney = entry.capacity() == Capacity.AGENT ? entry.powerOfAttorney() : null;
    }

    long loanContractId() {
        return loanContractId;
    }

    String signatory() {
        return signatory;
    }

    Capacity capacity() {
        return capacity;
    }
}
