package io.sancha.steps.contract;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A certificate in the vault (GUA-06). */
@Entity
@Immutable
@Table(name = "vault_entry")
public class VaultEntry extends CaseFact {
    private long registrationId;
    private String vaultNumber;

    protected VaultEntry() {
    }

    VaultEntry(Stamp stamp, long registrationId, String vaultNumber) {
        super(stamp);
        this.registrationId = registrationId;
        this.vaultNumber = vaultNumber.strip();
    }

    long registrationId() {
        return registrationId;
    }

    public String vaultNumber() {
        return vaultNumber;
    }
}
