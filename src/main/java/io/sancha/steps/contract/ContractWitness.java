package io.sancha.steps.contract;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That a second officer compared seal and signatures with the specimen (CON-06). */
@Entity
@Immutable
@Table(name = "contract_witness")
class ContractWitness extends CaseFact {
    private long signingId;
    private String firstOfficer;
    private boolean sealMatchesSpecimen;

    protected ContractWitness() {
    }

    ContractWitness(Stamp stamp, ContractSigning signing) {
        super(stamp);
        this.signingId = signing.id();
        this.firstOfficer = signing.recordedBy();
        this.sealMatchesSpecimen = true;
    }

    boolean sealMatchesSpecimen() {
        return sealMatchesSpecimen;
    }
}
