package io.sancha.steps.diligence;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** The investigation report (调查报告): seven sections and a conclusion, by two people, sealed once both have signed. */
@Entity
@Immutable
@Table(name = "investigation_report")
public class InvestigationReport extends CaseFact {
    @ManyToOne
    private Investigation investigation;
    @Embedded
    private ReportSections sections;
    private boolean recommend;
    private Money amount;
    private Integer termMonths;
    private Rate annualRatePercent;
    @OneToOne(mappedBy = "report")
    private Countersignature countersignature;
    @OneToOne(mappedBy = "report")
    private ReportSeal seal;

    protected InvestigationReport() {
    }

    InvestigationReport(Stamp stamp, Investigation investigation, ReportEntry entry) {
        super(stamp);
        this.investigation = investigation;
        this.sections = ReportSections.of(entry.sections());
        this.recommend = entry.conclusion().recommend();
        this.amount = entry.conclusion().amount();
        this.termMonths = entry.conclusion().termMonths();
        this.annualRatePercent = entry.conclusion().annualRatePercent();
    }

    public Investigation investigation() {
        return investigation;
    }

    public ReportSections sections() {
        return sections;
    }

    /** Whether the investigators would lend. */
    public boolean recommends() {
        return recommend;
    }

    /** Amount, term and rate that they would lend at; there when they recommend it. */
    public Optional<Conclusion> conclusion() {
        return recommend ? Optional.of(new Conclusion(amount, termMonths, annualRatePercent)) : Optional.empty();
    }

    /** User id of the lead investigator, who wrote and so signed it. */
    public String lead() {
        return recordedBy();
    }

    /** The assistant's signature or objection; empty while they have not spoken. */
    public Optional<Countersignature> countersignature() {
        return Optional.ofNullable(countersignature);
    }

    /** User id of the assistant investigator who signed. */
    public Optional<String> assistant() {
        return countersignature().filter(Countersignature::isSigned).map(CaseFact::recordedBy);
    }

    public boolean isFrozen() {
        return seal != null;
    }

    /** When it was sealed. @throws IllegalStateException if it is not */
    public Instant frozenAt() {
        return sealed().recordedAt();
    }

    /** SHA-256 of the sealed content, lower-case hexadecimal. @throws IllegalStateException if it is not sealed */
    public String sha256() {
        return sealed().sha256();
    }

    private ReportSeal sealed() {
        if (seal == null) {
            throw new IllegalStateException("report " + id() + " is not sealed");
        }
        return seal;
    }

    void countersigned(Countersignature spoken) {
        countersignature = spoken;
    }

    void sealedBy(ReportSeal put) {
        seal = put;
    }

    /**
     * What the investigators would lend.
     *
     * @param amount in yuan
     */
    public record Conclusion(Money amount, int termMonths, Rate annualRate) {
    }
}
