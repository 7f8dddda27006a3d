package io.sancha.steps.recovery;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** Which measure the escalation asked for when the arrears were looked at, and when to look again (COL-05). */
@Entity
@Immutable
@Table(name = "recovery_measure")
class RecoveryMeasure extends CaseFact {
    private String loanNumber;
    private LocalDate overdueSince;
    private int daysOverdue;
    @Enumerated(EnumType.STRING)
    private Measure measure;
    @Enumerated(EnumType.STRING)
    private DemandMethod method;
    private int measureLevel;
    private String rule;
    private LocalDate nextOn;
    private LocalDate overtakenOn;

    protected RecoveryMeasure() {
    }

    RecoveryMeasure(Stamp stamp, String loanNumber, LocalDate overdueSince, int daysOverdue, Measure measure, DemandMethod method,
                    int measureLevel, String rule, LocalDate nextOn, LocalDate overtakenOn) {
        super(stamp);
        this.loanNumber = loanNumber;
        this.overdueSince = overdueSince;
        this.daysOverdue = daysOverdue;
        this.measure = measure;
        this.method = method;
        this.measureLevel = measureLevel;
        this.rule = rule;
        this.nextOn = nextOn;
        this.overtakenOn = overtakenOn;
    }

    /** Why it takes the place of another that was left undone; nothing where it asks for the same once more. */
    Optional<OvertakingCause> overtakes(RecoveryMeasure left) {
        if (left.measure == Measure.NONE) {
            return Optional.empty();
        }
        if (overdueSince.isAfter(left.overdueSince)) {
            return Optional.of(OvertakingCause.ARREARS_PAID);
        }
        return measure != Measure.NONE && measureLevel > left.measureLevel ? Optional.of(OvertakingCause.NEXT_LEVEL) : Optional.empty();
    }

    /** Whether it is the same measure in the same arrears, chosen on the same day. */
    boolean sameAs(RecoveryMeasure other) {
        return bankDate().equals(other.bankDate()) && overdueSince.equals(other.overdueSince) && measure == other.measure && method == other.method
            && measureLevel == other.measureLevel && nextOn.equals(other.nextOn);
    }

    String loanNumber() {
        return loanNumber;
    }

    /** The oldest due date that is unpaid. */
    LocalDate overdueSince() {
        return overdueSince;
    }

    int daysOverdue() {
        return daysOverdue;
    }

    Measure measure() {
        return measure;
    }

    DemandMethod method() {
        return method;
    }

    /** The days overdue from which this measure is taken; 0 for none. */
    int measureLevel() {
        return measureLevel;
    }

    String rule() {
        return rule;
    }

    /** The day on which the next measure is looked for. */
    LocalDate nextOn() {
        return nextOn;
    }

    /** The day on which the level above is due, and overtakes this one where it still lies open. */
    LocalDate overtakenOn() {
        return overtakenOn;
    }
}
