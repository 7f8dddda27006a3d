package io.sancha.steps.contract;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** How a right in security was brought about: by registration, or by delivery of the certificate (GUA-01, GUA-02). */
@Entity
@Immutable
@Table(name = "security_registration")
public class SecurityRegistration extends CaseFact {
    private Long subordinateContractId;
    private Long sealId;
    private Long collateralId;
    @Enumerated(EnumType.STRING)
    private Evidence evidence;
    private String certificate;
    private String registry;
    private LocalDate effectiveOn;

    /** What proves the right. */
    public enum Evidence { REGISTRATION, DELIVERY }

    protected SecurityRegistration() {
    }

    SecurityRegistration(Stamp stamp, SubordinateContract contract, long sealId, Evidence evidence, RegisterEntry.Registration entry) {
        super(stamp);
        this.subordinateContractId = contract.id();
        this.sealId = sealId;
        this.evidence = evidence;
        this.certificate = entry.certificate().strip();
        this.registry = entry.registry();
        this.effectiveOn = entry.effectiveOn() == null ? stamp.bankDate() : entry.effectiveOn();
    }

    /** A right that was taken over with its loan. */
    SecurityRegistration(Stamp stamp, long collateralId, Evidence evidence, String certificate, LocalDate effectiveOn) {
        super(stamp);
        this.collateralId = collateralId;
        this.evidence = evidence;
        this.certificate = certificate;
        this.effectiveOn = effectiveOn;
    }

    Long subordinateContractId() {
        return subordinateContractId;
    }

    /** The thing in which the right stands, where it was taken over with its loan. */
    Long collateralId() {
        return collateralId;
    }

    public Evidence evidence() {
        return evidence;
    }

    /** Number of the certificate. */
    public String certificate() {
        return certificate;
    }

    /** From when the bank's right stands. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }
}
