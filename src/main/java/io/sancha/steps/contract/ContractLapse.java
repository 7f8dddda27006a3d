package io.sancha.steps.contract;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That an approval expired before the contracts were sealed. */
@Entity
@Immutable
@Table(name = "contract_lapse")
class ContractLapse extends CaseFact {
    static final String RULE = "SEQ-05";
    private long approvalId;
    private String rule;

    protected ContractLapse() {
    }

    ContractLapse(Stamp stamp, long approvalId) {
        super(stamp);
        this.approvalId = approvalId;
        this.rule = RULE;
    }

    String rule() {
        return rule;
    }

    long approvalId() {
        return approvalId;
    }
}
