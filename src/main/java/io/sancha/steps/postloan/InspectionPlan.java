package io.sancha.steps.postloan;

import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** When the next inspection of a loan is due, and the period in which it is made (PLM-02, PLM-03, PLM-07). */
@Entity
@Immutable
@Table(name = "inspection_plan")
public class InspectionPlan extends CaseFact {
    private String loanNumber;
    @Enumerated(EnumType.STRING)
    private InspectionKind kind;
    @Enumerated(EnumType.STRING)
    private RiskClass riskClass;
    private LocalDate dueOn;
    private LocalDate opensOn;
    private LocalDate closesOn;
    private String rule;
    private String[] causes;

    protected InspectionPlan() {
    }

    InspectionPlan(Stamp stamp, String loanNumber, InspectionKind kind, RiskClass riskClass, LocalDate dueOn,
                   LocalDate opensOn, LocalDate closesOn, String rule, List<KeyCause> causes) {
        super(stamp);
        this.loanNumber = loanNumber;
        this.kind = kind;
        this.riskClass = riskClass;
        this.dueOn = dueOn;
        this.opensOn = opensOn;
        this.closesOn = closesOn;
        this.rule = rule;
        this.causes = causes.stream().map(Enum::name).toArray(String[]::new);
    }

    public String loanNumber() {
        return loanNumber;
    }

    public InspectionKind kind() {
        return kind;
    }

    /** The class by which it was planned. */
    public RiskClass riskClass() {
        return riskClass;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** First day of the period. */
    public LocalDate opensOn() {
        return opensOn;
    }

    /** Last day of the period. */
    public LocalDate closesOn() {
        return closesOn;
    }

    public String rule() {
        return rule;
    }

    /** Why it is a key one, or due earlier than it would be; none of one that comes in its turn. */
    public List<KeyCause> causes() {
        return Arrays.stream(causes).map(KeyCause::valueOf).toList();
    }

    boolean sameAs(InspectionPlan other) {
        return kind == other.kind && riskClass == other.riskClass && dueOn.equals(other.dueOn) && opensOn.equals(other.opensOn)
            && closesOn.equals(other.closesOn) && Arrays.equals(causes, other.causes);
    }
}
