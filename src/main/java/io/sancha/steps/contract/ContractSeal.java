package io.sancha.steps.contract;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The bank's seal on the contracts (信贷合同专用章). Its bank date is the contracts' date (CON-07). */
@Entity
@Immutable
@Table(name = "contract_seal")
class ContractSeal extends CaseFact {
    private long loanContractId;
    private long witnessId;

    protected ContractSeal() {
    }

    ContractSeal(Stamp stamp, long loanContractId, long witnessId) {
        super(stamp);
        this.loanContractId = loanContractId;
        this.witnessId = witnessId;
    }

    long loanContractId() {
        return loanContractId;
    }

    long witnessId() {
        return witnessId;
    }
}
